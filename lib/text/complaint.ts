/** A report as plain text for a platform's complaint form, 12315 or a consumer body: the reporter's words and facts only. */
import type { Interest } from '../trust/report.ts';
import type { Right } from '../trust/rights.ts';
import type { Words } from './format.ts';
import { rightText } from './rights.ts';
import type { Speaker } from './speak.ts';

export interface ComplaintGoods {
  id: string;
  title?: string;
  shop?: string;
  price?: { amount: number; currency: string };
  url?: string;
  /** When the page was seen; epoch milliseconds. */
  at?: number;
}

export interface Complaint {
  /** As shown to the reader: `taobao.com`. */
  site: string;
  goods: readonly ComplaintGoods[];
  /** The reason's value, `value_*` of the words. */
  value: string;
  /** The reporter's own words. */
  seen?: string;
  links?: readonly string[];
  pictures?: number;
  interest?: Interest;
  rights: readonly Right[];
}

/** Page text in one line: nothing of it can look like a line of the complaint. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An id that Kaopu made of an address or a title says nothing to anybody else. */
const isNumber = ({ id }: ComplaintGoods): boolean => /^[\w-]{1,40}$/.test(id);

function goodsLines(goods: ComplaintGoods, speak: Speaker): string[] {
  const { id, title, shop, price, url, at } = goods;
  const facts: [string, string | undefined][] = [
    ['complaint_listing', title],
    ['complaint_number', isNumber(goods) ? id : undefined],
    ['complaint_url', url],
    ['complaint_shop', shop],
    ['complaint_price', price && speak.money(price)],
    ['complaint_at', at === undefined ? undefined : speak.date(at)],
  ];
  return facts.flatMap(([key, value]) =>
    value ? speak.say('complaint_line', { name: speak.say(key), value: oneLine(value) }) : [],
  );
}

const list = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', title, ...lines.map((line) => `- ${line}`)] : [];

/** Says nothing that neither the page showed nor the reporter wrote nor the law says. */
export function complaintText(complaint: Complaint, speak: Speaker, words: Words): string {
  const { site, goods, value, seen, links = [], pictures = 0, interest = 'none', rights } = complaint;
  const line = (name: string, text: string) => speak.say('complaint_line', { name: speak.say(name), value: text });
  const blank = (name: string) => line(name, '');
  return [
    speak.say(goods.length === 1 ? 'complaint_head' : 'complaint_head_n', { site, n: goods.length }),
    ...goods.flatMap((one) => ['', ...goodsLines(one, speak)]),
    '',
    line('complaint_reason', speak.say(`value_${value}`)),
    ...(value === 'counterfeit' ? [speak.say('complaint_suspicion')] : []),
    ...(seen ? [line('complaint_seen', oneLine(seen))] : []),
    ...(interest === 'none' ? [] : [speak.say(`complaint_interest_${interest}`)]),
    ...(pictures > 0 ? [line('complaint_pictures', String(pictures))] : []),
    ...list(speak.say('complaint_links'), links),
    ...list(
      speak.say('complaint_rights'),
      rights.map((right) => rightText(right, words)),
    ),
    '',
    speak.say('complaint_fill'),
    ...['complaint_order', 'complaint_bought', 'complaint_ask'].map(blank),
  ]
    .map((text) => text.trimEnd())
    .join('\n');
}
