import { columnsOf } from './index/columns.ts';
import { type Course, Courses, courseOf, KINDS } from './index/course.ts';
import type { Range } from './span.ts';
import { type Observed, PROOFS, type Proof } from './types.ts';

/** What was sold within a range and how that was proven (number of it in `PROOFS`). */
export interface Sold {
  sales: number;
  proof: number;
}

const code = (proof: Proof): number => PROOFS.indexOf(proof);
const [NONE, SEEN, SPREAD] = [code('none'), code('seen'), code('spread')];
/** Figures that name their period: number of the kind, days covered, number of the proof. */
const PERIODS = [
  { kind: KINDS.indexOf('month'), days: 30, proof: code('month') },
  { kind: KINDS.indexOf('90d'), days: 90, proof: code('90d') },
] as const;
/** Counts that name no period: only their growth says something. */
const RUNNING = [KINDS.indexOf('payers'), KINDS.indexOf('total')] as const;

const DAY = 86_400_000;
const isNumber = (min: number) => min >= 0 && min < Number.MAX_VALUE;

/** The latest figure of a kind that was read within the range, or nothing. */
function figureOf({ at, min, kind }: Course, start: number, count: number, of: number, range: Range): number {
  for (let place = start + count - 1; place >= start; place--) {
    const time = at[place] ?? 0;
    const figure = min[place] ?? 0;
    if (kind[place] === of && time >= range.from && time <= range.end && isNumber(figure)) return figure;
  }
  return 0;
}

/**
 * Growth of a running count within the range. Against the highest count seen until then, so that a count that falls (and
 * comes back) adds nothing. What came between a sighting before the range and one within it is spread evenly over that
 * time; with `strict` it counts as nothing, as all of it may have come before.
 */
function growthOf(course: Course, start: number, count: number, of: number, range: Range, strict: boolean, out: Sold) {
  const { at, min, kind } = course;
  let [base, before, highest, proof] = [-1, Number.NaN, 0, SEEN];
  for (let place = start; place < start + count; place++) {
    const time = at[place] ?? 0;
    const figure = min[place] ?? 0;
    if (kind[place] !== of || !(time <= range.end) || !isNumber(figure)) continue;
    const rise = Math.max(0, figure - highest);
    if (base < 0 && time >= range.from) {
      if (Number.isNaN(before)) base = figure;
      else if (strict) base = highest + rise;
      else {
        base = highest + (rise * (range.from - before)) / (time - before);
        if (rise > 0) proof = SPREAD;
      }
    }
    before = time;
    highest += rise;
  }
  const grown = base < 0 ? 0 : Math.max(0, highest - base);
  if (grown > out.sales) [out.sales, out.proof] = [grown, proof];
}

/**
 * Sales of the points from `start` within a range: the most that one kind of figure proves. Figures of 30 or 90 days,
 * read within the range, are scaled to its length; running counts give their growth only, never their height.
 */
export function soldOf(course: Course, start: number, count: number, range: Range, out: Sold): void {
  [out.sales, out.proof] = [0, NONE];
  if (count === 0) return;
  const days = (range.end - range.from) / DAY;
  for (const { kind, days: period, proof } of PERIODS) {
    const sales = (figureOf(course, start, count, kind, range) * days) / period;
    if (sales > out.sales) [out.sales, out.proof] = [sales, proof];
  }
  if (count > 1) for (const kind of RUNNING) growthOf(course, start, count, kind, range, false, out);
}

/** Pieces that were certainly sold within the range: differences between two sightings inside it, nothing else. */
export function provenOf(course: Course, start: number, count: number, range: Range, out: Sold): void {
  [out.sales, out.proof] = [0, NONE];
  if (count > 1) for (const kind of RUNNING) growthOf(course, start, count, kind, range, true, out);
}

/** `soldOf` for one listing's points, oldest first. */
export function salesIn(points: Observed['sales'], range: Range): { sales: number; proof: Proof } {
  const [courses, columns] = [new Courses(courseOf(points.length, 0)), columnsOf(1)];
  courses.put(columns, 0, points);
  const out: Sold = { sales: 0, proof: NONE };
  soldOf(courses.course, 0, columns.salesCount[0] ?? 0, range, out);
  return { sales: out.sales, proof: PROOFS[out.proof] ?? 'none' };
}
