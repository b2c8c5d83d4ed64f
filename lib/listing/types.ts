/** What a listing is: one offer as a page shows it. What the page does not show is left out (`undefined`). */

/** Where a value was read, most trustworthy first. The seller's own words stay the seller's, whatever the tier. */
export type EvidenceSource = 'markup' | 'structured' | 'embedded' | 'text' | 'record';

/** An amount in major units (yuan, not fen) of an ISO 4217 currency. `from`: the lowest of a range or "起 / from". */
export interface Money {
  amount: number;
  currency: string;
  from: boolean;
  /** Upper end of a range, when one is shown. */
  max?: number;
}

/** A floor: at least `min`; `open` when the page says "or more" (5万+). */
export interface Count {
  min: number;
  open: boolean;
}

/** A value on a scale that starts at 0 or 1 and ends at `scale`: 4.8 of 5, 96 of 100. */
export interface Score {
  value: number;
  scale: number;
}

/** The score that a site publishes for a shop; `n`: the ratings behind it, where they are printed. */
export interface ShopScore extends Score {
  n?: number;
}

/** A product's rating as shown; a page may show the count alone, or the mean alone. */
export interface Rating {
  value?: number;
  scale?: number;
  count?: Count;
}

/** `payers` paid orders, `total` ever sold, `month` last 30 days, `90d` last 90 days. Carts are not sales. */
export type SalesKind = 'payers' | 'total' | 'month' | '90d';
export interface Sales extends Count {
  kind: SalesKind;
  /** The page's words. */
  text: string;
}

/**
 * `promised` by the seller, `observed` by the platform (an average), `presale` and `custom` goods, `delivery-date`
 * (arrival, says nothing certain about dispatch), `stock` (现货: a hint only).
 */
export type DispatchKind = 'promised' | 'observed' | 'presale' | 'custom' | 'delivery-date' | 'stock';
export interface Dispatch {
  kind: DispatchKind;
  /** Hours until dispatch, the upper end of a range; business days count 24 h each and set `business`. */
  hours?: number;
  business?: true;
  text: string;
}

/** `conditional`: free above an amount, for members, or on a first order. */
export type ShippingKind = 'free' | 'conditional' | 'paid';
export interface Shipping {
  kind: ShippingKind;
  text: string;
}

/** `self-operated` by the platform, `flagship` 旗舰店 or official store, `franchise` 专卖店/专营店, `marketplace` any other seller. */
export type ShopKind = 'self-operated' | 'flagship' | 'franchise' | 'marketplace';

/** A shop or promoter. `id` and `url` belong to the page's own site, or are left out. */
export interface Party {
  name?: string;
  id?: string;
  url?: string;
}

/** Customer service as the site shows it: a reply or satisfaction rate in percent, or a mean reply time. */
export interface Service {
  percent?: number;
  seconds?: number;
  text: string;
}

/** What an item page says of the goods beyond the card: its table of attributes and the like. The page's own words. */
export interface Details {
  /** The page shows a table of attributes with this many rows: only then does a missing entry mean anything. */
  rows?: number;
  /** Maker as named on the page (生产厂名, 生产企业, Manufacturer, responsible person). */
  maker?: string;
  /** Place or country of origin. */
  origin?: string;
  /** Production licence, filing or certificate number as printed (SC…, 生产许可证编号, 备案号, CCC, CE, FCC ID). */
  permit?: string;
  /** Category or breadcrumb, outermost first, joined by ` > `. */
  category?: string;
}

/** One review as an item page shows it. */
export interface Review {
  text: string;
  /** Of 5. */
  stars?: number;
  /** The page's words for its day, of which the worker makes `at`: reading dates is too much for a content script. */
  date?: string;
  /** Epoch milliseconds of the day it names. */
  at?: number;
  /** Whether the page calls the purchase verified; absent where the site has no such mark. */
  verified?: boolean;
}

/** What an item page shows of its reviews. */
export interface Reviews {
  /** One to five stars, in this order: numbers of reviews or percent, as the page gives them. */
  histogram?: { of: 'count' | 'percent'; stars: readonly [number, number, number, number, number] };
  /** Language of the page (`html lang`), in which it writes dates. */
  lang?: string;
  /** The reviews printed on the page, as they stand there; at most 50. */
  shown: Review[];
}

/** What the page says of the shop as a business. */
export interface ShopFacts {
  /** Epoch milliseconds of the day it opened. */
  since?: number;
  followers?: number;
}

/** Fields that carry evidence; `from` names the source of each. */
export type Field =
  | 'id'
  | 'title'
  | 'price'
  | 'listPrice'
  | 'shop'
  | 'shopKind'
  | 'shopRating'
  | 'service'
  | 'promoter'
  | 'rating'
  | 'sales'
  | 'dispatch'
  | 'shipping'
  | 'returns'
  | 'licence'
  | 'marks'
  | 'brand'
  | 'details'
  | 'reviews'
  | 'shopFacts';

/** What the page's structured data says where that contradicts what the page shows. */
export interface Claims {
  rating?: Rating;
  price?: Money;
  /** Name of the seller. */
  shop?: string;
}

/** What a reader hands over for one card or item page: only what is shown. */
export interface Draft {
  /** The site's own id of the offer (ASIN, item id, SKU). */
  id?: string;
  /** Address of the offer; cleaned to a canonical one by `lib/sites/read.ts`. */
  url?: string;
  /** Absent: the card was seen and could not be read. */
  title?: string;
  price?: Money;
  /** A struck or "list" price in the same currency. */
  listPrice?: Money;
  shop?: Party;
  shopKind?: ShopKind;
  /** The score the site publishes for the shop. */
  shopRating?: ShopScore;
  service?: Service;
  promoter?: Party;
  rating?: Rating;
  sales?: Sales;
  dispatch?: Dispatch;
  shipping?: Shipping;
  /** The page's words about returns. */
  returns?: string;
  /** The shop shows its business licence or registered name (亮照, business seller block): the page's words. */
  licence?: string;
  /** Labels and badges of the card, the page's words. */
  marks?: string[];
  brand?: string;
  /** The price holds with a coupon that the buyer must take (券后), or without: only like is compared with like. */
  priceAfter?: 'coupon';
  details?: Details;
  reviews?: Reviews;
  shopFacts?: ShopFacts;
  /** An ad inside the list. */
  sponsored?: boolean;
  /** Of an item page: the values that its structured data gives instead; the fields hold what is shown. */
  claims?: Claims;
  /** Where fields were read when it was not the site's own markup. */
  from?: Partial<Record<Field, EvidenceSource>>;
}

/** `main`: the page's list, or the product of an item page; `aside`: carousels, recently viewed, strips of ads. */
export type Place = 'main' | 'aside';

/** One offer of one site, checked and normalised. */
export interface Listing extends Omit<Draft, 'from'> {
  /** The space in which `id` is unique: the catalogue's key of the page's host, else the host itself. */
  site: string;
  place: Place;
  /** The product an item page is about. */
  primary?: true;
  from: Partial<Record<Field, EvidenceSource>>;
}

/** What a page is: `wall` a login or bot check; `none` nothing to judge. */
export type PageKind = 'grid' | 'item' | 'none' | 'wall';
