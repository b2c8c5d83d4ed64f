// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AppProvider, useApp } from '../../components/app/context.ts';
import { Desk } from '../../components/desk/Desk.tsx';
import { moved, PAGE, START, within } from '../../components/desk/place.ts';
import type { DeskRow, RequestOf } from '../../lib/messages/protocol.ts';
import type { StoredRecord, Subject } from '../../lib/records/types.ts';
import {
  type Answers,
  type FakePlatform,
  fakePlatform,
  fakeWorker,
  type Mounted,
  mount,
  type as typeInto,
} from './components-kit.tsx';
import { DAY, deskRow, keyOf, NOW, OWN, record, STRANGER, TRUSTED, viewOf } from './desk-help.ts';

let mounted: Mounted | undefined;
afterEach(() => {
  mounted?.unmount();
  mounted = undefined;
  vi.useRealTimers();
});

/** Counts what a reviewer presses; on what has the focus, as a keyboard does. */
function keyboard(shown: Mounted) {
  let presses = 0;
  return {
    get presses() {
      return presses;
    },
    async press(key: string, more: KeyboardEventInit = {}) {
      presses += 1;
      const target = document.activeElement ?? document.body;
      await shown.step(() => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
        const isFree = target.dispatchEvent(event);
        if (isFree && key === 'Enter' && target instanceof HTMLButtonElement) target.click();
      });
      // A form that came with the answer reads its draft.
      await shown.step(() => undefined);
    },
  };
}

interface World {
  rows?: DeskRow[];
  total?: number;
  records?: (subject: Subject) => StoredRecord[];
  over?: Answers;
  platform?: FakePlatform;
  clock?: () => number;
  lang?: 'en' | 'zh';
  hash?: string;
}

/** A worker that keeps rulings: what is ruled leaves the queue, what is taken back returns. */
async function open(world: World = {}) {
  const { platform = fakePlatform(), total, lang = 'en', hash = '' } = world;
  const rows = world.rows ?? [deskRow('1'), deskRow('2'), deskRow('3')];
  const filed: StoredRecord[] = [];
  const taken = new Set<string>();
  const reports =
    world.records ?? ((subject) => [record({ subject, issuer: STRANGER, seen: `Seen on ${subject.id}` })]);
  const made = new Map<string, StoredRecord[]>();
  const recordsOf = (subject: Subject) => {
    const known = made.get(subject.id) ?? reports(subject);
    made.set(subject.id, known);
    return [...known, ...filed.filter((one) => one.subject.id === subject.id && !taken.has(one.id))];
  };
  const standing = (subject: Subject) => filed.some((one) => one.subject.id === subject.id && !taken.has(one.id));
  const worker = fakeWorker({
    'settings.read': () => ({ lang: 'en', preset: 'kaopu-2020', thresholds: {} }) as never,
    'desk.read': ({ filter, from }) => {
      const left = rows.filter(({ subject }) => standing(subject) === (filter.queue === 'decided'));
      return { rows: left.slice(from, from + PAGE), total: total ?? left.length, sites: ['taobao.com', 'jd.com'] };
    },
    'case.read': ({ subject }) => viewOf(recordsOf(subject), { about: subject }),
    'ruling.file': ({ subject, value, text, days = 90 }: RequestOf<'ruling.file'>) => {
      const one = record({
        type: 'ruling',
        subject,
        value,
        text,
        issuer: OWN,
        created: NOW,
        expires: NOW + days * DAY,
        refs: recordsOf(subject).map(({ id }) => id),
      });
      filed.push(one);
      return { record: one };
    },
    'label.file': ({ subject, value, text }) => {
      const one = record({ type: 'label', subject, value, text, issuer: OWN, created: NOW });
      filed.push(one);
      return { record: one };
    },
    'record.withdraw': ({ id }) => {
      taken.add(id);
      return {};
    },
    'issuers.read': () => ({ issuers: [], strangers: [] }),
    'keys.read': () => ({ keys: [] }),
    ...world.over,
  });
  const { clock } = world;
  const Clocked = () => {
    const app = useApp();
    return <AppProvider value={clock ? { ...app, now: clock } : app}>{<Desk hash={hash} />}</AppProvider>;
  };
  const shown = await mount(<Clocked />, { send: worker.send, platform, lang });
  mounted = shown;
  const rulings = () => worker.sent.filter(({ name }) => name === 'ruling.file').map(({ body }) => body);
  return { ...shown, ...worker, platform, keys: keyboard(shown), rulings };
}

