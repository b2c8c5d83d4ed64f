import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { dateText, numberText } from '../app/show.ts';
import { useAsk } from '../app/use-ask.ts';
import { Erase } from './Erase.tsx';
import { ExportData } from './ExportData.tsx';
import { ImportData } from './ImportData.tsx';
import { Section } from './Section.tsx';

/** What is stored, and everything that can be done with it. `onReplaced`: settings may have changed. */
export function Data({ onReplaced }: { onReplaced: () => void }) {
  const { t, lang } = useApp();
  const { value: info, failure, again } = useAsk('store.info', {});
  const facts = info && [
    ['data_listings', numberText(info.listings, lang)],
    ['data_shops', numberText(info.shops, lang)],
    ['data_prices', numberText(info.pricePoints, lang)],
    ['data_records', numberText(info.records, lang)],
    ['data_since', info.oldest === undefined ? '–' : dateText(info.oldest, lang)],
  ];
  const total = info ? info.listings + info.shops + info.pricePoints + info.records : 0;
  const changed = () => {
    again();
    onReplaced();
  };
  return (
    <Section title={t('data_title')}>
      <p class="k-muted">{t('data_text')}</p>
      {failure && <Failure code={failure} onRetry={again} />}
      {facts && (
        <dl class="k-stored">
          {facts.map(([key, value]) => (
            <div key={key}>
              <dt>{t(`${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <ExportData total={total} />
      <ImportData onDone={changed} />
      <Erase info={info} onDone={changed} />
    </Section>
  );
}
