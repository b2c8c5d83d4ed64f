/** Picking several rows of a list: one by one, or from the last one picked to this one. Pure. */
export interface Selection {
  keys: ReadonlySet<string>;
  /** Where a range begins. */
  anchor?: string;
}

export const NOTHING: Selection = { keys: new Set() };

/** Picks a row or lets go of it; nothing more is picked at `most`. */
export function toggled({ keys }: Selection, key: string, most: number): Selection {
  const next = new Set(keys);
  if (!next.delete(key) && next.size < most) next.add(key);
  return { keys: next, anchor: key };
}

/** Picks everything from the anchor to `key`, in the order shown; without an anchor in it, `key` alone. */
export function extended(selection: Selection, key: string, order: readonly string[], most: number): Selection {
  const [from, to] = [selection.anchor === undefined ? -1 : order.indexOf(selection.anchor), order.indexOf(key)];
  if (from < 0 || to < 0) return toggled(selection, key, most);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  // The end that is pulled comes last: at the limit what was picked before stays.
  const keys = [...new Set([...selection.keys, ...(from <= to ? range : range.reverse())])].slice(0, most);
  return { keys: new Set(keys), ...(selection.anchor !== undefined && { anchor: selection.anchor }) };
}

/** Without what is no longer on the page. */
export const remaining = ({ keys, anchor }: Selection, present: ReadonlySet<string>): Selection => ({
  keys: new Set([...keys].filter((key) => present.has(key))),
  ...(anchor !== undefined && { anchor }),
});
