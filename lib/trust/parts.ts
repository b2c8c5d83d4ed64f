/** What each part of the score is worth on one listing, 0 to 1, or `undefined` where the page does not show it. */
import type { Dispatch, Listing, Shipping } from '../listing/types.ts';
import { isProvenKind } from './criteria/qualification.ts';
import { goodsScale } from './criteria/rating.ts';
import { along, type Point, rising } from './curve.ts';
import { isOfficial } from './marks.ts';
import { shrink } from './mean.ts';
import { KAOPU_2020 } from './profile.ts';
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
  if (!shopRating || !site || shopRating.scale !== site.scale) return undefined;
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

const REFUSED =
  /(?:不支持|非|不享受|不)[ ]?(?:7|七)天(?:无理由|無理由)|不可退|不予退|概不退|\bnon[- ]?return|\bno (?:returns?|refunds?)\b|\bnot (?:be )?(?:returnable|returned|accept)|n't accept returns|\bfinal sale\b|keine? rückgabe|sin devoluci|no se aceptan|sem devolu|nicht (?:zurück|umtausch)/iu;
const PROMISED =
  /(?:\d|七)天(?:无理由|無理由)|无理由退|包退|退货(?:包|补)运费|运费险|极速退款|\b(?:free|easy)\b.{0,20}\b(?:returns?|refund)|\d[- ]?days?\b.{0,12}\b(?:returns?|refund|replacement|money)|\b(?:returns?|refunds?|returned)\b.{0,80}\b\d+ ?days\b|\breturns?\b.{0,20}\baccepted|\breturnable|\bcan be returned|eligible for (?:return|refund)|money[- ]back|devoluci[oó]n(?:es)? gratis|devolução (?:grátis|gratuita)|pode ser devolvido|kostenlose? rück|\d+ tage.{0,20}rückgabe|retours? gratuit|reso gratuito|返品無料/iu;

/** Words that neither promise nor refuse count as not shown. */
function returns({ returns: shown }: Listing): Worth | undefined {
  if (!shown) return undefined;
  const reach = SHOWN_REACH.words.value;
  if (REFUSED.test(shown)) return { value: WORTH.returnsRefused.value, reach };
  return PROMISED.test(shown) ? { value: WORTH.returnsPromised.value, reach } : undefined;
}

const GUARANTEE =
  /假一[赔罚]|正品(?:保障|保证)|破损(?:包退|补寄|包赔)|坏单包赔|坏果包赔|过敏包退|(?:晚发|延误)必赔|退货(?:包|补)运费|运费险|极速退款|buyer protection|money[- ]back/iu;

function guarantee({ marks }: Listing, { facts }: JudgeContext): Worth | undefined {
  if (!marks) return undefined;
  const reach = SHOWN_REACH.words.value;
  if (marks.some((mark) => isOfficial(mark, facts.marks))) return { value: WORTH.officialMark.value, reach };
  return marks.some((mark) => GUARANTEE.test(mark)) ? { value: WORTH.guaranteeMark.value, reach } : undefined;
}

export const PART_WORTH: Readonly<Record<PartId, PartOf>> = {
  goods,
  shop,
  service,
  dispatch,
  shipping: ({ shipping }) => shipping && shippingWorth(shipping),
  seller,
  returns,
  guarantee,
};
