// @vitest-environment happy-dom

import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { type OwnRecord, standing } from '../../components/report/MyRecords.tsx';
import { ReportTab } from '../../components/report/ReportTab.tsx';
import type { ReplyOf, RequestOf } from '../../lib/messages/protocol.ts';
import {
  type Answers,
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

interface Options {
  platform?: FakePlatform;
  isPrivate?: boolean;
  targets?: readonly string[];
  takesFocus?: boolean;
  lang?: 'en' | 'zh';
  answers?: Answers;
}

const ROWS = [
  row('55', { title: 'Mug', price: { amount: 89, currency: 'CNY', from: false }, shop: { name: 'Northwind' } }),
  row('56', { title: 'Lamp' }),
  row('57', { title: 'Kettle' }),
];

/** The tab as the popup holds it. */
function Tab({
  isPrivate = false,
  targets = ['55'],
  takesFocus = false,
  onChanged,
}: Options & { onChanged: () => void }) {
  const [keys, setKeys] = useState(targets);
  return (
    <ReportTab
      rows={ROWS}
      tabId={7}
      isPrivate={isPrivate}
      targets={keys}
      takesFocus={takesFocus}
      onTargets={setKeys}
      onChanged={onChanged}
    />
  );
}

/** A worker that keeps records like the real one. */
async function open(options: Options = {}) {
  const { platform = fakePlatform(), answers = {}, lang = 'en' } = options;
  const records: OwnRecord[] = [];
  const worker = fakeWorker({
    'record.mine': ({ subject: about }) => ({
      records: records.filter((one) => !about || one.subject.id === about.id),
    }),
    'report.file': ({ subjects, value, seen, links, interest, pictures }: RequestOf<'report.file'>) => {
      const made = subjects.map((about, index) =>
        record({
          id: `r${records.length + index}`,
          subject: about,
          value,
          seen,
          links,
          interest,
          ...(pictures && { pictures }),
        }),
      );
      records.push(...made);
      return { records: made };
    },
    'vouch.file': ({ subject: about, text }) => {
      const made = record({
        id: `v${records.length}`,
        type: 'vouch',
        value: 'reliable',
        subject: about,
        ...(text && { text }),
      });
      records.push(made);
      return { record: made };
    },
    'record.withdraw': ({ id }) => {
      records.splice(0, records.length, ...records.filter((one) => one.id !== id));
      return {};
    },
    ...answers,
  });
  const changed: string[] = [];
  const shown = await mount(<Tab {...options} onChanged={() => changed.push('changed')} />, {
    send: worker.send,
    platform,
    lang,
  });
  mounted = shown;
  return { ...shown, ...worker, platform, changed, records };
}

const choose = (shown: Mounted, value: string) =>
  shown.step(() => shown.find<HTMLInputElement>(`input[value="${value}"]`).click());
const bodies = (sent: { name: string; body: unknown }[], name: string) =>
  sent.filter((one) => one.name === name).map(({ body }) => body);
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
          subjects: [subject],
          tabId: 7,
          value: 'shoddy',
          seen: 'The lid leaks since day one',
          links: ['https://a.example/1', 'https://b.example/2'],
          interest: 'none',
        },
      },
    ]);
    expect(shown.find('.k-filed').textContent).toContain('Filed');
    expect(shown.find('.k-filed').textContent).toContain('Kept on this machine');
    expect(shown.root.querySelector('form')).toBeNull();
    expect(shown.changed).toEqual(['changed']);
    await shown.step(() => shown.button('Write another').click());
    expect(shown.find('.k-mine').textContent).toContain('Report: Poor quality');
    expect(shown.find<HTMLTextAreaElement>('#report-seen').value).toBe('');
  });

  test('can be undone', async () => {
    const shown = await open();
    await fill(shown);
    await submit(shown);
    expect(document.activeElement?.textContent).toContain('Take it back');
    await shown.step(() => shown.button('Take it back').click());
    expect(bodies(shown.sent, 'record.withdraw')).toEqual([{ id: 'r0' }]);
    expect(shown.root.querySelector('.k-mine')).toBeNull();
    expect(shown.text()).toContain('pictures are deleted');
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
    expect(document.activeElement).toBe(shown.find('#report-value input'));
  });

  test('a suspected counterfeit is a suspicion and needs evidence', async () => {
    const shown = await open();
    await fill(shown);
    await choose(shown, 'counterfeit');
    await shown.step(() => type(shown.find('#report-links'), ''));
    expect(shown.text()).toContain('kept as your suspicion');
    await submit(shown);
    expect(shown.find('#report-links-problem').textContent).toContain('needs a link, a picture');
    expect(filed(shown.sent)).toEqual([]);
  });

  test('keys 1 to 8 choose a reason and do not reach the tabs', async () => {
    const shown = await open();
    const first = shown.find('#report-value input');
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

  test('a whole report takes six keys beyond the sentence, from the key of the tab on', async () => {
    const shown = await open({ takesFocus: true });
    // Key 4 opened the form with the first reason in focus.
    let keys = 1;
    const key = (name: string, over: object = {}) =>
      shown.step(() => {
        keys++;
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...over }));
      });
    expect(document.activeElement).toBe(shown.find('#report-value input'));
    await key('2');
    await key('n');
    // What the browser does with Tab: the next control after the chosen reason.
    await key('Tab');
    const controls = shown.all('input:checked, input:not([type=radio]):not([tabindex="-1"]), textarea, button, select');
    const chosen = controls.indexOf(shown.find('input[value=shoddy]'));
    controls[chosen + 1]?.focus();
    expect(document.activeElement).toBe(shown.find('#report-seen'));
    await shown.step(() => type(shown.find('#report-seen'), 'The handle broke on the first day'));
    await key('Enter', { ctrlKey: true });
    expect(filed(shown.sent)).toHaveLength(1);
    expect(filed(shown.sent)[0]).toMatchObject({ body: { value: 'shoddy', interest: 'none' } });
    // Ctrl counts as a key of its own.
    expect(keys + 1).toBeLessThanOrEqual(6);
  });

  test('keys are letters while something is typed, and while an input method composes', async () => {
    const shown = await open();
    await shown.step(() => press(shown.find('#report-seen'), '3'));
    await shown.step(() => press(shown.find('#report-links'), 'n'));
    await shown.step(() =>
      shown
        .find('#report-value input')
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'n', isComposing: true, bubbles: true })),
    );
    expect(shown.all('input:checked')).toEqual([]);
    await shown.step(() => press(shown.find('#report-value input'), 'c'));
    expect(shown.find<HTMLInputElement>('input[value=competitor]').checked).toBe(true);
  });

  test('the eighth is a vouch; with a reason it is a nomination', async () => {
    const shown = await open();
    await choose(shown, 'reliable');
    expect(shown.root.querySelector('#report-links')).toBeNull();
    await submit(shown);
    expect(bodies(shown.sent, 'vouch.file')).toEqual([{ subject, tabId: 7 }]);
    await shown.step(() => shown.button('Write another').click());
    expect(shown.find('.k-mine').textContent).toContain('Vouch');
    await choose(shown, 'reliable');
    await shown.step(() => type(shown.find('#report-seen'), ' Maker and licence are shown '));
    await submit(shown);
    expect(bodies(shown.sent, 'vouch.file')[1]).toEqual({ subject, tabId: 7, text: 'Maker and licence are shown' });
  });

  test('says which tracking parameters are taken out of a link', async () => {
    const shown = await open();
    await shown.step(() => type(shown.find('#report-links'), 'https://a.example/i?id=7&utm_source=mail&spm=1'));
    expect(shown.find('.k-report-links').textContent).toContain('utm_source, spm');
    expect(shown.find('.k-report-links li').textContent).toBe('https://a.example/i?id=7');
  });
});

