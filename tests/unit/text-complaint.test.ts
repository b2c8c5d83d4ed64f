import { describe, expect, test } from 'vitest';
import { complaintLang, complaintOf } from '../../components/report/complaint.ts';
import type { OwnRecord } from '../../components/report/MyRecords.tsx';
import type { Lang } from '../../lib/settings/types.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { complaintText } from '../../lib/text/complaint.ts';
import { speaker } from '../../lib/text/speak.ts';
import { row } from './components-kit.tsx';

const AT = Date.UTC(2026, 10, 20, 12);
const record = (over: Partial<OwnRecord> = {}): OwnRecord => ({
  id: '0'.repeat(64),
  version: 2,
  type: 'report',
  issuer: 'k'.repeat(43),
  sig: 's'.repeat(86),
  subject: { kind: 'listing', site: 'taobao.com', id: '640012345678' },
  value: 'counterfeit',
  created: AT,
  expires: AT + 1,
  seen: 'The logo on the box differs from the maker’s own picture',
  links: ['https://maker.example/logo'],
  interest: 'none',
  facts: {
    title: 'Mug\nReason: none',
    price: { amount: 89, currency: 'CNY' },
    shop: 'Northwind',
    url: 'https://item.taobao.com/item.htm?id=640012345678',
    at: AT,
  },
  ...over,
});

function textOf(records: OwnRecord[], lang: Lang, rows = [] as ReturnType<typeof row>[]): string {
  const complaint = complaintOf(records, rows);
  if (!complaint) throw new Error('no complaint');
  const words = wordsOf(lang);
  return complaintText(complaint, speaker(words, lang, AT), words);
}

describe('the complaint text', () => {
  test('gives the facts, the reporter’s words, the links, the law, and what is left to fill in', () => {
    expect(textOf([record()], 'en').split('\n')).toEqual([
      'Complaint about a listing on taobao.com',
      '',
      'Listing: Mug Reason: none',
      'Number on the site: 640012345678',
      'Address: https://item.taobao.com/item.htm?id=640012345678',
      'Shop: Northwind',
      'Price shown: CN¥89.00',
      'Page seen on: Nov 20, 2026',
      '',
      'My reason: I suspect a counterfeit',
      'This is my suspicion, not a finding. I ask for it to be checked.',
      'What I saw: The logo on the box differs from the maker’s own picture',
      '',
      'Links',
      '- https://maker.example/logo',
      '',
      'What the law says on such purchases (text of the law, not a finding on this seller)',
      expect.stringContaining('- 7-day no-reason return applies to sales by a business'),
      expect.stringContaining('art. 55'),
      expect.stringContaining('business licence'),
      '- Complaints in mainland China: 12315.',
      '',
      'To be filled in by me',
      'Order number:',
      'Date of purchase:',
      'What I ask for:',
    ]);
  });

  test('in Chinese, for 12315', () => {
    const text = textOf([record()], 'zh');
    for (const line of [
      '关于 taobao.com 上商品的投诉',
      '店铺：Northwind',
      '页面价格：¥89.00',
      '我的理由：我怀疑不是正品',
      '我的诉求：',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).toContain('消费者权益保护法第五十五条');
    expect(text).not.toMatch(/complaint_|value_|right_|[{}]/);
  });

  test('leaves out what is not known and says nothing for it', () => {
    const text = textOf(
      [record({ facts: undefined, seen: undefined, links: undefined, value: 'shoddy' } as never)],
      'en',
    );
    expect(text).not.toMatch(/Shop|Price|Links|What I saw|suspicion|undefined/);
    expect(
      textOf(
        [
          record({
            subject: { kind: 'listing', site: 'shop.example', id: 'shop.example:/mug?x' },
            facts: undefined,
          } as never),
        ],
        'en',
      ),
    ).not.toMatch(/Number on the site|law/);
  });

  test('says whose interest it is, and how many pictures there are', () => {
    const text = textOf([record({ interest: 'competitor', pictures: ['a', 'b'] })], 'en');
    expect(text).toContain('I work for a competitor of this seller.');
    expect(text).toContain('Pictures I can send: 2');
  });

  test('several listings of one report stand in one text, each law once', () => {
    const two = record({
      subject: { kind: 'listing', site: 'taobao.com', id: '640099999999' },
      facts: { title: 'Lamp', at: AT },
    });
    const text = textOf([record(), two], 'en');
    expect(text).toContain('Complaint about 2 listings on taobao.com');
    expect(text).toContain('Listing: Lamp');
    expect(text.match(/art\. 55/g)).toHaveLength(1);
  });

  test('what the page told of the goods decides which law is named', () => {
    const id = '640012345678';
    const made = row('k', { id, title: 'Mug', dispatch: { kind: 'custom', text: 'made to order' } });
    expect(textOf([record()], 'en', [made])).toContain('no return without a reason for goods made to order');
    expect(textOf([record()], 'en')).not.toContain('made to order');
  });

  test('speaks the language of the place it goes to', () => {
    const at = (site: string) => complaintOf([record({ subject: { kind: 'listing', site, id: 'x' } })], []);
    const langOf = (site: string) => complaintLang(at(site) as never, 'en');
    expect([langOf('taobao.com'), langOf('jd.com'), langOf('amazon.de')]).toEqual(['zh', 'zh', 'en']);
    expect(complaintOf([], [])).toBeUndefined();
  });
});