const title = (shown: Mounted) => shown.root.querySelector('.k-casecard h2')?.textContent;
const textarea = (shown: Mounted) => shown.find<HTMLTextAreaElement>('.k-decision textarea');

describe('ruling by keyboard', () => {
  test('takes three keys beyond the sentence, from the queue to the filed ruling', async () => {
    const shown = await open();
    await shown.keys.press('Enter');
    await shown.keys.press('2');
    expect(document.activeElement).toBe(textarea(shown));
    await shown.keys.press('Enter', { ctrlKey: true });
    expect(shown.keys.presses).toBe(3);
    expect(shown.rulings()).toEqual([
      {
        subject: deskRow('1').subject,
        value: 'shoddy',
        text: 'The reports and their evidence show poor quality of the goods.',
      },
    ]);
  });

  test('goes through the whole queue with three keys for each case', async () => {
    const shown = await open();
    await shown.keys.press('Enter');
    for (const last of [false, false, true]) {
      await shown.keys.press('0');
      await shown.keys.press('Enter', { metaKey: true });
      if (!last) await shown.keys.press('j');
    }
    expect(shown.keys.presses).toBe(9);
    expect(shown.rulings().map((body) => (body as { subject: Subject }).subject.id)).toEqual(['1', '2', '3']);
    expect(shown.text()).toContain('Nothing waits for a ruling');
  });

  test('what is typed replaces the neutral sentence, and is the reviewer’s from then on', async () => {
    const shown = await open();
    await shown.keys.press('Enter');
    await shown.keys.press('1');
    expect(textarea(shown).value).toContain('support the suspicion');
    expect(textarea(shown).selectionEnd).toBe(textarea(shown).value.length);
    await shown.step(() => typeInto(textarea(shown), 'The stamp is missing.'));
    await shown.step(() => shown.find<HTMLInputElement>('input[value=dismissed]').click());
    expect(textarea(shown).value).toBe('The stamp is missing.');
  });

  test('digits and letters in the text are text', async () => {
    const shown = await open();
    await shown.keys.press('Enter');
    await shown.keys.press('2');
    await shown.keys.press('3');
    await shown.keys.press('j');
    await shown.keys.press('u');
    expect(shown.find<HTMLInputElement>('input[value=shoddy]').checked).toBe(true);
    expect(title(shown)).toContain('Northwind');
    await shown.keys.press('Escape');
    expect(document.activeElement).not.toBe(textarea(shown));
    await shown.keys.press('3');
    expect(shown.find<HTMLInputElement>('input[value=threeNo]').checked).toBe(true);
  });

  test('nothing is filed without a choice, without words, or for days that are none', async () => {
    const shown = await open();
    await shown.keys.press('Enter');
    await shown.step(() => shown.button('File the ruling').click());
    expect(shown.text()).toContain('Choose what you rule.');
    await shown.keys.press('1');
    await shown.step(() => typeInto(textarea(shown), '  '));
    expect(shown.text()).toContain('it will be public');
    await shown.step(() => typeInto(textarea(shown), 'x'.repeat(1001)));
    expect(shown.text()).toContain('at most 1000');
    await shown.step(() => typeInto(textarea(shown), 'A reason'));
    for (const days of ['', '0', '91', '1.5', 'soon']) {
      await shown.step(() => typeInto(shown.find('.k-decision input[type=number]'), days));
      await shown.step(() => shown.button('File the ruling').click());
    }
    expect(shown.text()).toContain('A whole number from 1 to 90.');
    expect(shown.rulings()).toEqual([]);
    await shown.step(() => typeInto(shown.find('.k-decision input[type=number]'), '30'));
    await shown.step(() => shown.button('File the ruling').click());
    expect(shown.rulings()).toEqual([
      { subject: deskRow('1').subject, value: 'counterfeit', text: 'A reason', days: 30 },
    ]);
  });

  test('J and K move the focus through the list and over the ends of pages', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => deskRow(String(index)));
    const shown = await open({ rows });
    const focused = () => document.activeElement?.querySelector('.k-desk-row-title')?.textContent;
    await shown.keys.press('j');
    expect(focused()).toBe('Listing 1');
    await shown.keys.press('ArrowDown');
    expect(focused()).toBe('Listing 2');
    await shown.keys.press('k');
    expect(focused()).toBe('Listing 1');
    for (let at = 1; at < 50; at += 1) await shown.keys.press('j');
    expect(focused()).toBe('Listing 50');
    expect(shown.text()).toContain('51–60 of 60');
    await shown.keys.press('k');
    expect(focused()).toBe('Listing 49');
    expect(shown.all('.k-desk-row[tabindex="0"]')).toHaveLength(1);
  });

  test('? shows the keys and Esc puts them away', async () => {
    const shown = await open();
    await shown.keys.press('?');
    expect(shown.text()).toContain('Keys of the desk');
    await shown.keys.press('Escape');
    expect(shown.text()).not.toContain('Keys of the desk');
    await shown.keys.press('/');
    expect(document.activeElement).toBe(shown.find('input[type=search]'));
  });
});

