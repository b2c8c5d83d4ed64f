import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowOfLink } from '../../lib/background/link-row.ts';
import { row } from './components-kit.tsx';

const rows = [
  row('a', { id: 'B0AAAAAAA1' }),
  row('b', { id: '640012345678' }),
  row('c', { id: '4567' }),
  row('d', { id: '12345' }),
  row('e', { id: undefined, url: 'https://shop.example/mugs/blue?size=2' } as never),
];

test.each([
  ['its id in the path', 'https://www.shop.example/Mug/dp/B0AAAAAAA1/ref=sr_1_1?qid=17', 'a'],
  ['its id as a parameter', 'https://item.shop.example/item.htm?abbucket=1&id=640012345678&spm=a.b', 'b'],
  ['a redirecting link', 'https://shop.example/click?url=%2FMug%2Fdp%2FB0AAAAAAA1%2Fref%3Dx&n=12345', 'a'],
  ['encoded twice', 'https://click.example/?u=https%253A%252F%252Fitem.example%252F%253Fid%253D640012345678', 'b'],
  ['its address without tracking', 'https://shop.example/mugs/blue?size=2&utm_source=mail#top', 'e'],
  ['an id inside a longer number', 'https://shop.example/912345', undefined],
  ['an id too short to tell', 'https://shop.example/item/4567', undefined],
  ['another page', 'https://shop.example/help', undefined],
  ['a broken escape', 'https://shop.example/%E0%A4%A/B0AAAAAAA1', 'a'],
  ['no address', 'javascript:void(0)', undefined],
])('%s', (_name, link, key) => expect(rowOfLink(rows, link)?.key).toBe(key));

test('any link is answered', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (link) => void rowOfLink(rows, link)));
});
