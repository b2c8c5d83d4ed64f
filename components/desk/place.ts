/** Where the reviewer stands in the queue, which is read in pages. */

/** Rows of one page, as the worker gives them. */
export const PAGE = 50;

export interface Place {
  /** First row of the page. */
  from: number;
  /** Row of the page that keys act on. */
  at: number;
  isOpen: boolean;
}

export const START: Place = { from: 0, at: 0, isOpen: false };

/** The next or previous row, over the ends of pages; the same place at the ends of the queue. */
export function moved(place: Place, by: 1 | -1, rows: number, total: number): Place {
  const { from, at } = place;
  if (by === 1) {
    if (at + 1 < rows) return { ...place, at: at + 1 };
    return from + PAGE < total ? { ...place, from: from + PAGE, at: 0 } : place;
  }
  if (at > 0) return { ...place, at: at - 1 };
  return from > 0 ? { ...place, from: from - PAGE, at: PAGE - 1 } : place;
}

/** The same place where the queue has become shorter: its last row, or the page before. */
export function within(place: Place, rows: number): Place {
  if (rows === 0) return place.from > 0 ? { ...place, from: Math.max(0, place.from - PAGE), at: PAGE - 1 } : place;
  return place.at < rows ? place : { ...place, at: rows - 1 };
}
