import type { Rows } from './rows.ts';

/** Goods of sellers, each title once; numbered by place. */
export interface Goods {
  size: number;
  /** The seller, the listing of the lowest quality under that title, and when any of them was last seen. */
  party: Int32Array;
  row: Int32Array;
  last: Float64Array;
}

/** Below 0 where a is of lower quality. */
function byQuality({ columns: { low, mid, high } }: Rows, a: number, b: number): number {
  return (low[a] ?? 0) - (low[b] ?? 0) || (mid[a] ?? 0) - (mid[b] ?? 0) || (high[a] ?? 0) - (high[b] ?? 0);
}

/**
 * Collects goods by seller and title, however often a seller lists them: a copy of its best listing adds nothing. Of
 * several the lowest quality and the latest sight hold, whatever the order. Open addressing, as 100,000 keys of a `Map`
 * would take longer than the ranking.
 */
export class Twins implements Goods {
  size = 0;
  readonly party: Int32Array;
  readonly row: Int32Array;
  readonly last: Float64Array;
  readonly #rows: Rows;
  readonly #table: Int32Array;

  constructor(rows: Rows, most: number) {
    this.#rows = rows;
    this.party = new Int32Array(most);
    this.row = new Int32Array(most);
    this.last = new Float64Array(most);
    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
  }

  add(party: number, row: number, last: number): void {
    const { titleHash } = this.#rows.columns;
    const hash = titleHash[row] ?? 0;
    const mask = this.#table.length - 1;
    let place = (hash ^ Math.imul(party, 0x9e3779b1)) & mask;
    for (;;) {
      const held = (this.#table[place] ?? 0) - 1;
      if (held < 0) break;
      const known = this.row[held] ?? 0;
      if (this.party[held] === party && titleHash[known] === hash) {
        if (byQuality(this.#rows, row, known) < 0) this.row[held] = row;
        this.last[held] = Math.max(this.last[held] ?? 0, last);
        return;
      }
      place = (place + 1) & mask;
    }
    this.party[this.size] = party;
    this.row[this.size] = row;
    this.last[this.size] = last;
    this.size += 1;
    this.#table[place] = this.size;
  }
}
