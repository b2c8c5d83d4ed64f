import type { Texts } from './texts.ts';

function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
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
    const before = this.#table;
    this.#table = new Int32Array(4 * before.length);
    const mask = this.#table.length - 1;
    for (const filled of before) {
      if (filled === 0) continue;
      let place = hashOf(this.#texts.read(refs[filled - 1] ?? 0)) & mask;
      while (this.#table[place] !== 0) place = (place + 1) & mask;
      this.#table[place] = filled;
    }
  }
}
