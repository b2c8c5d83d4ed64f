import type { CaseView } from '../../lib/messages/protocol.ts';
import { courseWords } from '../../lib/text/course.ts';
import { salesCourse } from '../../lib/text/sales-course.ts';
import type { Speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import { webUrl } from '../app/platform.ts';
import { PriceCourse } from '../checklist/PriceCourse.tsx';
import { ScoreBar } from '../checklist/ScoreBar.tsx';
import { Glyph } from '../look/Glyph.tsx';

/** What this browser saw of the subject: price, sales, verdict and their course; never fetched. */
export function Seen({ view, speak }: { view: CaseView; speak: Speaker }) {
  const { t } = useApp();
  const { seen, records } = view;
  const told = records.findLast(({ facts }) => facts?.url)?.facts?.url;
  const href = webUrl(seen?.listing.url ?? told);
  const link = href && (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {t('seen_open')}
    </a>
  );
  if (!seen) {
    return (
      <p class="k-case-seen k-muted">
        {t('seen_none')} {link}
      </p>
    );
  }
  const { listing, state, score, low, high, first, last } = seen;
  const price = courseWords(seen.prices, speak);
  const sales = salesCourse(seen.sales, speak);
  return (
    <section class="k-case-seen" aria-label={t('seen_title')}>
      <p class="k-case-seen-head">
        <Glyph state={state} size={16} />
        <span>
          {[listing.price && speak.money(listing.price), listing.shop?.name].filter(Boolean).join(' · ')}
          <span class="k-small k-muted">{t('seen_between', { first: speak.date(first), last: speak.date(last) })}</span>
        </span>
        {link}
      </p>
      <ScoreBar
        interval={{ score, low, high, shown: [] }}
        text={speak.say('score_alone', { score, low, high })}
        label={t('card_score')}
      />
      {(price || sales) && (
        <div class="k-case-sides">
          {price && <PriceCourse course={price} t={t} />}
          {sales && <PriceCourse course={sales} t={t} title={t('seen_sales')} />}
        </div>
      )}
    </section>
  );
}
