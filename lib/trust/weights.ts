/**
 * Every number of the judgement that is a choice of ours, each with a sentence of why. Values of pillars and parts run
 * 0 to 1; `reach` is how far the truth may lie from the value on either side.
 */
import type { Pillar } from './types.ts';

interface Reasoned {
  value: number;
  why: string;
}

/** Shares of the score; they add up to 1. */
export const PILLAR_WEIGHTS: Readonly<Record<Pillar, Reasoned>> = {
  goods: { value: 0.3, why: 'What buyers say of the goods themselves is nearest to what the shopper wants to know.' },
  shop: {
    value: 0.2,
    why: 'The shop score is the first requirement of the 2020 programme, but speaks of all its goods at once.',
  },
  service: { value: 0.1, why: 'Seldom shown and loosely tied to the goods: it must not move the score much.' },
  logistics: {
    value: 0.2,
    why: 'Two of the five requirements of the 2020 programme: fast dispatch and free shipping.',
  },
  assurance: {
    value: 0.2,
    why: 'Who answers for the goods when something is wrong: a licence, a proven seller, returns.',
  },
};

export interface PartRow {
  pillar: Pillar;
  /** Share within its pillar. */
  share: number;
  /** Value while the page does not show it. */
  prior: number;
  /** Reach while the page does not show it; prior ± reach stays within 0 and 1. */
  reach: number;
  why: string;
}

export const PARTS = {
  goods: {
    pillar: 'goods',
    share: 1,
    prior: 0.6,
    reach: 0.35,
    why: "The site's usual product: better than the middle, as most published means are high.",
  },
  shop: { pillar: 'shop', share: 1, prior: 0.6, reach: 0.35, why: "The site's usual shop, on the site's own scale." },
  service: {
    pillar: 'service',
    share: 1,
    prior: 0.6,
    reach: 0.35,
    why: 'Most shops answer most questions; few sites say so.',
  },
  dispatch: {
    pillar: 'logistics',
    share: 0.6,
    prior: 0.6,
    reach: 0.35,
    why: 'Most goods leave within two to three days; the promise is what shops differ in.',
  },
  shipping: {
    pillar: 'logistics',
    share: 0.4,
    prior: 0.6,
    reach: 0.35,
    why: 'Free and paid are both common; it is a matter of price more than of trust, hence the smaller share.',
  },
  seller: {
    pillar: 'assurance',
    share: 0.5,
    prior: 0.5,
    reach: 0.4,
    why: 'An unproven seller may be anything: the widest interval of all.',
  },
  returns: {
    pillar: 'assurance',
    share: 0.25,
    prior: 0.5,
    reach: 0.4,
    why: 'Returns are often granted by law without a word on the card.',
  },
  guarantee: {
    pillar: 'assurance',
    share: 0.2,
    prior: 0.5,
    reach: 0.4,
    why: 'A guarantee mark is a promise of the seller; most cards print none.',
  },
  origin: {
    pillar: 'assurance',
    share: 0.05,
    prior: 0.5,
    reach: 0.4,
    why: 'A named place of origin can be checked against the pack; only item pages print it, so it must not weigh much.',
  },
} as const satisfies Record<string, PartRow>;
export type PartId = keyof typeof PARTS;
export const PART_IDS = Object.keys(PARTS) as PartId[];

/** Reach of a part that the page shows; always below the part's reach when not shown. */
export const SHOWN_REACH = {
  goodsLeast: { value: 0.04, why: 'Ratings can be bought and die out slowly; no count makes a mean certain.' },
  shop: { value: 0.1, why: 'Published by the site over many orders, but of the whole shop.' },
  service: { value: 0.12, why: "The site's figure, of a twin of the reply rate." },
  observed: { value: 0.1, why: 'An average that the platform measured.' },
  promised: { value: 0.18, why: "The seller's promise." },
  shipping: { value: 0.08, why: 'Printed beside the price; hard to be wrong about, though regions may be left out.' },
  seller: { value: 0.15, why: 'The kind of seller is proven, what it sells is not.' },
  words: { value: 0.25, why: "The seller's own promise in words." },
} as const satisfies Record<string, Reasoned>;

export const GOODS = {
  priorCount: {
    value: 20,
    why: "Ratings that the site's mean counts for: under about twenty a mean says little (domain.md 5.1).",
  },
  few: { value: 20, why: 'Below this, an undecided mean is called too few ratings.' },
  z: { value: 1.645, why: 'One-sided 95 %.' },
  spread: {
    value: 0.24,
    why: 'Usual standard deviation of stars as a share of the scale: 1.2 of 5, the upper end of what is seen.',
  },
} as const satisfies Record<string, Reasoned>;

/** Points through which a published number becomes 0 to 1; the site's usual value becomes the part's prior. */
export const CURVE = {
  goodsFails: {
    value: 0.3,
    why: "Where even the path of highly rated goods is plainly missed: half of the usual product's value.",
  },
  goodsZero: { value: 0.5, why: 'Half of the scale: means below it hardly exist, none of them is worth a point.' },
  shopMeets: {
    value: 0.45,
    why: "The site's twin of 4.6 where shops usually do better: accepted, but below the usual shop.",
  },
  shopSteps: {
    value: 4,
    why: 'Squeezed scales: nothing is left four times as far below the usual shop as full marks are above it.',
  },
} as const satisfies Record<string, Reasoned>;