describe('who reported', () => {
  const records = (subject: Subject) => [
    record({ subject, issuer: STRANGER, seen: 'Seen by somebody' }),
    record({ subject, issuer: TRUSTED, value: 'counterfeit', created: NOW - 2 * DAY }),
    record({ subject, issuer: keyOf('Gone'), value: 'shoddy', id: 'ab'.repeat(32) }),
    record({ subject, issuer: keyOf('Gone'), value: 'shoddy', negates: 'ab'.repeat(32), created: NOW - DAY }),
    record({ subject, type: 'vouch', value: 'reliable', issuer: keyOf('Vouch'), text: 'Good' }),
  ];
  const told = (shown: Mounted) => shown.find('.k-casecard').outerHTML;

  test('is hidden, key and name, until the ruling is filed, and shown after', async () => {
    const shown = await open({ records });
    await shown.keys.press('Enter');
    for (const name of ['Xq7_', 'Zz-9', STRANGER, TRUSTED, 'Harbour Lab', 'Gone', 'Vouc'])
      expect(told(shown)).not.toContain(name);
    expect(told(shown)).toContain('A reader');
    expect(told(shown)).toContain('An issuer you trust');
    await shown.keys.press('2');
    await shown.keys.press('Enter', { ctrlKey: true });
    expect(told(shown)).toContain('Xq7_ Zz-9');
    expect(told(shown)).toContain('Harbour Lab');
  });

  test('is told where it was the reviewer', async () => {
    const shown = await open({ records: (subject) => [record({ subject, issuer: OWN })] });
    await shown.keys.press('Enter');
    expect(shown.text()).toContain('You reported this yourself');
  });
});

describe('undo', () => {
  const rule = async (shown: Awaited<ReturnType<typeof open>>) => {
    await shown.keys.press('Enter');
    await shown.keys.press('2');
    await shown.step(() => typeInto(textarea(shown), 'It leaks'));
    await shown.keys.press('Enter', { ctrlKey: true });
  };

  test('U takes the ruling back; the case is open again with what was written', async () => {
    const shown = await open();
    await rule(shown);
    expect(shown.find('.k-undo').textContent).toContain('Upheld: poor quality.');
    await shown.keys.press('u');
    expect(shown.sent.filter(({ name }) => name === 'record.withdraw')).toHaveLength(1);
    expect(shown.root.querySelector('.k-undo')).toBeNull();
    expect(shown.text()).toContain('The ruling was taken back');
    expect(textarea(shown).value).toBe('It leaks');
    expect(shown.find<HTMLInputElement>('input[value=shoddy]').checked).toBe(true);
    expect(shown.all('.k-desk-row')).toHaveLength(3);
  });

  test('counts down, and after a minute is gone and does nothing', async () => {
    let clock = NOW;
    const shown = await open({ clock: () => clock });
    await rule(shown);
    expect(shown.find('.k-undo').textContent).toContain('60 s');
    clock += 42_000;
    await shown.step(() => new Promise((done) => setTimeout(done, 1100)));
    expect(shown.find('.k-undo').textContent).toContain('18 s');
    clock += 18_000;
    await shown.step(() => new Promise((done) => setTimeout(done, 1100)));
    expect(shown.root.querySelector('.k-undo')).toBeNull();
    await shown.keys.press('u');
    expect(shown.sent.some(({ name }) => name === 'record.withdraw')).toBe(false);
  });

  test('that fails says so and leaves the ruling', async () => {
    const over: Answers = {
      'record.withdraw': () => {
        throw { code: 'storeFailed' };
      },
    };
    const shown = await open({ over });
    await rule(shown);
    await shown.keys.press('u');
    expect(shown.find('[role=alert]').textContent).toContain('The store in this browser did not answer');
    expect(shown.root.querySelector('.k-undo')).not.toBeNull();
  });
});

