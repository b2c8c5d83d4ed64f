// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { type OwnRecord, standing } from '../../components/report/MyRecords.tsx';
import { ReportTab } from '../../components/report/ReportTab.tsx';
import type { RequestOf } from '../../lib/messages/protocol.ts';
import {
  type FakePlatform,
  fakePlatform,
  fakeWorker,
  type Mounted,
  mount,
  NOW,
  press,
  row,
  type,
} from './components-kit.tsx';

const subject = { kind: 'listing' as const, site: 'taobao.com', id: '55' };
const record = (over: Partial<OwnRecord> = {}): OwnRecord => ({
  id: 'r1',
  version: 2,
  type: 'report',
  issuer: 'k'.repeat(43),
  sig: 's'.repeat(86),
  subject,
  value: 'shoddy',
  created: NOW,
  expires: NOW + 90 * 86_400_000,
  ...over,
});

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

/** A worker that keeps records like the real one. */
async function open(platform: FakePlatform = fakePlatform(), fileFails = false, isPrivate = false) {
  const records: OwnRecord[] = [];
  const worker = fakeWorker({
    'record.mine': () => ({ records: [...records] }),
    'report.file': (draft: RequestOf<'report.file'>) => {
      if (fileFails) throw { code: 'storeFailed' };
      const { subject: about, value, seen, links, interest } = draft;
      const made = record({ id: `r${records.length}`, subject: about, value, seen, links, interest });
      records.push(made);
      return { record: made };
    },
    'vouch.file': ({ subject: about }) => {
      const made = record({ id: 'v', type: 'vouch', value: 'reliable', subject: about });
      records.push(made);
      return { record: made };
    },
    'record.withdraw': ({ id }) => {
      records.splice(0, records.length, ...records.filter((one) => one.id !== id));
      return {};
    },
  });
  const changed: string[] = [];
  const view = (
    <ReportTab
      rows={[
        row('55', { title: 'Mug', price: { amount: 89, currency: 'CNY', from: false }, shop: { name: 'Northwind' } }),
      ]}
      tabId={7}
      isPrivate={isPrivate}
      target="55"
      takesFocus={false}
      onTarget={() => undefined}
      onChanged={() => changed.push('changed')}
    />
  );
  const shown = await mount(view, { send: worker.send, platform });
  mounted = shown;
  return { ...shown, ...worker, platform, changed };
}

const choose = (shown: Mounted, value: string) =>
  shown.step(() => shown.find<HTMLInputElement>(`input[value="${value}"]`).click());
const submit = (shown: Mounted) => shown.step(() => shown.find<HTMLButtonElement>('button[type=submit]').click());
const filed = (sent: { name: string }[]) => sent.filter(({ name }) => name === 'report.file');

async function fill(shown: Mounted) {
  await choose(shown, 'shoddy');
  await shown.step(() => type(shown.find('#report-seen'), '  The lid leaks since day one '));
  await shown.step(() => type(shown.find('#report-links'), 'https://a.example/1\n\nb.example/2 '));
  await choose(shown, 'none');
}

