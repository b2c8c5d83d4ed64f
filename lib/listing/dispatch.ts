/** When goods leave the seller, as the page words it. */
import { fieldText } from './number.ts';
import { remembering } from './text.ts';
import type { Dispatch, DispatchKind } from './types.ts';
import { DISPATCH, pattern, TIMES } from './vocabulary.ts';

/** Words for leaving the seller; a rate or a place of dispatch (发货率, 发货地) is no promise. */
const SENDS = pattern(() => `(?:[发發出][货貨]|发出|出荷|発送)(?![率地])|${DISPATCH.sends}`);
const ARRIVES = pattern(() => DISPATCH.arrives);
const SAME_DAY =
  /[今当當即][日天][発发發]|(?:ships?|dispatch\w*) (?:the )?(?:same[- ]day|today)|same[- ]day (?:dispatch|shipping)|오늘 ?출발|당일 ?[발출]|aynı gün kargo/iu;
const AT_ONCE = /立即发货|versandfertig/iu;
const PRESALE =
  /(?<![非是])[预預予][售約购購]|定金|尾款|pre-?(?:order|sale)|preventa|pré-?(?:commande|venda)|vorbestell|предзаказ|예약 ?판매|przedsprzed|ön sipariş/iu;
const CUSTOM = /[天日]?(?:内|左右)?[定订訂][制製]|made to order|custom[- ]made/iu;
const OBSERVED = /平均.{0,12}[发發][货貨]|[发發][货貨].{0,8}平均|on average/iu;
const STOCK = /[现現][货貨]|(?<!not |pas |no |nicht )(?:in stock|auf lager|en stock|em estoque)(?!\p{L})/iu;
/** A day by name, or a number that may be one: no price, no post code. */
const DATED = pattern(
  () =>
    `${DISPATCH.tomorrow}|(?<![\\d.,]|\\p{Sc} ?|(?:eur|usd|gbp|chf|twd) )\\d\\d?(?![\\d%"”]|[.,]\\d\\d?(?![\\d.])| ?\\p{Sc})`,
);

/** A span of time, its upper end last: 48小时, 3-5 business days, 五天. Not a date: 15日. */
const SPAN = pattern(
  () =>
    `(?<!\\d[.,:]|[\\d月]|月 )(?:(?:\\d{1,3}|[一二两三四五六七八九十]) ?(?:-|–|—|~|to|a|à|bis|至|到|und|and|e|et|o|or|oder) ?)?(\\d{1,3}|[一二两三四五六七八九十]) ?(?:(${DISPATCH.business})|(${TIMES.hours})|(?:${TIMES.days}|日(?=[内以で後]))|(${DISPATCH.weeks}))(?!\\p{Script=Latin})`,
  'giu',
);
const HAN = '一二三四五六七八九十';

/** A promise, an average, presale or custom goods, stock, or a delivery date (without hours: it says nothing of dispatch). */
export const parseDispatch: (text: string) => Dispatch | undefined = /* @__PURE__ */ remembering(readDispatch);

function readDispatch(text: string): Dispatch | undefined {
  const line = fieldText(text);
  const span = spanIn(line);
  const kind = kindOf(line, span !== undefined);
  if (!kind) return undefined;
  const shown = { kind, text: line.slice(0, 200) };
  if (kind === 'delivery-date' || kind === 'stock') return shown;
  if (!span) return SAME_DAY.test(line) ? { ...shown, hours: 24 } : shown;
  return { ...shown, hours: span.hours, ...(span.business && { business: true }) };
}

function kindOf(line: string, hasSpan: boolean): DispatchKind | undefined {
  if (PRESALE.test(line)) return 'presale';
  if (CUSTOM.test(line) && hasSpan) return 'custom';
  if (OBSERVED.test(line) && hasSpan) return 'observed';
  if (SAME_DAY.test(line) || AT_ONCE.test(line) || (hasSpan && SENDS().test(line))) return 'promised';
  if (ARRIVES().test(line) && (hasSpan || DATED().test(line))) return 'delivery-date';
  return STOCK.test(line) ? 'stock' : undefined;
}

interface Span {
  hours: number;
  business?: true;
}

/** The span nearest to the word for sending; none that a word for arrival stands between or beside. */
function spanIn(line: string): Span | undefined {
  const anchor = /[定订訂][制製]/.exec(line) ?? SENDS().exec(line);
  const at = anchor?.index ?? 0;
  let best: (Span & { distance: number }) | undefined;
  for (const match of line.matchAll(SPAN())) {
    const [all, count = '', business, hour, week] = match;
    const hours = (Number(count) || HAN.indexOf(count.replace('两', '二')) + 1) * (hour ? 1 : week ? 168 : 24);
    const before =
      line
        .slice(0, match.index)
        .split(/[,;。.|·]/)
        .at(-1) ?? '';
    const between = line.slice(Math.min(at, match.index), Math.max(at, match.index));
    const distance = at > match.index ? at - match.index - all.length : match.index - at;
    if (hours === 0 || (anchor && ARRIVES().test(before + between)) || (best && best.distance <= distance)) continue;
    best = { hours, distance, ...(business && { business: true }) };
  }
  return best;
}
