import { partyId, partyKey } from '../../lib/boards/party.ts';
import type { Listing } from '../../lib/listing/types.ts';
import { describeGrid } from '../../lib/text/describe.ts';
import { speaker } from '../../lib/text/speak.ts';
import { scoreNumber } from '../../lib/text/values.ts';
import type { Scorecard } from '../../lib/trust/scorecard.ts';
import { useApp } from '../app/context.ts';
import { useAsk } from '../app/use-ask.ts';
import { StateBar } from '../checklist/StateBar.tsx';

const DAY = 86_400_000;

function Course({ course }: Pick<Scorecard, 'course'>) {
  const { t } = useApp();
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last) return null;
  const n = Math.round((last.at - first.at) / DAY);
  const params = { n, first: scoreNumber(first.value, first.scale), now: scoreNumber(last.value, last.scale) };
  const isFlat = course.every(({ value }) => value === first.value);
  return <p>{t(n === 0 ? 'shop_course_first' : isFlat ? 'shop_course_flat' : 'shop_course', params)}</p>;
}

function Criteria({ criteria }: Pick<Scorecard, 'criteria'>) {
  const { t } = useApp();
  return (
    <dl class="k-shop-criteria">
      {criteria.map(({ criterion, counts }) => {
        const shown = counts.met + counts.notMet;
        return (
          <div key={criterion}>
            <dt>{t(`criterion_${criterion}`)}</dt>
            <dd>{shown > 0 ? t('shop_criterion', { met: counts.met, shown }) : t('shop_criterion_none')}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The shop of an item page. */
export function ShopCard({ listing }: { listing: Listing }) {
  const id = partyId(listing.shop);
  return id === undefined ? null : <ShopCardOf shopKey={partyKey('shop', listing.site, id)} />;
}

/** What this browser has seen of a shop (`shop:site:id`): its goods, requirements, strikes and published score. */
export function ShopCardOf({ shopKey }: { shopKey: string }) {
  const { t, words, lang, now } = useApp();
  const asked = useAsk('shop.read', { key: shopKey });
  const card = asked.value?.card;
  if (!card) return null;
  const speak = speaker(words, lang, now());
  const { goods, first, strikes, states, course, criteria, name } = card;
  return (
    <section class="k-evidence k-shop">
      <h3 class="k-evidence-title">{t('shop_title')}</h3>
      <p>
        {name && <b>{name}</b>} {speak.count('shop_seen', goods, { date: speak.date(first) })} ·{' '}
        {strikes > 0 ? speak.count('shop_strikes', strikes) : t('shop_strikes_none')}
      </p>
      {goods > 1 && <StateBar counts={states} label={describeGrid(states, words)} />}
      <Course course={course} />
      {goods > 1 && <Criteria criteria={criteria} />}
    </section>
  );
}