/** Hours until dispatch → value: within a day is excellent, 48 h good, a week bad. */
export const DISPATCH_CURVE = [
  [0, 1],
  [24, 0.9],
  [48, 0.75],
  [72, 0.5],
  [120, 0.25],
  [240, 0],
] as const;
/** Percent of a reply or satisfaction rate, relative to the threshold (1 = met exactly). */
export const SERVICE_CURVE = [
  [0.5, 0],
  [0.9, 0.5],
  [1, 0.75],
  [1.12, 1],
] as const;
/** Mean seconds to reply, relative to the site's twin. */
export const SECONDS_CURVE = [
  [0, 1],
  [1, 0.75],
  [5, 0.5],
  [60, 0.2],
  [600, 0],
] as const;

export const WORTH = {
  presale: { value: 0.15, why: 'The goods are not there yet, whatever the number says.' },
  free: { value: 0.9, why: 'What the 2020 programme asks for.' },
  conditional: { value: 0.6, why: 'Free for some buyers: the usual case.' },
  paid: { value: 0.3, why: 'Not what the programme asks for, but honest when printed.' },
  provenKind: { value: 0.85, why: 'The site itself answers for the kind of seller.' },
  licence: { value: 0.8, why: 'The seller is named and can be found.' },
  returnsPromised: { value: 0.85, why: 'A promise of returns in words that the law knows.' },
  returnsRefused: { value: 0.2, why: 'The page says that the goods do not go back.' },
  originShown: { value: 0.7, why: 'Naming the origin is more than most pages do, and still the words of the seller.' },
  officialMark: { value: 0.9, why: "The platform's own mark." },
  guaranteeMark: { value: 0.75, why: "The seller's promise to pay when something is wrong, printed by the platform." },
} as const satisfies Record<string, Reasoned>;

/** When a price, a struck price or a change of goods is news. Days and counts as they stand, ratios of prices. */
export const PRICE = {
  peers: { value: 8, why: 'Fewer offers of the same thing tell no spread (domain.md 4.2).' },
  z: { value: 2.5, why: 'Robust standard deviations of the logarithm (domain.md 4.2).' },
  below: { value: 0.5, why: 'Sales and used goods explain less than half; above, the same ratio the other way.' },
  leastSpread: { value: 0.05, why: 'Shops that agree to the cent make any other price look far away.' },
  ownDays: { value: 5, why: 'Days on which the price was seen before its median means something.' },
  ownSpan: { value: 14, why: 'Days that a sale may last: a price of before must be older.' },
  listDays: { value: 3, why: 'Days on which the price was seen, so that one odd sight decides nothing.' },
  listLeast: { value: 7, why: 'Days watched at least before a struck price is called raised.' },
  listSpan: { value: 60, why: 'Days looked back; the law of the Union asks for 30.' },
  listAbove: { value: 1.05, why: 'Roundings and exchange rates move a price by less.' },
  stands: { value: 0.97, why: 'A real discount lowers the price; less than this share is one.' },
  otherTerms: { value: 5, why: 'Shorter titles have little in common by chance.' },
  otherShare: { value: 0.08, why: 'Titles that were reworded still share more.' },
  otherPrice: {
    value: 1.5,
    why: 'Other goods cost something else; a reworded title does not change the price by half.',
  },
  otherDays: { value: 90, why: 'The reviews of the goods of before still count into the mean.' },
} as const satisfies Record<string, Reasoned>;

/** Checks of the reviews that one page prints (domain.md 5.4). Shares 0 to 1, stars of 5. */
export const REVIEWS = {
  enough: { value: 20, why: 'Fewer reviews repeat a day, a phrase or a mark by chance.' },
  shingles: { value: 4, why: 'Shorter texts are the same for many honest buyers.' },
  alike: { value: 0.6, why: 'Shared shingles from which two texts are one.' },
  copies: { value: 0.15, why: 'Buyers do copy each other now and then.' },
  burstShare: { value: 0.3, why: 'A sale or an advertisement brings many reviews on one day too.' },
  burstAbove: { value: 0.3, why: 'Only a day that also praises more than the others is odd.' },
  unverified: { value: 0.6, why: 'Gifts and other shops explain less than this share.' },
  latest: { value: 10, why: 'The latest reviews that are compared with all.' },
  turn: { value: 0.3, why: 'Three of ten more with one star than overall.' },
  turnMean: { value: 4.3, why: 'Below, the mean itself already tells.' },
  leftLeast: { value: 5, why: 'A mean of fewer says nothing.' },
} as const satisfies Record<string, Reasoned>;

/** Share of the score that one signal takes, by strength; together at most `most`. */
export const SIGNAL_LOSS = {
  1: { value: 0.05, why: 'A hint.' },
  2: { value: 0.12, why: 'Worth a look with another.' },
  3: { value: 0.25, why: 'A listing with one strong signal falls behind every ordinary one of its kind.' },
  most: { value: 0.45, why: 'Signals are guesses: they never take more than the evidence leaves standing.' },
} as const satisfies Record<string | number, Reasoned>;

/** Sum of the strengths of lowering signals from which a listing is shown as `caution`. */
export const CAUTION_LEVEL: Reasoned = {
  value: 3,
  why: 'One strong signal, or weaker ones of several topics; what stays below is told in the reasons only.',
};

/** Days after which what was seen of a listing says nothing of it any more. */
export const FRESH_DAYS: Reasoned = {
  value: 30,
  why: 'Shop scores move monthly (Taobao, Etsy), and prices and promises sooner.',
};