describe('filing a report', () => {
  test('shows what is attached from the page', async () => {
    const { find } = await open();
    expect(find('.k-report-facts').textContent).toContain('Mug');
    expect(find('.k-report-facts').textContent).toContain('¥89');
    expect(find('.k-report-facts').textContent).toContain('Northwind');
  });

  test('sends reason, words, links and interest, and is at once there as one’s own', async () => {
    const shown = await open();
    await fill(shown);
    await submit(shown);
    expect(filed(shown.sent)).toEqual([
      {
        name: 'report.file',
        body: {
          subject,
          tabId: 7,
          value: 'shoddy',
          seen: 'The lid leaks since day one',
          links: ['https://a.example/1', 'https://b.example/2'],
          interest: 'none',
        },
      },
    ]);
    expect(shown.find('.k-mine').textContent).toContain('Report: Poor quality');
    expect(shown.find('[role=status]').textContent).toContain('Filed');
    expect(shown.changed).toEqual(['changed']);
  });

  test('can be undone', async () => {
    const shown = await open();
    await fill(shown);
    await submit(shown);
    await shown.step(() => shown.button('Undo').click());
    expect(shown.sent.at(-2)).toEqual({ name: 'record.withdraw', body: { id: 'r0' } });
    expect(shown.root.querySelector('.k-mine')).toBeNull();
    expect(shown.find('form')).toBeTruthy();
  });

  test('says what is missing, points at the first, and sends nothing', async () => {
    const shown = await open();
    expect(shown.root.querySelector('[aria-invalid=true]')).toBeNull();
    await submit(shown);
    expect(filed(shown.sent)).toEqual([]);
    expect(shown.find('#report-value-problem').textContent).toContain('Choose what is wrong');
    expect(shown.find('#report-seen').getAttribute('aria-invalid')).toBe('true');
    expect(shown.find('#report-seen').getAttribute('aria-describedby')).toContain('report-seen-problem');
    expect(shown.find('#report-interest-problem').textContent).not.toBe('');
    expect(document.activeElement).toBe(shown.find('input[name=report-value]'));
  });

  test('a suspected counterfeit is a suspicion and needs evidence', async () => {
    const shown = await open();
    await fill(shown);
    await choose(shown, 'counterfeit');
    await shown.step(() => type(shown.find('#report-links'), ''));
    expect(shown.text()).toContain('kept as your suspicion');
    await submit(shown);
    expect(shown.find('#report-links-problem').textContent).toContain('needs a link');
    expect(filed(shown.sent)).toEqual([]);
  });

  test('keys 1 to 8 choose a reason and do not reach the tabs', async () => {
    const shown = await open();
    const first = shown.find('input[name=report-value]');
    let reached = false;
    const listen = (event: KeyboardEvent) => {
      reached ||= !event.defaultPrevented;
    };
    document.addEventListener('keydown', listen);
    await shown.step(() => press(first, '3'));
    document.removeEventListener('keydown', listen);
    expect(shown.find<HTMLInputElement>('input[value=threeNo]').checked).toBe(true);
    expect(document.activeElement).toBe(shown.find('input[value=threeNo]'));
    expect(reached).toBe(false);
  });

  test('the eighth is a vouch', async () => {
    const shown = await open();
    await choose(shown, 'reliable');
    expect(shown.root.querySelector('#report-seen')).toBeNull();
    await submit(shown);
    expect(shown.sent.map(({ name }) => name)).toContain('vouch.file');
    expect(shown.find('.k-mine').textContent).toContain('Vouch');
  });
});

describe('what was typed is not lost', () => {
  test('closing and opening again brings it back; filing forgets it', async () => {
    const platform = fakePlatform();
    const before = await open(platform);
    await fill(before);
    before.unmount();
    const after = await open(platform);
    expect(after.find<HTMLTextAreaElement>('#report-seen').value).toBe('  The lid leaks since day one ');
    expect(after.find<HTMLInputElement>('input[value=shoddy]').checked).toBe(true);
    await submit(after);
    expect(platform.store.has('draft')).toBe(false);
  });

  test('a store that fails keeps the form as it is', async () => {
    const shown = await open(fakePlatform(), true);
    await fill(shown);
    await submit(shown);
    expect(shown.find('[role=alert]').textContent).toContain('what was saved before is kept');
    expect(shown.find<HTMLTextAreaElement>('#report-seen').value).toContain('leaks');
    expect(shown.platform.store.has('draft')).toBe(true);
  });
});

test('on a page of a private window nothing can be typed that would be kept', async () => {
  const shown = await open(fakePlatform(), false, true);
  expect(shown.text()).toContain('In a private window nothing is saved');
  expect(shown.root.querySelector('form')).toBeNull();
});

describe('records that still hold', () => {
  test.each<[string, Partial<OwnRecord>[], string[]]>([
    [
      'newest first',
      [
        { id: 'a', created: 1 },
        { id: 'b', created: 2 },
      ],
      ['b', 'a'],
    ],
    ['not what was taken back, nor the taking back', [{ id: 'a' }, { id: 'b', negates: 'a' }], []],
    ['not what has expired', [{ id: 'a', expires: NOW }], []],
    [
      'not labels or rulings',
      [
        { id: 'a', type: 'label' },
        { id: 'b', type: 'ruling' },
      ],
      [],
    ],
  ])('%s', (_name, given, ids) => {
    expect(standing(given.map(record), NOW).map(({ id }) => id)).toEqual(ids);
  });
});
