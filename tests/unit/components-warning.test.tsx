// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { ItemAnswer } from '../../components/popup/Answer.tsx';
import { ItemDetails } from '../../components/popup/ItemDetails.tsx';
import type { RecordNote } from '../../lib/trust/types.ts';
import { type Mounted, mount, NOW, row } from './components-kit.tsx';

let page: Mounted | undefined;
afterEach(() => page?.unmount());

const DAY = 86_400_000;
const ruling: RecordNote = {
  id: 'r1',
  type: 'ruling',
  value: 'shoddy',
  issuer: 'k1',
  name: 'Example Lab',
  created: NOW - 5 * DAY,
  expires: NOW + 60 * DAY,
  text: 'Handle came off.',
};
const strikes = { promoter: { count: 3, listings: 3, names: ['self'], expires: NOW + 60 * DAY } };

test.each([
  ['a ruling on the listing', { records: [ruling] }, 'Report upheld', 'Example Lab upheld a report on this listing'],
  ['strikes of the promoter', { by: 'promoter' as const, strikes }, 'Promoter: 3', 'none on this listing itself'],
])('the popup says of %s what the page says', async (_what, fields, word, sentence) => {
  page = await mount(<ItemAnswer row={row('1', {}, { state: 'warned', ...fields })} />);
  expect(page.find('h2').textContent).toBe(word);
  expect(page.text()).toContain(sentence);
  expect(page.find('.k-glyph').dataset.state).toBe('warned');
});

test('and tells the ruling first among its details, with its words', async () => {
  page = await mount(<ItemDetails row={row('1', {}, { state: 'warned', records: [ruling] })} />);
  expect(page.find('.k-reason-text').textContent).toContain('poor quality; until Jan 21, 2027“Handle came off.”');
});
