/** Taobao's shop header, glued together: `某某女装·4.988VIP好评率95%平均13小时发货` is 4.9, then "88VIP…". */
import { fieldText } from './number.ts';

/** Shares in percent, times as their names say; `rating` of 5. */
interface ShopNumbers {
  rating?: number;
  positivePercent?: number;
  dispatchHours?: number;
  refundHours?: number;
  servicePercent?: number;
  replySeconds?: number;
}

export interface ShopLine extends ShopNumbers {
  name?: string;
}

const PARTS: readonly (readonly [keyof ShopNumbers, RegExp])[] = [
  ['positivePercent', /(?:88VIP)?好评率 ?(100|\d\d?(?:\.\d+)?)%/u],
  ['dispatchHours', /平均 ?(\d{1,3})小时发货/u],
  ['refundHours', /平均 ?(\d{1,3})小时退款/u],
  ['servicePercent', /客服满意度 ?(100|\d\d?(?:\.\d+)?)%/u],
  ['replySeconds', /客服平均 ?(\d{1,5})秒回复/u],
];
const HEAD = /^(.*?)[·\s]*(?<![\d.])([0-4]\.\d|5\.0)[·\s]*$/u;

/** The parts that the line shows, in any order after name and score; `undefined` when there is only a name. */
export function parseShopLine(text: string): ShopLine | undefined {
  const line = fieldText(text);
  const numbers: ShopNumbers = {};
  let end = line.length;
  for (const [key, pattern] of PARTS) {
    const match = pattern.exec(line);
    if (!match) continue;
    numbers[key] = Number(match[1]);
    end = Math.min(end, match.index);
  }
  const head = line.slice(0, end);
  const [, front = head, rating] = (end < line.length || head.includes('·') ? HEAD.exec(head) : undefined) ?? [];
  if (rating) numbers.rating = Number(rating);
  if (Object.keys(numbers).length === 0) return undefined;
  const name = front.replace(/[·\s]+$/u, '');
  return name ? { name, ...numbers } : numbers;
}
