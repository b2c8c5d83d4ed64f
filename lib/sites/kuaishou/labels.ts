/** Labelled visible text of Kuaishou's pages (domain.md 1.1 and 1.2): its markup is not public, its words are. */
import { parseCount, parseSales } from '../../listing/count.ts';
import { findMarks } from '../../listing/marks.ts';
import { parseMoney } from '../../listing/money.ts';
import { parseRating } from '../../listing/rating.ts';
import { remembering } from '../../listing/text.ts';
import type { Money, Party, Rating, Sales, Score, Service } from '../../listing/types.ts';
import { KUAISHOU_MARKS } from '../catalog/kuaishou-marks.ts';
import type { TextRun } from '../dom.ts';

export type Runs = readonly TextRun[];

const at = (runs: Runs, index: number): string => runs[index]?.text ?? '';
const PART = /^(?:商品质量|客服服务|物流速度|售后体验)/u;

/**
 * 购物体验星级 (later 店铺体验分), of 5: the number after the label, past the stars. A page may show the four parts
 * without the whole; a part is not the whole.
 */
export function shopScoreOf(runs: Runs): Score | undefined {
  for (const [index, { text }] of runs.entries()) {
    const rest = /^(?:购物体验星级|店铺体验分)(.*)$/u.exec(text)?.[1];
    if (rest === undefined) continue;
    for (const next of [rest, ...runs.slice(index + 1, index + 10).map((run) => run.text)]) {
      if (PART.test(next)) break;
      const value = Number(/^[★☆高中低:\s]{0,10}(\d\.\d{1,2})\s?分?$/u.exec(next)?.[1] ?? Number.NaN);
      if (value > 0 && value <= 5) return { value, scale: 5 };
    }
  }
  return undefined;
}

/** 客服回复率 in percent, or 客服平均N秒回复. 客服服务 4.8 is a score of buyers, not a rate. */
export function serviceOf(runs: Runs): Service | undefined {
  for (const [index, { text }] of runs.entries()) {
    if (text.length > 40 || !/回复/u.test(text)) continue;
    const line = `${text} ${at(runs, index + 1).slice(0, 12)}`;
    const percent = Number(/回复率[^\d%]{0,4}(\d{1,3}(?:\.\d{1,2})?)%/u.exec(line)?.[1] ?? Number.NaN);
    const seconds = Number(/平均\s?(\d{1,5})\s?秒回复/u.exec(text)?.[1] ?? Number.NaN);
    if (percent <= 100) return { percent, text: text.includes('%') ? text : line };
    if (seconds >= 0) return { seconds, text };
  }
  return undefined;
}

/** Who recommends: the name before 带货口碑分. */
export function promoterOf(runs: Runs, id?: string): Party | undefined {
  const index = runs.findIndex(({ text }) => /^带货口碑分/u.test(text));
  if (index < 1) return undefined;
  const name = at(runs, index - 1);
  return /^\D.{1,29}$/u.test(name) ? { name, ...(id && { id }) } : undefined;
}

/** The shop's header: its name stands before 总销量, and 进店逛逛 follows. 总销量 counts the shop, not the goods. */
export function shopNameOf(runs: Runs): string {
  const index = runs.findIndex(({ text }) => /^总销量/u.test(text));
  if (index < 1 || !runs.slice(index + 1, index + 5).some(({ text }) => text === '进店逛逛')) return '';
  const name = at(runs, index - 1);
  return name.length <= 40 && !/[¥\d]{4}/u.test(name) ? name : '';
}

/** The page's link to the shop's licence (亮照). */
export const licenceOf = (runs: Runs): string | undefined =>
  runs.find(({ text }) => /^(?:查看)?(?:店铺|商家)?(?:营业执照|企业资质|证照信息)$/u.test(text))?.text;

/** The value beside a label of the goods' table (品牌, 产地). */
export function tableValueOf(runs: Runs, label: string): string | undefined {
  const start = runs.findIndex(({ text }) => /^(?:商品详情|商品参数)$/u.test(text));
  if (start < 0) return undefined;
  const index = runs.findIndex(({ text }, i) => i > start && text === label);
  const value = index < 0 ? '' : at(runs, index + 1);
  return value && value.length <= 30 ? value : undefined;
}

/** Whether a text goes on with the price before it: ¥|32|.9|起, but not ¥49.9|250. */
function continues(price: string, next: string): boolean {
  if (/^(?:起|万)$/u.test(next)) return /\d$/.test(price);
  if (!/^\.?\d{0,8}(?:[.,]\d{1,3})*$/.test(next)) return false;
  return !/\d/.test(price) || price.endsWith('.') || (next.startsWith('.') && !price.includes('.'));
}

/** A price may be split over several texts; struck ones are list prices. */
export function pricesIn(runs: Runs): { price?: Money; listPrice?: Money } {
  let price: Money | undefined;
  let listPrice: Money | undefined;
  for (const [index, { text, element }] of runs.entries()) {
    if (!/^(?:券后|到手价?|活动价)?\s?¥/u.test(text)) continue;
    let whole = text;
    for (let next = index + 1; next < index + 5 && continues(whole, at(runs, next)); next++) whole += at(runs, next);
    const money = parseMoney(whole, { currency: 'CNY' });
    if (element.closest('del,s,strike')) listPrice ??= money;
    else price ??= money;
  }
  return { ...(price && { price }), ...(listPrice && { listPrice }) };
}

/** 已售 of the goods; the shop's 总销量 and the window of a campaign do not count. */
export function salesOf(runs: Runs): Sales | undefined {
  for (const { text } of runs) {
    const sales = text.length <= 30 && /已售|月销|月售|人付款/u.test(text) ? parseSales(text) : undefined;
    if (sales) return sales;
  }
  return undefined;
}

/** 评价2.3万+条 and 好评率98%. */
export function ratingOf(runs: Runs): Rating | undefined {
  const short = runs.map(({ text }) => text).filter((text) => text.length <= 24);
  const reviews = short.find((text) => /^(?:商品|用户|买家)?评价\s?[(（]?\d|\d\S{0,4}条评价/u.test(text));
  const good = short.find((text) => /好评率?\s?\d{1,3}(?:\.\d)?%/u.test(text));
  const count = reviews && parseCount(reviews);
  const value = good && parseRating(good);
  return count || value ? { ...value, ...(count && { count }) } : undefined;
}

const OFFICIAL: readonly string[] = KUAISHOU_MARKS;

const marksOf = remembering((text: string): readonly string[] => {
  const whole = text.replace(/\s/gu, '');
  const official = OFFICIAL.includes(whole)
    ? [whole]
    : text.split(/[\s·|,/]+/u).filter((part) => OFFICIAL.includes(part));
  return [...official, ...findMarks(text).filter((mark) => !OFFICIAL.includes(mark))];
});

/** Official labels where they stand alone, and service promises in short texts. */
export function marksIn(runs: Runs): string[] {
  const marks: string[] = [];
  for (const { text } of runs) if (text.length <= 40) marks.push(...marksOf(text));
  return [...new Set(marks)];
}
