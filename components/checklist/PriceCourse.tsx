import type { Course } from '../../lib/text/course.ts';
import type { Translate } from '../../lib/text/format.ts';

const WIDTH = 320;
const HEIGHT = 48;
/** Room for the line's own width and the last point. */
const EDGE = 4;

const across = (x: number) => Math.round(10 * (EDGE + x * (WIDTH - 2 * EDGE))) / 10;
const down = (y: number) => Math.round(10 * (EDGE + (1 - y) * (HEIGHT - 2 * EDGE))) / 10;

function Line({ line, median }: Pick<Course, 'line' | 'median'>) {
  const last = line.at(-1);
  return (
    <svg class="k-course-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {median !== undefined && <path class="k-course-median" d={`M${EDGE} ${down(median)}H${WIDTH - EDGE}`} />}
      <path class="k-course-price" d={line.map(([x, y], n) => `${n ? 'L' : 'M'}${across(x)} ${down(y)}`).join('')} />
      {last && <path class="k-course-now" d={`M${across(last[0])} ${down(last[1])}h0`} />}
    </svg>
  );
}

interface Props {
  course: Course;
  t: Translate;
  /** What the line is of; prices where nothing is said. */
  title?: string;
}

/** What this browser saw of one offer over time: a stepped line, its ends and a sentence. */
export function PriceCourse({ course, t, title = t('course_title') }: Props) {
  const { line, median, text, highest, lowest } = course;
  return (
    <section class="k-evidence">
      <p class="k-evidence-title">{title}</p>
      {line.length > 0 && (
        <div class="k-course">
          <Line line={line} {...(median !== undefined && { median })} />
          {highest !== lowest && (
            <span class="k-course-ends" aria-hidden="true">
              <span>{highest}</span>
              <span>{lowest}</span>
            </span>
          )}
        </div>
      )}
      <p class="k-course-text">{text}</p>
    </section>
  );
}
