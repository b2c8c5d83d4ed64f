/** Who a row of a board is about, read from its key. */

import type { BoardRow } from '../../lib/boards/types.ts';
import type { RequestOf } from '../../lib/messages/protocol.ts';

type Subject = RequestOf<'case.read'>['subject'];

const SELLER = /^(shop|promoter):/;

export type SellerRole = 'shop' | 'promoter';

/** `shop:site:id` and `promoter:site:id` are sellers, everything else is a listing. */
export const roleOf = (key: string): SellerRole | undefined => SELLER.exec(key)?.[1] as SellerRole | undefined;

/** As records name it. A listing without an id of its own is named by its key (`listingKey`: a path or a hash). */
export function subjectOfRow({ key, site }: Pick<BoardRow, 'key' | 'site'>): Subject {
  const role = roleOf(key);
  if (role) return { kind: role, site, id: key.slice(role.length + site.length + 2) };
  const rest = key.slice(site.length + 1);
  return { kind: 'listing', site, id: /^[/#]/.test(rest) ? key : rest };
}
