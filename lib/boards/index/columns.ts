/** One typed array per field: 100,000 listings as objects would fill the heap, and could not be looked through in time. */
const SPEC = {
  /** 1 once filled and not removed. */
  live: Uint8Array,
  /** Epoch milliseconds of the first and the latest sight. */
  first: Float64Array,
  last: Float64Array,
  /** The latest day seen (days since the epoch), and a bit for each of the 96 days up to it. */
  dayLast: Int32Array,
  days0: Uint32Array,
  days1: Uint32Array,
  days2: Uint32Array,
  /** Interval of quality and the ratings behind it. */
  low: Float64Array,
  mid: Float64Array,
  high: Float64Array,
  n: Float64Array,
  /** Major units; NaN where none is shown. */
  price: Float64Array,
  currency: Uint32Array,
  /** Number of the state in `STATES`. */
  state: Uint8Array,
  /** 1: may stand on a board (it has a title and is not given away). */
  fit: Uint8Array,
  /** 1: sold by the platform or a flagship shop. */
  flagship: Uint8Array,
  site: Uint32Array,
  /** Numbers of the parties; 0: not shown. */
  shop: Uint32Array,
  promoter: Uint32Array,
  /** Number of the brand as shown and of the path of categories; 0: not shown. */
  shownBrand: Uint32Array,
  path: Uint32Array,
  /** Found when first asked for: 0 not looked for yet, else the number of the brand or category and one. */
  brand: Uint32Array,
  category: Uint8Array,
  titleHash: Uint32Array,
  keyHash: Uint32Array,
  /** Where the texts stand. */
  key: Uint32Array,
  title: Uint32Array,
  url: Uint32Array,
  /** Where the points of sales begin, how many there are, and for how many there is room. */
  salesAt: Uint32Array,
  salesCount: Uint16Array,
  salesRoom: Uint16Array,
};

export type ColumnName = keyof typeof SPEC;
export type Columns = { [N in ColumnName]: InstanceType<(typeof SPEC)[N]> };
type AnyArray = Columns[ColumnName];

const NAMES = Object.keys(SPEC) as ColumnName[];

/** The columns of `before` (none for new ones) with room for so many rows. */
export function columnsOf(room: number, before?: Columns): Columns {
  const made: Partial<Record<ColumnName, AnyArray>> = {};
  for (const name of NAMES) {
    const column = new SPEC[name](room);
    if (before) column.set(before[name].subarray(0, room));
    made[name] = column;
  }
  return made as Columns;
}

type Growing = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** An array of at least this size that begins like `array`; doubled, so that growing stays cheap. */
export function grown<A extends Growing>(array: A, needed: number): A {
  if (needed <= array.length) return array;
  const Made = array.constructor as new (size: number) => A;
  const larger = new Made(Math.max(needed, 2 * array.length));
  larger.set(array);
  return larger;
}
