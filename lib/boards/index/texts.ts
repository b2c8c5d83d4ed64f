import { grown } from './columns.ts';

/** Longest text kept, in UTF-16 units. */
const MAX_TEXT = 4000;
const OFFSETS = 65_536;

let folds: Uint16Array | undefined;

/** Each UTF-16 unit as search compares it: lower case, full width like half width (`Ａ` like `a`). */
function foldTable(): Uint16Array {
  if (folds) return folds;
  const table = new Uint16Array(OFFSETS);
  for (let unit = 0; unit < OFFSETS; unit++) {
    const half = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit === 0x3000 ? 0x20 : unit;
    const low = String.fromCharCode(half).toLowerCase();
    table[unit] = low.length === 1 ? low.charCodeAt(0) : half;
  }
  folds = table;
  return table;
}

/** A text as search compares it. */
export function foldUnits(text: string): Uint16Array {
  const table = foldTable();
  return Uint16Array.from({ length: text.length }, (_, index) => table[text.charCodeAt(index)] ?? 0);
}

/** FNV-1a over folded units, 32 bits. */
export function foldHash(text: string): number {
  const table = foldTable();
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ (table[text.charCodeAt(index)] ?? 0), 0x01000193);
  return hash >>> 0;
}

export interface PackedTexts {
  narrow: Uint8Array<ArrayBuffer>;
  wide: Uint16Array<ArrayBuffer>;
  narrowSize: number;
  wideSize: number;
}

/**
 * Texts outside the heap, one after another: those of Latin-1 in bytes, others in UTF-16 units, as engines do. A text is
 * known by a number: twice the place of its length, and one where it is wide. 0 is no text.
 */
export class Texts {
  #narrow: Uint8Array<ArrayBuffer>;
  #wide: Uint16Array<ArrayBuffer>;
  #narrowSize: number;
  #wideSize: number;

  constructor(packed?: PackedTexts) {
    this.#narrow = packed?.narrow ?? new Uint8Array(65_536);
    this.#wide = packed?.wide ?? new Uint16Array(65_536);
    this.#narrowSize = packed?.narrowSize ?? 2;
    this.#wideSize = packed?.wideSize ?? 0;
  }

  pack(): PackedTexts {
    const [narrowSize, wideSize] = [this.#narrowSize, this.#wideSize];
    return {
      narrow: this.#narrow.slice(0, narrowSize),
      wide: this.#wide.slice(0, wideSize),
      narrowSize,
      wideSize,
    };
  }

  add(given: string): number {
    const text = given.length > MAX_TEXT ? given.slice(0, MAX_TEXT) : given;
    if (text === '') return 0;
    this.#narrow = grown(this.#narrow, this.#narrowSize + text.length + 2);
    const [bytes, start] = [this.#narrow, this.#narrowSize];
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit > 0xff) return this.#addWide(text);
      bytes[start + 2 + index] = unit;
    }
    bytes[start] = text.length & 0xff;
    bytes[start + 1] = text.length >> 8;
    this.#narrowSize += text.length + 2;
    return 2 * start;
  }

  #addWide(text: string): number {
    this.#wide = grown(this.#wide, this.#wideSize + text.length + 1);
    const [units, start] = [this.#wide, this.#wideSize];
    units[start] = text.length;
    for (let index = 0; index < text.length; index++) units[start + 1 + index] = text.charCodeAt(index);
    this.#wideSize += text.length + 1;
    return 2 * start + 1;
  }

  /** The units of a text, without making it. */
  units(ref: number): Uint8Array | Uint16Array {
    const at = ref >>> 1;
    if (ref & 1) return this.#wide.subarray(at + 1, at + 1 + (this.#wide[at] ?? 0));
    const length = (this.#narrow[at] ?? 0) + ((this.#narrow[at + 1] ?? 0) << 8);
    return this.#narrow.subarray(at + 2, at + 2 + length);
  }

  read(ref: number): string {
    return Reflect.apply(String.fromCharCode, undefined, this.units(ref));
  }

  is(ref: number, text: string): boolean {
    const units = this.units(ref);
    if (units.length !== text.length) return false;
    for (let index = 0; index < units.length; index++) if (units[index] !== text.charCodeAt(index)) return false;
    return true;
  }

  /** The text unchanged where it is the same, else a new one. */
  put(ref: number, text: string): number {
    return ref > 0 && this.is(ref, text) ? ref : this.add(text);
  }

  /** Order of two texts by their units. */
  compare(a: number, b: number): number {
    const [one, other] = [this.units(a), this.units(b)];
    const length = Math.min(one.length, other.length);
    for (let index = 0; index < length; index++) {
      const apart = (one[index] ?? 0) - (other[index] ?? 0);
      if (apart !== 0) return apart;
    }
    return one.length - other.length;
  }

  /** Whether it holds what was folded by `foldUnits`. */
  has(ref: number, sought: Uint16Array): boolean {
    const [units, table] = [this.units(ref), foldTable()];
    const first = sought[0];
    for (let at = 0; at + sought.length <= units.length; at++) {
      if (table[units[at] ?? 0] !== first) continue;
      let length = 1;
      while (length < sought.length && table[units[at + length] ?? 0] === sought[length]) length++;
      if (length === sought.length) return true;
    }
    return sought.length === 0;
  }

  /** Units in use, for telling how much of them is no longer read. */
  get size(): number {
    return this.#narrowSize + 2 * this.#wideSize;
  }
}
