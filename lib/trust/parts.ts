/** What each part of the score is worth on one listing, 0 to 1, or `undefined` where the page does not show it. */
import type { Dispatch, Listing, Shipping } from '../listing/types.ts';
import { isProvenKind } from './criteria/qualification.ts';
import { goodsScale } from './criteria/rating.ts';
import { along, type Point, rising } from './curve.ts';
import { isOfficial } from './marks.ts';
import { shrink } from './mean.ts';
import { KAOPU_2020 } from './profile.ts';
import { GUARANTEE, RETURNS_PROMISED, RETURNS_REFUSED } from './promises.ts';
import type { JudgeContext } from './types.ts';
import {
  CURVE,
  DISPATCH_CURVE,
  GOODS,
  PARTS,
  type PartId,
  SECONDS_CURVE,
  SERVICE_CURVE,
  SHOWN_REACH,
  WORTH,
} from './weights.ts';

export interface Worth {
  value: number;
  /** How far the truth may lie from it on either side. */
  reach: number;
}

type PartOf = (listing: Listing, context: JudgeContext) => Worth | undefined;

/** The shrunk mean on the site's own curve; a mean without its count rests on one rating at least. */
function goods({ rating }: Listing, { facts }: JudgeContext): Worth | undefined {
  const site = rating && goodsScale(facts, rating.scale);
  if (!site || rating.value === undefined) return undefined;
  const n = Math.max(1, rating.count?.min ?? 1);
  const points: Point[] = [
    [site.prior, PARTS.goods.prior],
    [site.scale, 1],
    [site.scale * CURVE.goodsZero.value, 0],
    [site.fails, CURVE.goodsFails.value],
  ];
  const reach = PARTS.goods.reach * Math.sqrt(GOODS.priorCount.value / (n + GOODS.priorCount.value));
  return {
    value: along(rising(points), shrink(rating.value, n, site.prior)),
    reach: Math.max(SHOWN_REACH.goodsLeast.value, reach),
  };
}

function shop({ shopRating }: Listing, { facts }: JudgeContext): Worth | undefined {
  const site = facts.shopRating;
  if (!shopRating || !site || shopRating.scale !== site.scale || shopRating.n === 0) return undefined;
  const zero = Math.max(site.scale / 2, site.prior - CURVE.shopSteps.value * (site.scale - site.prior));
  const points: Point[] = [
    [site.prior, PARTS.shop.prior],
    [site.scale, 1],
    [zero, 0],
    [site.meets, CURVE.shopMeets.value],
  ];
  return { value: along(rising(points), shopRating.value), reach: SHOWN_REACH.shop.value };
}

function service({ service: shown }: Listing, { facts }: JudgeContext): Worth | undefined {
  const reach = SHOWN_REACH.service.value;
  if (shown?.percent !== undefined)
    return { value: along(SERVICE_CURVE, shown.percent / (facts.service?.percent ?? KAOPU_2020.reply)), reach };
  const limit = facts.service?.seconds;
  if (shown?.seconds === undefined || limit === undefined) return undefined;
  return { value: along(SECONDS_CURVE, shown.seconds / limit), reach };
}

function dispatch({ dispatch: shown }: Listing): Worth | undefined {
  return shown && dispatchWorth(shown);
}

function dispatchWorth({ kind, hours }: Dispatch): Worth | undefined {
  if (kind === 'presale') return { value: WORTH.presale.value, reach: WORTH.presale.value };
  if (hours === undefined || (kind !== 'promised' && kind !== 'observed')) return undefined;
  return { value: along(DISPATCH_CURVE, hours), reach: SHOWN_REACH[kind].value };
}

const shippingWorth = ({ kind }: Shipping): Worth => ({ value: WORTH[kind].value, reach: SHOWN_REACH.shipping.value });

/** A claimed kind that the site does not prove is worth as much as nothing shown. */
function seller(listing: Listing, context: JudgeContext): Worth | undefined {
  const reach = SHOWN_REACH.seller.value;
  if (isProvenKind(listing, context)) return { value: WORTH.provenKind.value, reach };
  return listing.licence ? { value: WORTH.licence.value, reach } : undefined;
}

/** Words that neither promise nor refuse count as not shown. */
function returns({ returns: shown }: Listing): Worth | undefined {
  if (!shown) return undefined;
  const reach = SHOWN_REACH.words.value;
  if (RETURNS_REFUSED.test(shown)) return { value: WORTH.returnsRefused.value, reach };
  return RETURNS_PROMISED.test(shown) ? { value: WORTH.returnsPromised.value, reach } : undefined;
}

function guarantee({ marks }: Listing, { facts }: JudgeContext): Worth | undefined {
  if (!marks) return undefined;
  const reach = SHOWN_REACH.words.value;
  if (marks.some((mark) => isOfficial(mark, facts.marks))) return { value: WORTH.officialMark.value, reach };
  return marks.some((mark) => GUARANTEE.test(mark)) ? { value: WORTH.guaranteeMark.value, reach } : undefined;
}

/** Named on the page, in the seller's or the platform's words. */
const origin: PartOf = ({ details }) =>
  details?.origin ? { value: WORTH.originShown.value, reach: SHOWN_REACH.words.value } : undefined;

export const PART_WORTH: Readonly<Record<PartId, PartOf>> = {
  goods,
  shop,
  service,
  dispatch,
  shipping: ({ shipping }) => shipping && shippingWorth(shipping),
  seller,
  returns,
  guarantee,
  origin,
};
