// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { ListChoices } from '../../components/lists/ListChoices.tsx';
import { Lists } from '../../components/lists/Lists.tsx';
import type { Listing } from '../../lib/listing/types.ts';
import type { ListEntry, OtherList } from '../../lib/messages/protocol.ts';
import { type Answers, fakePlatform, fakeWorker, type Mounted, mount, NOW, type } from './components-kit.tsx';

const DAY = 86_400_000;
const entry = (kind: ListEntry['subject']['kind'], id: string, more: Partial<ListEntry> = {}): ListEntry => ({
  id: id.padEnd(64, '0'),
  subject: { kind, site: 'taobao.com', id },
  value: 'avoid',
  created: NOW - DAY,
  expires: NOW + 364 * DAY,
  ...more,
});
const kettles = entry('shop', '7', { title: 'Kettle House' });
const mug = entry('listing', '99', { title: 'Enamel mug', value: 'reliable', url: 'https://item.taobao.com/99' });

/** A worker that keeps a list as the real one does. */
function worker(entries: ListEntry[], more: Answers = {}) {
  let kept = entries;
  return fakeWorker({
    'list.read': () => ({ entries: kept }),
    'list.put': ({ subject, value, title }) => {
      kept = kept.filter(
        ({ subject: { kind, site, id } }) => `${kind}${site}${id}` !== `${subject.kind}${subject.site}${subject.id}`,
      );
      if (value !== 'none')
        kept = [{ ...entry(subject.kind, subject.id, { value, ...(title && { title }) }), subject }, ...kept];
      return { entries: kept };
    },
    'list.others': () => ({ lists: [] }),
    ...more,
  });
}

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());
async function open(entries: ListEntry[], more: Answers = {}, platform = fakePlatform()) {
  const { send, sent } = worker(entries, more);
  mounted = await mount(<Lists />, { send, platform });
  return { ...mounted, sent, platform };
}
const names = ({ all }: Mounted) => all('.k-list-row .k-list-name').map((one) => one.textContent?.trim());
const puts = (sent: { name: string; body: unknown }[]) =>
  sent.filter(({ name }) => name === 'list.put').map(({ body }) => body);

describe('the popup of an item page', () => {
  const listing: Listing = {
    site: 'taobao.com',
    place: 'main',
    primary: true,
    id: '99',
    title: 'Enamel mug',
    shop: { id: '7', name: 'Kettle House' },
    promoter: { name: 'Li' },
    brand: ' KettleWorks ',
    from: {},
  };
  async function choices(entries: ListEntry[] = [], one = listing) {
    const { send, sent } = worker(entries);
    mounted = await mount(<ListChoices listing={one} tabId={3} />, { send });
    return { ...mounted, sent };
  }
  const pressed = ({ all }: Mounted) => all('[aria-pressed=true]').map((one) => one.getAttribute('aria-label'));

  test('puts the listing, its shop, its recommender and its brand on a list', async () => {
    const { all, button, step, sent } = await choices();
    expect(all('.k-list-choice')).toHaveLength(4);
    await step(() => button('Avoid: Shop Kettle House').click());
    await step(() => button('My list: Brand KettleWorks').click());
    await step(() => button('My list: This listing').click());
    await step(() => button('Avoid: Recommender Li').click());
    expect(puts(sent)).toEqual([
      { subject: { kind: 'shop', site: 'taobao.com', id: '7' }, value: 'avoid', title: 'Kettle House', tabId: 3 },
      {
        subject: { kind: 'brand', site: 'taobao.com', id: 'kettleworks' },
        value: 'reliable',
        title: 'KettleWorks',
        tabId: 3,
      },
      { subject: { kind: 'listing', site: 'taobao.com', id: '99' }, value: 'reliable', title: 'Enamel mug', tabId: 3 },
      { subject: { kind: 'promoter', site: 'taobao.com', id: 'Li' }, value: 'avoid', title: 'Li', tabId: 3 },
    ]);
  });

  test('shows what stands on a list; a second click takes it back, the other one turns it round', async () => {
    const view = await choices([kettles]);
    expect(pressed(view)).toEqual(['Avoid: Shop Kettle House']);
    await view.step(() => view.button('My list: Shop Kettle House').click());
    expect(pressed(view)).toEqual(['My list: Shop Kettle House']);
    await view.step(() => view.button('My list: Shop Kettle House').click());
    expect(pressed(view)).toEqual([]);
    expect(puts(view.sent).map((body) => (body as { value: string }).value)).toEqual(['reliable', 'none']);
  });

  test('tells of a change a moment later, once', async () => {
    const { send } = worker([]);
    let told = 0;
    const view = <ListChoices listing={listing} onChanged={() => (told += 1)} />;
    mounted = await mount(view, { send });
    const { step, button } = mounted;
    await step(() => button('Avoid: Shop').click());
    expect(told).toBe(0);
    await step(() => new Promise((done) => setTimeout(done, 700)));
    expect(told).toBe(1);
  });

  test('offers what the page shows only', async () => {
    const { all } = await choices([], {
      site: 'taobao.com',
      place: 'main',
      from: {},
      url: 'https://item.taobao.com/5',
    });
    expect(all('.k-list-choice')).toHaveLength(1);
  });

  test('in a private window it says that nothing is saved', async () => {
    const { send } = worker([], {
      'list.put': () => Promise.reject(Object.assign(new Error('x'), { code: 'private' })),
    });
    mounted = await mount(<ListChoices listing={listing} />, { send });
    const { step, button, text } = mounted;
    await step(() => button('Avoid: Shop').click());
    expect(text()).toContain('In a private window nothing is saved');
  });
});

