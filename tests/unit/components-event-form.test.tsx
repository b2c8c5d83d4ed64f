// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { EventForm } from '../../components/boards/EventForm.tsx';
import { daysOf, dayText, presetDays, readEvent, startOfDay } from '../../components/boards/event-days.ts';
import { type Answers, fakeWorker, type Mounted, mount, NOW, press, type } from './components-kit.tsx';

const local = (year: number, month: number, day: number, hour = 0) => new Date(year, month - 1, day, hour).getTime();

describe('days', () => {
  test.each(['2026-02-30', '2026-13-01', '2026-1-1', '', 'today', '0000-00-00', '20260101', '2026-11-11T00:00'])(
    '%j is none',
    (text) => expect(startOfDay(text)).toBeUndefined(),
  );

  test('begin at midnight here, and go there and back', () => {
    expect(startOfDay('2026-11-11')).toBe(local(2026, 11, 11));
    expect(startOfDay('2026-12-31', 1)).toBe(local(2027, 1, 1));
    expect(dayText(local(2026, 3, 5, 23))).toBe('2026-03-05');
    for (let n = 0; n < 800; n += 1) {
      const at = new Date(2026, 0, 1 + n, 13).getTime();
      expect(startOfDay(dayText(at))).toBe(new Date(2026, 0, 1 + n).getTime());
    }
  });

  test.each([
    ['three', local(2026, 12, 31, 18), '2026-12-31', '2027-01-02'],
    ['618', local(2026, 6, 18, 23), '2026-06-01', '2026-06-18'],
    ['618', local(2026, 6, 19), '2027-06-01', '2027-06-18'],
    ['1111', local(2026, 11, 5), '2026-11-01', '2026-11-11'],
    ['1111', local(2026, 11, 12), '2027-11-01', '2027-11-11'],
    // Thanksgiving was on 26 November 2026 and is on 25 November 2027; the Monday after may be in November or December.
    ['friday', local(2026, 11, 1), '2026-11-27', '2026-11-30'],
    ['friday', local(2026, 12, 1), '2027-11-26', '2027-11-29'],
    ['friday', local(2024, 11, 1), '2024-11-29', '2024-12-02'],
  ] as const)('of the preset %s are the coming ones or those under way', (preset, now, from, to) => {
    expect(presetDays(preset, now)).toEqual({ from, to });
  });
});

describe('a draft', () => {
  const draft = { name: ' 双11 ', from: '2026-11-01', to: '2026-11-11' };

  test('names a window whose last day is part of it', () => {
    const read = readEvent(draft, NOW);
    expect(read).toEqual({ window: { name: '双11', from: local(2026, 11, 1), to: local(2026, 11, 12) } });
    expect('window' in read && daysOf(read.window)).toBe(11);
  });

  test.each([
    [{ name: '  ' }, { name: 'name' }],
    [{ name: 'x'.repeat(61) }, { name: 'nameLong' }],
    [{ from: '' }, { from: 'from' }],
    [
      { from: '2026-02-30', to: 'x' },
      { from: 'from', to: 'to' },
    ],
    [{ to: '2026-10-31' }, { to: 'order' }],
    [{ to: '2027-11-02' }, { to: 'long' }],
    [{ from: '2028-12-01', to: '2028-12-03' }, { to: 'far' }],
  ])('%j is refused as %j', (more, problems) => {
    expect(readEvent({ ...draft, ...more }, NOW)).toEqual({ problems });
  });

  test('of a single day, and of a year, are taken', () => {
    expect('window' in readEvent({ ...draft, to: draft.from }, NOW)).toBe(true);
    expect('window' in readEvent({ ...draft, to: '2027-10-31' }, NOW)).toBe(true);
  });
});

describe('the form', () => {
  let mounted: Mounted | undefined;
  afterEach(() => mounted?.unmount());
  async function open(answers: Answers = {}) {
    const record = { id: 'r' } as never;
    const worker = fakeWorker({ 'event.put': () => ({ record }), ...answers });
    const done: unknown[] = [];
    const view = <EventForm onSaved={(one) => done.push(one)} onCancel={() => done.push('cancelled')} />;
    mounted = await mount(view, { send: worker.send });
    const m = mounted;
    const [name, from, to] = m.all('input') as [HTMLInputElement, HTMLInputElement, HTMLInputElement];
    const submit = () =>
      m.step(() => m.find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    return { ...m, ...worker, done, name, from, to, submit };
  }

  test('saves what was entered', async () => {
    const { step, name, from, to, submit, sent, done, text } = await open();
    await step(() => type(name, '好货节'));
    await step(() => type(from, '2026-11-20'));
    await step(() => type(to, '2026-11-22'));
    expect(text()).toContain('3 days');
    await submit();
    expect(sent).toEqual([
      { name: 'event.put', body: { name: '好货节', from: local(2026, 11, 20), to: local(2026, 11, 23) } },
    ]);
    expect(done).toEqual([{ id: 'r' }]);
  });

  test('a preset fills the days, and the name where there is none', async () => {
    const { step, button, name, from, to } = await open();
    await step(() => button('双11').click());
    expect([name.value, from.value, to.value]).toEqual(['Singles’ Day 双11 2027', '2027-11-01', '2027-11-11']);
    await step(() => type(name, 'Mine'));
    await step(() => button('3 days from today').click());
    expect(name.value).toBe('Mine');
    expect(from.value).toBe(dayText(NOW));
  });

  test('says what is wrong once saving was tried, and puts the focus there', async () => {
    const { text, submit, sent, step, name, to, from } = await open();
    expect(text()).not.toContain('Give it a name.');
    await submit();
    expect(text()).toContain('Give it a name.');
    expect(document.activeElement).toBe(name);
    await step(() => type(name, 'Fair'));
    await step(() => type(from, '2026-11-20'));
    await step(() => type(to, '2026-11-19'));
    expect(text()).toContain('The last day is before the first.');
    await submit();
    expect(document.activeElement).toBe(to);
    expect(sent).toEqual([]);
  });

  test('Escape gives up; a worker that refuses is told of and what was entered stays', async () => {
    const refuse: Answers = { 'event.put': () => Promise.reject(Object.assign(new Error('x'), { code: 'private' })) };
    const { step, button, submit, name, text, done, find } = await open(refuse);
    await step(() => button('618').click());
    await submit();
    expect(text()).toContain('In a private window nothing is saved');
    expect(name.value).toBe('618 2027');
    await step(() => press(find('input'), 'Escape'));
    expect(done).toEqual(['cancelled']);
  });
});