describe('an unfinished ruling', () => {
  test('survives the closing of the page and is forgotten when it is filed', async () => {
    const platform = fakePlatform();
    const first = await open({ platform });
    await first.keys.press('Enter');
    await first.keys.press('4');
    await first.step(() => typeInto(textarea(first), 'The colour differs'));
    first.unmount();
    const again = await open({ platform });
    await again.keys.press('Enter');
    expect(textarea(again).value).toBe('The colour differs');
    expect(again.find<HTMLInputElement>('input[value=misdescribed]').checked).toBe(true);
    await again.step(() => again.button('File the ruling').click());
    expect(platform.store.has('rulingDrafts')).toBe(false);
  });

  test('is kept when filing fails', async () => {
    const over: Answers = {
      'ruling.file': () => {
        throw { code: 'storeFailed' };
      },
    };
    const shown = await open({ over });
    await shown.keys.press('Enter');
    await shown.keys.press('2');
    await shown.keys.press('Enter', { ctrlKey: true });
    expect(shown.find('[role=alert]').textContent).toContain('what was saved before is kept');
    expect(textarea(shown).value).toContain('poor quality');
    expect(shown.platform.store.has('rulingDrafts')).toBe(true);
  });

  test('that was stored broken is an empty one', async () => {
    const platform = fakePlatform();
    platform.store.set('rulingDrafts', { 'ruling listing:taobao.com:1': { text: 5, value: '<img>' }, x: null });
    const shown = await open({ platform });
    await shown.keys.press('Enter');
    expect(textarea(shown).value).toBe('');
  });
});

