import type { Columns } from './columns.ts';
import type { Texts } from './texts.ts';

/** FNV-1a, its upper bits mixed into the lower ones, which choose the place. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

type KeyColumns = Pick<Columns, 'key' | 'keyHash'>;

/** Rows by key, by open addressing: a `Map` of 100,000 texts would take some 10 MB of heap. Keys are never taken out. */
export class Keys {
  readonly #texts: Texts;
  /** Row and one; 0: free. */
  #table = new Int32Array(0);

  constructor(texts: Texts, columns: KeyColumns, rows: number) {
    this.#texts = texts;
    this.#fill(columns, rows);
  }

  /** Number of the row, or -1. */
  find(key: string, hash: number, { key: refs, keyHash }: KeyColumns): number {
    const mask = this.#table.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const row = (this.#table[place] ?? 0) - 1;
      if (row < 0 || (keyHash[row] === hash && this.#texts.is(refs[row] ?? 0, key))) return row;
    }
  }

  /** Takes in the row after all others, whose key is in the columns and none of theirs. */
  add(row: number, columns: KeyColumns): void {
    if (2 * (row + 1) > this.#table.length) this.#fill(columns, row + 1);
    else this.#put(row, columns);
  }

  #put(row: number, { keyHash }: KeyColumns): void {
    const mask = this.#table.length - 1;
    let place = (keyHash[row] ?? 0) & mask;
    while (this.#table[place] !== 0) place = (place + 1) & mask;
    this.#table[place] = row + 1;
  }

  #fill(columns: KeyColumns, rows: number): void {
    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(4 * rows + 4096)));
    for (let row = 0; row < rows; row++) this.#put(row, columns);
  }
}
