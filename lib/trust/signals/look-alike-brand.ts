/** A name that imitates a brand of the list: letters of another script, digits for letters, one letter or character off. */
import { cleanText } from '../../listing/text.ts';
import { foldName } from '../brands/fold.ts';
import { belongTogether } from '../brands/list.ts';
import { brandsIn } from '../brands/read.ts';
import { type Sighting, scanText } from '../brands/scan.ts';
import type { Strength } from '../types.ts';
import { isOwnShopOf } from './brand-shop.ts';
import { defineSignal, type Sight } from './define.ts';

const STRENGTHS: Readonly<Record<Sighting['how'], Strength>> = {
  // Nobody types it by chance, and no register takes it.
  script: -3,
  // Folds exactly into the brand; but a firm may call itself so.
  digit: -2,
  shape: -2,
  han: -2,
  // One letter off is a slip of the keyboard, or a name of its own.
  edit: -1,
};

/** Who names the brand itself too, beside the odd name, does not pass under another's name. */
const namesGenuine = ({ brand, said }: Sighting, texts: readonly string[]): boolean =>
  texts.some((text) => [...brandsIn(text.replaceAll(said, ' '))].some((named) => belongTogether(named, brand)));

function sightedIn(text: string, { listing }: Sight): Sighting | undefined {
  const seen = scanText(text);
  const texts = [listing.brand, listing.title].flatMap((one) => (one ? [cleanText(one, 300)] : []));
  return seen && !namesGenuine(seen, texts) ? seen : undefined;
}

/** A name that stands in the brand field as well is one that the shop stands by: perhaps an honest one. */
const isOwnName = (said: string, brand: string | undefined): boolean =>
  brand !== undefined && foldName(cleanText(brand, 100)) === foldName(said);

export const lookAlikeBrand = defineSignal({
  id: 'lookAlikeBrand',
  topic: 'brand',
  strength: -3,
  why: 'Letters of another script inside a brand are meant for the eye; digits for letters count medium, one letter off or a name that the brand field repeats weak.',
  sentence: ['the listing writes “{said}”; the known brand is {brand}', '商品信息写的是“{said}”，已知的品牌是 {brand}'],
  find: (sight) => {
    const { title, brand, from } = sight.listing;
    for (const field of ['brand', 'title'] as const) {
      const text = field === 'brand' ? brand : title;
      const seen = text && sightedIn(cleanText(text, 300), sight);
      if (!seen || isOwnShopOf(seen.brand, sight)) continue;
      const strength = seen.how !== 'script' && isOwnName(seen.said, brand) ? -1 : STRENGTHS[seen.how];
      return { said: seen.said, facts: { brand: seen.brand.name }, source: from[field] ?? 'markup', strength };
    }
    return undefined;
  },
});
