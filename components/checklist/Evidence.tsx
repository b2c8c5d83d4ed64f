import type { Described } from '../../lib/text/describe.ts';
import type { Translate } from '../../lib/text/format.ts';
import type { Verdict } from '../../lib/trust/types.ts';
import { Checklist } from './Checklist.tsx';
import { PriceCourse } from './PriceCourse.tsx';
import { ReasonList } from './ReasonList.tsx';
import { Reviews } from './Reviews.tsx';
import { Rights } from './Rights.tsx';
import { ScoreBar } from './ScoreBar.tsx';

interface Props {
  described: Described;
  verdict: Verdict;
  t: Translate;
}

/** Everything behind an answer: records and signals, score, checklist, distances. Shared by card and popup. */
export function Evidence({ described, verdict, t }: Props) {
  const { reasons, checklist, missing, score, course, rights, reviews } = described;
  const others = reasons.filter((reason) => !checklist.includes(reason));
  // Not met comes first in both lists; what is not shown has no distance to tell.
  const distances = missing.slice(0, checklist.filter(({ mark }) => mark === 'notMet').length);
  const told = others.length > 0 && (
    <section class="k-evidence">
      <p class="k-evidence-title">{t('card_reasons')}</p>
      <ReasonList reasons={others} label={t('card_reasons')} />
    </section>
  );
  // What was ruled comes before what the page shows.
  const isRuled = verdict.state === 'warned' || verdict.state === 'contested';
  return (
    <>
      {isRuled && told}
      {checklist.length > 0 && (
        <section class="k-evidence">
          <p class="k-evidence-title">{t('card_requirements')}</p>
          <Checklist rows={checklist} label={t('card_requirements')} />
        </section>
      )}
      {distances.length > 0 && (
        <section class="k-evidence">
          <p class="k-evidence-title">{t('card_missing')}</p>
          <ul class="k-missing">
            {distances.map((distance) => (
              <li key={distance}>{distance}</li>
            ))}
          </ul>
        </section>
      )}
      {verdict.shown.length > 0 && <ScoreBar interval={verdict} text={score} label={t('card_score')} />}
      {!isRuled && told}
      {course && <PriceCourse course={course} t={t} />}
      {reviews && <Reviews reviews={reviews} t={t} />}
      {rights.length > 0 && <Rights rights={rights} t={t} />}
    </>
  );
}