describe('several listings', () => {
  const many = ['55', '56', '57'];

  test('are listed, can be left out and added, and get one record each', async () => {
    const shown = await open({ targets: many });
    expect(shown.text()).toContain('3 listings, one report each');
    await shown.step(() => shown.button('Leave out: Lamp').click());
    expect(shown.all('.k-picked-row')).toHaveLength(2);
    await fill(shown);
    await submit(shown);
    expect(bodies(shown.sent, 'report.file')).toMatchObject([{ subjects: [{ id: '55' }, { id: '57' }] }]);
    expect(shown.find('.k-filed').textContent).toContain('2 reports filed');
  });

  test('are all taken back together; what fails stays in reach', async () => {
    let fails = 1;
    const gone: string[] = [];
    const shown = await open({
      targets: many,
      answers: {
        'record.withdraw': ({ id }) => {
          if (id === 'r1' && fails-- > 0) throw { code: 'storeFailed' };
          if (id === 'r2') throw { code: 'notFound' };
          gone.push(id);
          return {};
        },
      },
    });
    await fill(shown);
    await submit(shown);
    await shown.step(() => shown.button('Take all 3 back').click());
    expect(gone).toEqual(['r0']);
    expect(shown.find('[role=alert]').textContent).toContain('store');
    await shown.step(() => shown.button('Take all 2 back').click());
    expect(gone).toEqual(['r0', 'r1']);
    expect(shown.text()).toContain('Taken back');
  });

  test('the draft on them comes back, and can be found again from another listing', async () => {
    const platform = fakePlatform();
    const before = await open({ platform, targets: many });
    await fill(before);
    before.unmount();
    const after = await open({ platform, targets: ['56'] });
    expect(after.find<HTMLTextAreaElement>('#report-seen').value).toBe('');
    await after.step(() => after.button('you began on 3 listings').click());
    expect(after.find<HTMLTextAreaElement>('#report-seen').value).toContain('leaks');
    expect(after.root.querySelector('.k-unfinished')).toBeNull();
  });

  test('what is no longer on the page is said', async () => {
    const shown = await open({ targets: ['55', 'gone', '57'] });
    expect(shown.all('.k-picked-row')).toHaveLength(2);
    expect(shown.text()).toContain('was left out');
  });
});

