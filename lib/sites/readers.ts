/** Every reader, listed once. A content script imports its own reader alone; tests and scripts import this list. */
import { reader as amazon } from './amazon.ts';
import type { SiteReader } from './define.ts';
import { reader as generic } from './generic.ts';
import { reader as jd } from './jd.ts';
import { reader as kuaishou } from './kuaishou.ts';
import { reader as taobao } from './taobao.ts';

export const READERS: readonly SiteReader[] = [amazon, taobao, jd, kuaishou, generic];

/** The reader of a catalogue row; the generic one for every other shop. */
export const readerOf = (site: { id: string; reader: 'own' | 'generic' } | undefined): SiteReader =>
  (site?.reader === 'own' && READERS.find((reader) => reader.id === site.id)) || generic;