describe('the lists in the options', () => {
  test('are told with kind, site and how long they hold', async () => {
    const view = await open([mug, kettles]);
    expect(names(view)).toEqual(['On my list Enamel mug', 'Avoided Kettle House']);
    expect(view.text()).toContain('Shop · Taobao / Tmall · holds until Nov 21, 2027');
    expect(view.find('.k-list-name a').getAttribute('href')).toBe('https://item.taobao.com/99');
  });

  test('are searched and shown by kind of list', async () => {
    const view = await open([mug, kettles]);
    await view.step(() => type(view.find('input[type=search]'), 'HOUSE kettle'));
    expect(names(view)).toEqual(['Avoided Kettle House']);
    await view.step(() => type(view.find('input[type=search]'), 'nothing of it'));
    expect(view.text()).toContain('No entry matches.');
    await view.step(() => type(view.find('input[type=search]'), ''));
    await view.step(() => (view.all('.k-list-head input[type=radio]')[1] as HTMLInputElement).click());
    expect(names(view)).toEqual(['On my list Enamel mug']);
  });

  test('an entry is removed, and comes back', async () => {
    const view = await open([mug, kettles]);
    await view.step(() => view.button('Remove: Kettle House').click());
    expect(names(view)).toEqual(['On my list Enamel mug']);
    expect(view.text()).toContain('Removed: Kettle House.');
    await view.step(() => view.button('Undo').click());
    expect(puts(view.sent)).toEqual([
      { subject: kettles.subject, value: 'none' },
      { subject: kettles.subject, value: 'avoid', title: 'Kettle House' },
    ]);
    expect(view.text()).toContain('Back on the list: Kettle House.');
  });

  test('one that runs out soon is renewed', async () => {
    const view = await open([{ ...kettles, expires: NOW + 5 * DAY }, mug]);
    expect(view.all('button').filter((one) => one.textContent === 'Renew')).toHaveLength(1);
    await view.step(() => view.button('Renew: Kettle House').click());
    expect(puts(view.sent)).toEqual([{ subject: kettles.subject, value: 'avoid', title: 'Kettle House' }]);
  });

  test('hostile titles and addresses are text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const view = await open([{ ...mug, title, url: 'javascript:alert(1)' }]);
    expect(names(view)).toEqual([`On my list ${title}`]);
    expect(view.root.querySelector('img, a')).toBeNull();
  });

  test('more than twenty are shown on demand', async () => {
    const view = await open(Array.from({ length: 45 }, (_, n) => entry('shop', `s${n}`)));
    expect(names(view)).toHaveLength(20);
    await view.step(() => view.button('Show all 45').click());
    expect(names(view)).toHaveLength(45);
  });
});