describe('the case on a listing', () => {
  const view = (over: Partial<ReplyOf<'case.read'>['case']>): ReplyOf<'case.read'> =>
    ({
      subject,
      case: { state: 'reported', reasons: ['shoddy'], reports: { open: [{}, {}] }, ownReport: false, ...over },
      log: [],
      records: [],
      names: {},
      strikes: { shop: 0, promoter: 0 },
    }) as never;

  test('is said before the form: what is open, and whose', async () => {
    const shown = await open({ answers: { 'case.read': () => view({ ownReport: true }) } });
    const note = shown.find('.k-case').textContent ?? '';
    expect(note).toContain('A case on this listing is open: add to it');
    expect(note).toContain('2 open reports');
    expect(note).toContain('One of them is yours');
    expect(note).toContain('Poor quality');
  });

  test.each(['upheld', 'contested', 'underReview', 'reported', 'dismissed', 'expired'] as const)(
    '%s has words',
    async (state) => {
      const shown = await open({ lang: 'zh', answers: { 'case.read': () => view({ state }) } });
      expect(shown.find('.k-case h3').textContent).toMatch(/[\u4e00-\u9fff]/);
      expect(shown.find('.k-case').textContent).not.toMatch(/case_|value_/);
    },
  );

  test('nothing where there is none, where it cannot be read, or on several listings', async () => {
    const none = await open({ answers: { 'case.read': () => view({ state: 'none' }) } });
    expect(none.root.querySelector('.k-case')).toBeNull();
    none.unmount();
    const unread = await open();
    expect(unread.root.querySelector('.k-case')).toBeNull();
    expect(unread.root.querySelector('[role=alert]')).toBeNull();
    unread.unmount();
    const many = await open({ targets: ['55', '56'], answers: { 'case.read': () => view({}) } });
    expect(many.sent.map(({ name }) => name)).not.toContain('case.read');
  });
});

describe('the complaint text', () => {
  test('is copied after filing, in the language of the country, and in the other one on demand', async () => {
    const shown = await open();
    await fill(shown);
    await submit(shown);
    await shown.step(() => shown.button('Copy as complaint text').click());
    expect(shown.platform.saved.at(-1)?.text).toContain('我看到的情况：The lid leaks since day one');
    expect(shown.find('.k-complaint-text').textContent).toBe(shown.platform.saved.at(-1)?.text);
    expect(shown.find('.k-complaint [role=status]').textContent).toContain('nothing was sent');
    await shown.step(() => shown.find<HTMLInputElement>('.k-complaint input[value=en]').click());
    expect(shown.platform.saved.at(-1)?.text).toContain('What I saw: The lid leaks since day one');
  });

  test('a clipboard that refuses is said, and the text can still be marked', async () => {
    const shown = await open({ platform: fakePlatform({ copyText: () => Promise.reject(new Error('no')) }) });
    await fill(shown);
    await submit(shown);
    await shown.step(() => shown.button('Copy as complaint text').click());
    expect(shown.find('.k-complaint [role=status]').textContent).toContain('Not copied');
    expect(shown.find('.k-complaint-text').textContent).toContain('我看到的情况');
  });
});

describe('what was typed is not lost', () => {
  test('closing and opening again brings it back; filing forgets it', async () => {
    const platform = fakePlatform();
    const before = await open({ platform });
    await fill(before);
    before.unmount();
    const after = await open({ platform });
    expect(after.find<HTMLTextAreaElement>('#report-seen').value).toBe('  The lid leaks since day one ');
    expect(after.find<HTMLInputElement>('input[value=shoddy]').checked).toBe(true);
    await submit(after);
    expect(platform.store.has('draft')).toBe(false);
  });

  test('a store that fails keeps the form as it is', async () => {
    const shown = await open({ answers: { 'report.file': () => Promise.reject({ code: 'storeFailed' }) } });
    await fill(shown);
    await submit(shown);
    expect(shown.find('[role=alert]').textContent).toContain('what was saved before is kept');
    expect(shown.find<HTMLTextAreaElement>('#report-seen').value).toContain('leaks');
    expect(shown.platform.store.has('draft')).toBe(true);
  });
});

test('on a page of a private window nothing can be typed that would be kept', async () => {
  const shown = await open({ isPrivate: true });
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
