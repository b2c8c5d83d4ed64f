/** The reviews that structured data gives with a product; their authors are not read. */
import type { Draft, Review, Reviews } from '../listing/types.ts';
import { type Node, nodesOf, textAt } from './structured/node.ts';

const MOST = 50;

/** The value on a scale of five; one without a scale is of five (schema.org's default). */
function starsSaid(rating: Node | undefined): number | undefined {
  const [value, best] = [textAt(rating, 'ratingValue'), textAt(rating, 'bestRating') || '5'].map((said) =>
    Number(said.replace(',', '.') || Number.NaN),
  );
  return value !== undefined && best && value > 0 && value <= best ? (5 * value) / best : undefined;
}

/** Most write `review`, some `reviews`; the text is a `reviewBody` or a `description`. */
export function reviewsSaid(product: Node | undefined, lang: string): Reviews | undefined {
  const shown = [...nodesOf(product, 'review'), ...nodesOf(product, 'reviews')].slice(0, MOST).map((node): Review => {
    const stars = starsSaid(nodesOf(node, 'reviewRating')[0]);
    const date = textAt(node, 'datePublished', 'dateCreated');
    return {
      text: textAt(node, 'reviewBody', 'description'),
      ...(stars !== undefined && { stars }),
      ...(date && { date }),
    };
  });
  return shown.length ? { lang, shown } : undefined;
}

/** A draft with the reviews of its structured data, where its own markup gives none. */
export function withReviewsSaid(draft: Draft, product: Node | undefined, lang: string): Draft {
  const said = draft.reviews?.shown.length ? undefined : reviewsSaid(product, lang);
  return said
    ? { ...draft, reviews: { ...draft.reviews, ...said }, from: { ...draft.from, reviews: 'structured' } }
    : draft;
}