describe('the queue', () => {
  test('asks for what the filters say, and starts at its beginning again', async () => {
    const shown = await open();
    const asked = () => shown.sent.filter(({ name }) => name === 'desk.read').at(-1)?.body;
    await shown.step(() => typeInto(shown.find('input[type=search]'), 'mug'));
    const selects = shown.all('.k-desk-selects select') as HTMLSelectElement[];
    const choose = (at: number, value: string) =>
      shown.step(() => {
        const select = selects[at] as HTMLSelectElement;
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    await choose(0, 'deadline');
    await choose(1, 'contested');
    await choose(2, 'counterfeit');
    await choose(3, 'jd.com');
    await choose(4, '30');
    const filter = {
      queue: 'cases',
      text: 'mug',
      sort: 'deadline',
      state: 'contested',
      value: 'counterfeit',
      site: 'jd.com',
      days: 30,
    };
    expect(asked()).toEqual({ filter, from: 0 });
    await shown.step(() => shown.button('Clear filters').click());
    expect(asked()).toEqual({ filter: { queue: 'cases', sort: 'deadline' }, from: 0 });
  });

  test.each([
    ['Cases', 'Nothing waits for a ruling'],
    ['Labels', 'No nomination waits'],
    ['Decided by me', 'You have not ruled on anything yet'],
  ])('%s says what it means to be empty', async (queue, sentence) => {
    const shown = await open({ rows: [] });
    const at = ['Cases', 'Labels', 'Decided by me'].indexOf(queue);
    await shown.step(() => shown.all('.k-desk-filters .k-segment input')[at]?.click());
    expect(shown.text()).toContain(sentence);
    await shown.step(() => typeInto(shown.find('input[type=search]'), 'x'));
    expect(shown.text()).toContain('Nothing matches these filters.');
  });

  test('says that it is being read, and what happened when it could not be', async () => {
    let fails = true;
    const over: Answers = {
      'desk.read': () => {
        if (fails) throw { code: 'storeFailed' };
        return { rows: [deskRow('9')], total: 1, sites: [] };
      },
    };
    const shown = await open({ over });
    expect(shown.find('[role=alert]').textContent).toContain('The store in this browser did not answer');
    fails = false;
    await shown.step(() => shown.button('Try again').click());
    expect(shown.text()).toContain('Listing 9');
    mounted?.unmount();
    const slow = await open({ over: { 'desk.read': () => new Promise(() => undefined) } });
    expect(slow.text()).toContain('Reading the queue');
  });

  test('a case that cannot be read says so, beside the queue that can', async () => {
    const over: Answers = {
      'case.read': () => {
        throw { code: 'notFound' };
      },
    };
    const shown = await open({ over });
    await shown.keys.press('Enter');
    expect(shown.find('.k-desk-case [role=alert]').textContent).toContain('no longer there');
    expect(shown.all('.k-desk-row')).toHaveLength(3);
  });

  test('titles of a page stay text', async () => {
    const shown = await open({ rows: [deskRow('1', { title: '<img src=x onerror=alert(1)>', shop: '<b>shop</b>' })] });
    expect(shown.root.querySelector('img, .k-desk-row b')).toBeNull();
    expect(shown.find('.k-desk-row-title').textContent).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('labels', () => {
  const nomination = (subject: Subject) => [
    record({ subject, type: 'vouch', value: 'reliable', issuer: STRANGER, text: 'Half a year in use' }),
  ];
  const toLabels = async (shown: Awaited<ReturnType<typeof open>>) => {
    await shown.step(() => shown.all('.k-desk-filters .k-segment input')[1]?.click());
    await shown.step(() => shown.find('.k-desk-row').click());
  };

  test('show why, beside the requirements as they stand, and are granted by two keys', async () => {
    const shown = await open({ records: nomination });
    await toLabels(shown);
    expect(shown.text()).toContain('Half a year in use');
    expect(shown.find('.k-check').textContent).toContain('Shop rating');
    await shown.keys.press('1');
    await shown.keys.press('Enter', { ctrlKey: true });
    const sent = shown.sent.find(({ name }) => name === 'label.file')?.body;
    expect(sent).toMatchObject({
      value: 'reliable',
      text: 'The requirements that apply are met on the evidence shown.',
    });
    expect(shown.find('.k-undo').textContent).toContain('Label granted.');
  });

  test('tell whoever asked for it that the own label counts for nobody else', async () => {
    const shown = await open({ records: (about) => nomination(about).map((one) => ({ ...one, issuer: OWN })) });
    await toLabels(shown);
    expect(shown.text()).toContain('You nominated this yourself');
  });

  test('are declined by 0', async () => {
    const shown = await open({ records: nomination });
    await toLabels(shown);
    await shown.keys.press('0');
    await shown.keys.press('Enter', { ctrlKey: true });
    expect(shown.sent.find(({ name }) => name === 'label.file')?.body).toMatchObject({ value: 'declined' });
  });
});

test('what was ruled is listed and can be taken back later', async () => {
  const shown = await open();
  await shown.keys.press('Enter');
  await shown.keys.press('2');
  await shown.keys.press('Enter', { ctrlKey: true });
  await shown.step(() => shown.all('.k-desk-filters .k-segment input')[2]?.click());
  await shown.step(() => shown.find('.k-desk-row').click());
  expect(shown.text()).toContain('What you ruled');
  await shown.step(() => shown.button('Take back').click());
  expect(shown.sent.filter(({ name }) => name === 'record.withdraw')).toHaveLength(1);
});

test('both languages rule with their own sentence', async () => {
  const shown = await open({ lang: 'zh' });
  await shown.keys.press('Enter');
  await shown.keys.press('0');
  await shown.keys.press('Enter', { ctrlKey: true });
  expect(shown.rulings()).toMatchObject([{ value: 'dismissed', text: '所给的证据不能说明举报的内容。' }]);
});

describe('where the reviewer stands', () => {
  test.each([
    ['the next row', { ...START, at: 3 }, 1, { from: 0, at: 4 }],
    ['the last row stays', { ...START, from: 50, at: 9 }, 1, { from: 50, at: 9 }],
    ['over the end of a page', { ...START, at: 49 }, 1, { from: 50, at: 0 }],
    ['back over it', { ...START, from: 50, at: 0 }, -1, { from: 0, at: 49 }],
    ['the first row stays', START, -1, { from: 0, at: 0 }],
  ] as const)('%s', (_name, place, by, there) => {
    const rows = place.from === 50 ? 10 : 50;
    expect(moved(place, by, rows, 60)).toMatchObject(there);
  });

  test('a queue that has become shorter is stood in at its end', () => {
    expect(within({ ...START, from: 50, at: 0 }, 0)).toMatchObject({ from: 0, at: 49 });
    expect(within({ ...START, at: 5 }, 2)).toMatchObject({ at: 1 });
    expect(within(START, 0)).toBe(START);
  });
});
