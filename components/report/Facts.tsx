import type { TabRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { moneyText, timeText } from '../app/show.ts';

/** What is attached to a record by itself: only what the page showed. */
export function Facts({ row }: { row: TabRow }) {
  const { t, lang } = useApp();
  const { listing, verdict } = row;
  const facts = [
    ['fact_title', listing.title],
    ['fact_price', listing.price && moneyText(listing.price, lang)],
    ['fact_shop', listing.shop?.name],
    ['fact_id', listing.id],
    ['fact_seen', timeText(verdict.at, lang)],
  ] as const;
  return (
    <section class="k-report-facts">
      <h3>{t('report_facts')}</h3>
      <dl class="k-facts">
        {facts.map(
          ([key, value]) =>
            value && (
              <div key={key}>
                <dt>{t(key)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
