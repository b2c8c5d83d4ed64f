import type { Translate } from '../../lib/text/format.ts';
import type { ReviewWords, StarBar } from '../../lib/text/reviews.ts';

function Bar({ bar: { label, share, value, text } }: { bar: StarBar }) {
  return (
    <li class="k-stars-row">
      <span class="k-hidden">{text}</span>
      <span aria-hidden="true">{label}</span>
      <span class="k-stars-track" aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(share * 1000) / 10}%` }} />
      </span>
      <span class="k-stars-value" aria-hidden="true">
        {value}
      </span>
    </li>
  );
}

/** What the page shows of its reviews: the shares of the stars as the shop prints them, and what is left of the texts. */
export function Reviews({ reviews: { bars, sentences }, t }: { reviews: ReviewWords; t: Translate }) {
  return (
    <section class="k-evidence k-reviews">
      <p class="k-evidence-title">{t('reviews_title')}</p>
      {bars.length > 0 && (
        <ul class="k-stars">
          {bars.map((bar) => (
            <Bar key={bar.label} bar={bar} />
          ))}
        </ul>
      )}
      <p class="k-reviews-text">{sentences.join(' ')}</p>
    </section>
  );
}
