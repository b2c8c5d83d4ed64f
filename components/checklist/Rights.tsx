import type { Translate } from '../../lib/text/format.ts';

/** What the law gives the buyer: one line, the others on demand. */
export function Rights({ rights, t }: { rights: readonly string[]; t: Translate }) {
  const [first, ...others] = rights;
  return (
    <section class="k-evidence">
      <p class="k-evidence-title">{t('rights_title')}</p>
      <p>{first}</p>
      {others.length > 0 && (
        <details class="k-more">
          <summary>{t('card_more', { n: others.length })}</summary>
          <ul class="k-missing">
            {others.map((right) => (
              <li key={right}>{right}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
