import type { Details, Listing } from '../../lib/listing/types.ts';
import { listingOf } from './trust-help.ts';

/** The product of a Chinese item page with a whole table of attributes; `details` on top of eight rows. */
export const onTaobao = (title: string, details: Details = {}, more: Partial<Listing> = {}): Listing =>
  listingOf({ site: 'taobao.com', primary: true, title, details: { rows: 8, ...details }, ...more });