describe('adding by hand', () => {
  const form = (view: Mounted) => view.find<HTMLFormElement>('form');
  const submit = (view: Mounted) =>
    view.step(() => form(view).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  const nameField = (view: Mounted) => view.find('input[aria-label=Name]');

  test('a brand as it is typed', async () => {
    const view = await open([]);
    await submit(view);
    expect(view.text()).toContain('Enter a name.');
    await view.step(() => type(nameField(view), '  KettleWorks '));
    await submit(view);
    const [body] = puts(view.sent);
    expect(body).toMatchObject({
      subject: { kind: 'brand', id: 'kettleworks' },
      title: 'KettleWorks',
      value: 'reliable',
    });
    expect(view.text()).toContain('Added: KettleWorks.');
  });

  test('a shop out of those that were seen', async () => {
    const subject = { kind: 'shop', site: 'taobao.com', id: '7' } as const;
    const view = await open([], { 'list.find': () => ({ found: [{ subject, title: 'Kettle House' }] }) });
    const radios = view.all('form input[type=radio]') as HTMLInputElement[];
    await view.step(() => radios[1]?.click());
    await view.step(() => radios[3]?.click());
    await view.step(() => type(nameField(view), 'kettle'));
    await submit(view);
    expect(view.text()).toContain('One shop of that name was seen');
    await view.step(() => view.button('Avoid: Kettle House').click());
    expect(puts(view.sent)).toEqual([{ subject, title: 'Kettle House', value: 'avoid' }]);
  });

  test('a shop that was never seen is not guessed', async () => {
    const view = await open([], { 'list.find': () => ({ found: [] }) });
    await view.step(() => (view.all('form input[type=radio]')[1] as HTMLInputElement).click());
    await view.step(() => type(nameField(view), 'kettle'));
    await submit(view);
    expect(view.text()).toContain('No shop of that name was seen on');
    expect(puts(view.sent)).toEqual([]);
  });
});

describe('sharing', () => {
  test('saves the lists as a file, part by part', async () => {
    const whole = 'abcdefgh';
    const view = await open([mug], {
      'bundle.pack': () => ({ job: 'j', records: 1, length: whole.length }),
      'bundle.part': ({ from }) => ({ text: whole.slice(from, from + 3) }),
    });
    await view.step(() => view.button('Save my lists as a file').click());
    expect(view.sent).toContainEqual({ name: 'bundle.pack', body: { what: 'lists', withEvidence: false } });
    expect(view.platform.saved).toEqual([{ name: 'kaopu-lists-2026-11-22.kaopu.jsonl', text: whole }]);
    expect(view.text()).toContain('Saved 1 record.');
  });

  test('a worker that stops half way leaves no file', async () => {
    const view = await open([mug], {
      'bundle.pack': () => ({ job: 'j', records: 1, length: 8 }),
      'bundle.part': () => ({ text: '' }),
    });
    await view.step(() => view.button('Save my lists as a file').click());
    expect(view.platform.saved).toEqual([]);
    expect(view.text()).toContain('No file was written.');
  });

  test('lists of others are told and taken over', async () => {
    const list: OtherList = { key: 'k'.repeat(43), name: 'Aunt', entries: [kettles, mug], missing: 1 };
    const view = await open([mug], {
      'list.others': () => ({ lists: [list, { key: 'z'.repeat(43), entries: [mug], missing: 0 }] }),
      'list.take': () => ({ entries: [kettles, mug], added: 1 }),
    });
    expect(view.text()).toContain('Aunt · entries: 2, not on yours: 1');
    expect(view.text()).toContain('zzzzzzzz… · entries: 1, all of them on yours');
    await view.step(() => view.button('Take over 1').click());
    expect(view.sent).toContainEqual({ name: 'list.take', body: { key: list.key } });
    expect(view.text()).toContain('1 entry was taken over.');
    expect(names(view)).toEqual(['Avoided Kettle House', 'On my list Enamel mug']);
  });
});
