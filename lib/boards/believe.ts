/**
 * How far claims of sales are believed. They are the page's own words, so one card that claims a million must not lead:
 * the logarithm l = ln(1 + sales) is held against those of the whole board. With the median m of them and their median
 * distance d from it (MAD), claims up to m + max(ln 10, 3·1.4826·d) count in full: ten times the usual on a board of
 * likes, more where sales really differ (1.4826·d is one standard deviation of a normal distribution; sales are roughly
 * log-normal). What lies beyond counts the less the farther it lies, down to the usual m: from there on only quality
 * decides. Every shop has one voice (the mean of its goods' l), so that neither one card nor one shop shifts the median;
 * it takes half of the shops.
 */

/** Steps of l in which voices are counted; 10¹² sales, the most that is read, are 27.6. */
const STEP = 0.01;
const STEPS = 2800;
const WIDTHS = 3 * 1.4826;
const AT_LEAST = Math.log(10);
/** Sales beyond this add nothing, whoever claims them, should most of a board be claims. */
export const SALES_CEILING = 10_000;
const CEILING = Math.log1p(SALES_CEILING);

export interface Usual {
  /** ln(1 + sales) of the usual goods, and up to where claims count in full. */
  median: number;
  fence: number;
}

/** The lower median of numbers counted by step. */
function medianOf(counts: Int32Array, total: number): number {
  let left = (total + 1) >> 1;
  for (let step = 0; step < counts.length; step++) {
    left -= counts[step] ?? 0;
    if (left <= 0) return step;
  }
  return 0;
}

/** Voices counted by step, so that neither order nor rounding of sums matters. */
export class Voices {
  readonly #counts = new Int32Array(STEPS);
  #total = 0;

  add(logSales: number): void {
    const step = Math.min(STEPS - 1, Math.max(0, Math.round(logSales / STEP)));
    this.#counts[step] = (this.#counts[step] ?? 0) + 1;
    this.#total += 1;
  }

  usual(): Usual {
    const middle = medianOf(this.#counts, this.#total);
    const apart = new Int32Array(STEPS);
    this.#counts.forEach((count, step) => {
      const distance = Math.abs(step - middle);
      apart[distance] = (apart[distance] ?? 0) + count;
    });
    const median = middle * STEP;
    return { median, fence: median + Math.max(AT_LEAST, WIDTHS * medianOf(apart, this.#total) * STEP) };
  }
}

/** What of ln(1 + sales) counts. */
export function believed(logSales: number, { median, fence }: Usual): number {
  const counted = logSales <= fence ? logSales : Math.max(median, 2 * fence - logSales);
  return Math.min(counted, CEILING);
}
