import type { Observed } from '../types.ts';
import { type Columns, grown } from './columns.ts';

type Point = Observed['sales'][number];

export const KINDS: readonly Point['kind'][] = ['payers', 'total', 'month', '90d'];
const CODES: Readonly<Record<Point['kind'], number>> = { payers: 0, total: 1, month: 2, '90d': 3 };

/** Sales figures of all rows, one row's points after another, oldest first. */
export interface Course {
  at: Float64Array<ArrayBuffer>;
  min: Float64Array<ArrayBuffer>;
  kind: Uint8Array<ArrayBuffer>;
}

export const courseOf = (room: number, size: number, before?: Course): Course => {
  const made = { at: new Float64Array(room), min: new Float64Array(room), kind: new Uint8Array(room) };
  if (before) {
    made.at.set(before.at.subarray(0, size));
    made.min.set(before.min.subarray(0, size));
    made.kind.set(before.kind.subarray(0, size));
  }
  return made;
};

/** Room left behind a row's points, so that a few more sightings need no new place. */
const SPARE = 2;
/** More than a store keeps of four kinds. */
const MAX_POINTS = 1000;

export class Courses {
  course: Course;
  size: number;

  constructor(course = courseOf(8192, 0), size = 0) {
    this.course = course;
    this.size = size;
  }

  put(columns: Columns, row: number, given: readonly Point[]): void {
    const points = given.length > MAX_POINTS ? given.slice(-MAX_POINTS) : given;
    if (points.length > (columns.salesRoom[row] ?? 0)) {
      const room = points.length + (columns.salesRoom[row] === 0 ? 0 : SPARE);
      const { at, min, kind } = this.course;
      const needed = this.size + room;
      this.course = { at: grown(at, needed), min: grown(min, needed), kind: grown(kind, needed) };
      columns.salesAt[row] = this.size;
      columns.salesRoom[row] = room;
      this.size += room;
    }
    columns.salesCount[row] = points.length;
    let place = columns.salesAt[row] ?? 0;
    const { at, min, kind } = this.course;
    for (const point of points) {
      at[place] = point.at;
      min[place] = point.min;
      kind[place] = CODES[point.kind] ?? 0;
      place += 1;
    }
  }

  pack(): { course: Course; size: number } {
    return { course: courseOf(this.size, this.size, this.course), size: this.size };
  }
}
