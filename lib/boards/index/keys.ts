import type { Texts } from './texts.ts';

const mixed = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return mixed(hash);
}

/** The same for a text that is not made. */
function hashOfUnits(units: Uint8Array | Uint16Array): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < units.length; index++) hash = Math.imul(hash ^ (units[index] ?? 0), 0x01000193);
  return mixed(hash);
}

/** Rows by key, by open addressing: a `Map` of 100,000 texts would take some 10 MB of heap. Keys are never taken out. */
export class Keys {
  readonly #texts: Texts;
  /** Row and one; 0: free. */
  #table = new Int32Array(1024);
  #size = 0;

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  /** The place of a key, or the free one where it would stand. */
  #place(key: string, refs: Uint32Array): number {
    const mask = this.#table.length - 1;
    let place = hashOf(key) & mask;
    for (;;) {
      const row = (this.#table[place] ?? 0) - 1;
      if (row < 0 || this.#texts.is(refs[row] ?? 0, key)) return place;
      place = (place + 1) & mask;
    }
  }

  /** Number of the row, or -1; `refs`: the texts of the rows' keys. */
  find(key: string, refs: Uint32Array): number {
    return (this.#table[this.#place(key, refs)] ?? 0) - 1;
  }

  add(key: string, row: number, refs: Uint32Array): void {
    if (2 * (this.#size + 1) > this.#table.length) this.#grow(refs);
    this.#table[this.#place(key, refs)] = row + 1;
    this.#size += 1;
  }

  #grow(refs: Uint32Array): void {
    this.load(this.#size, refs, 4 * this.#table.length);
  }

  /** Takes in the keys of the first rows, all different, at once. */
  load(rows: number, refs: Uint32Array, room = 2 ** Math.ceil(Math.log2(2 * rows + 1024))): void {
    const table = new Int32Array(room);
    const mask = room - 1;
    for (let row = 0; row < rows; row++) {
      let place = hashOfUnits(this.#texts.units(refs[row] ?? 0)) & mask;
      while (table[place] !== 0) place = (place + 1) & mask;
      table[place] = row + 1;
    }
    this.#table = table;
    this.#size = rows;
  }
}
