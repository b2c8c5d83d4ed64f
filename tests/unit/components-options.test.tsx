// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { AppRoot } from '../../components/app/AppRoot.tsx';
import { Options } from '../../components/options/Options.tsx';
import { parseProfile } from '../../components/options/profiles.ts';
import { parseThreshold } from '../../components/options/Threshold.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import type { SiteRow } from '../../lib/messages/protocol.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/types.ts';
import { STATES } from '../../lib/trust/types.ts';
import { type Answers, fakePlatform, fakeWorker, type Mounted, mount, NOW, type } from './components-kit.tsx';

const site = (id: string, over: Partial<SiteRow> = {}): SiteRow => ({
  id,
  name: { en: id, zh: id },
  hosts: [`www.${id}.example`],
  origins: [`https://www.${id}.example/*`],
  access: 'required',
  level: 'named',
  on: true,
  granted: true,
  ...over,
});

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

async function open(answers: Answers = {}, platform = fakePlatform()) {
  let settings: Settings = DEFAULT_SETTINGS;
  const worker = fakeWorker({
    'settings.read': () => settings,
    'settings.write': (patch) => {
      settings = { ...settings, ...patch };
      return settings;
    },
    'sites.read': () => ({
      sites: [
        site('taobao'),
        site('jd', { on: false }),
        site('amazon', { granted: false }),
        site('etsy', { access: 'optional', level: 'optional', granted: false, on: false }),
        site('shop.example', { access: 'optional', level: 'optional' }),
      ],
    }),
    'site.switch': () => ({}),
    'origins.sync': () => ({ origins: [] }),
    'store.info': () => ({ listings: 1200, shops: 30, pricePoints: 4000, records: 2, oldest: NOW - 86_400_000 }),
    ...answers,
  });
  const langs: string[] = [];
  const view = (
    <AppRoot
      send={worker.send}
      platform={platform}
      now={() => NOW}
      browserLang="en-GB"
      onLang={(lang) => langs.push(lang)}
    >
      <Options />
    </AppRoot>
  );
  const shown = await mount(view);
  mounted = shown;
  return { ...shown, ...worker, platform, langs };
}
const writes = (sent: { name: string; body: unknown }[]) =>
  sent.filter(({ name }) => name === 'settings.write').map(({ body }) => body);

describe('structure', () => {
  test('one h1, one main, every section named, every field labelled', async () => {
    const { all, root } = await open();
    expect(all('h1').length).toBe(1);
    expect(all('main').length).toBe(1);
    for (const section of all('section')) {
      expect(root.querySelector(`[id="${section.getAttribute('aria-labelledby')}"]`)?.textContent).toBeTruthy();
    }
    for (const field of all('input, select, textarea')) {
      const named = field.getAttribute('aria-label') ?? root.querySelector(`label[for="${field.id}"]`)?.textContent;
      expect(named ?? field.closest('label')?.textContent).toBeTruthy();
    }
  });
});

describe('sites', () => {
  test('are switched on and off', async () => {
    const { all, step, sent } = await open();
    const [first] = all('[role=switch]');
    await step(() => first?.click());
    expect(sent).toContainEqual({ name: 'site.switch', body: { id: 'taobao', on: false } });
  });

  test('a shop without access has a button that asks the browser', async () => {
    const { button, step, platform, sent } = await open();
    await step(() => button('Allow reading amazon').click());
    expect(platform.asked).toEqual([['https://www.amazon.example/*']]);
    expect(sent.map(({ name }) => name)).toContain('origins.sync');
  });

  test('a shop that is not allowed waits folded away, with a button and no switch', async () => {
    const { find } = await open();
    const folded = find<HTMLDetailsElement>('details');
    expect(folded.open).toBe(false);
    expect(folded.textContent).toContain('1 more shops');
    expect(folded.querySelector('[role=switch]')).toBeNull();
    expect(folded.querySelector('button')?.getAttribute('aria-label')).toBe('Allow reading etsy');
  });

  test('a shop that was added can be removed again', async () => {
    const dropped: string[][] = [];
    const platform = fakePlatform({
      dropOrigins: async (origins) => {
        dropped.push(origins);
      },
    });
    const { button, step, sent } = await open({}, platform);
    await step(() => button('Remove shop.example').click());
    expect(dropped).toEqual([['https://www.shop.example.example/*']]);
    expect(sent.map(({ name }) => name)).toContain('origins.sync');
  });

  test('another shop is added by its address', async () => {
    const { find, button, step, platform, text } = await open();
    await step(() => type(find('#site-add'), 'https://other.example/goods/1'));
    await step(() => button('Add').click());
    expect(platform.asked).toEqual([['https://other.example/*']]);
    expect(text()).toContain('other.example was added');
    expect(find<HTMLInputElement>('#site-add').value).toBe('');
  });

  test.each([
    ['http://shop.example', 'Only https sites'],
    ['what?', 'not the address'],
    ['https://www.amazon.com/', 'in the list above'],
  ])('%s is not asked for', async (typed, said) => {
    const { find, button, step, platform, text } = await open();
    await step(() => type(find('#site-add'), typed));
    await step(() => button('Add').click());
    expect(text()).toContain(said);
    expect(platform.asked).toEqual([]);
  });

  test('a refusal changes nothing and says so', async () => {
    const { find, button, step, text } = await open({}, fakePlatform({ requestOrigins: async () => false }));
    await step(() => type(find('#site-add'), 'other.example'));
    await step(() => button('Add').click());
    expect(text()).toContain('did not allow other.example');
    expect(find<HTMLInputElement>('#site-add').value).toBe('other.example');
  });
});

describe('requirements', () => {
  const number = (shown: Mounted, index: number) => shown.all('input[type=number]')[index] as HTMLInputElement;
  const enter = (shown: Mounted, index: number, value: string) =>
    shown.step(() => {
      type(number(shown, index), value);
      number(shown, index).dispatchEvent(new Event('change', { bubbles: true }));
    });

  test('name the profile, its date, and that it is not today’s rule', async () => {
    const { text } = await open();
    expect(text()).toContain('As announced in 2020 (kaopu-2020)');
    expect(text()).toContain('not Kuaishou’s rule of today');
    expect(text()).toContain('4.6 of 5 · 90% · 48 h · free shipping');
  });

  test('a stricter preset is chosen with one click', async () => {
    const shown = await open();
    await shown.step(() => (shown.all('input[type=radio][name=profile]')[1] as HTMLInputElement).click());
    expect(writes(shown.sent)).toEqual([{ preset: 'strict-2026', thresholds: {} }]);
    expect(number(shown, 0).value).toBe('4.8');
  });

  test('own numbers get a name, travel as a file, and a deleted name comes back', async () => {
    const files: string[][] = [];
    const platform = fakePlatform({ saveFile: (name, _type, parts) => void files.push([name, ...parts]) });
    const shown = await open({}, platform);
    expect(shown.all('.k-profile-save')).toHaveLength(0);
    await enter(shown, 0, '4.8');
    await shown.step(() => type(shown.find('.k-profile-save input'), ' Gifts / 礼物 '));
    await shown.step(() => shown.button('Save under this name').click());
    const gifts = { name: 'Gifts / 礼物', preset: 'kaopu-2020', thresholds: { rating: 4.8 } };
    expect(writes(shown.sent).at(-1)).toEqual({
      preset: gifts.preset,
      thresholds: gifts.thresholds,
      profiles: [gifts],
    });
    expect(shown.text()).toContain('Saved “Gifts / 礼物”.');
    await shown.step(() => shown.find<HTMLButtonElement>('[aria-label="Save “Gifts / 礼物” as a file"]').click());
    expect(files[0]?.[0]).toBe('kaopu-Gifts-礼物.json');
    expect(parseProfile(files[0]?.[1] ?? '')).toEqual(gifts);
    await shown.step(() => shown.find<HTMLButtonElement>('[aria-label="Delete “Gifts / 礼物”"]').click());
    expect(writes(shown.sent).at(-1)).toEqual({ profiles: [] });
    await shown.step(() => shown.button('Undo').click());
    expect(writes(shown.sent).at(-1)).toMatchObject({ profiles: [gifts], thresholds: { rating: 4.8 } });
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another file of ours', JSON.stringify({ kaopu: 1, settings: {} })],
    ['no name', JSON.stringify({ kaopuProfile: 1, preset: 'kaopu-2020' })],
    ['a list', '[]'],
  ])('a file is refused: %s', (_what, text) => expect(parseProfile(text)).toBeUndefined());

  test('own numbers replace the published ones, which go back when typed or reset', async () => {
    const shown = await open();
    await enter(shown, 0, '4.8');
    await enter(shown, 2, '24');
    await enter(shown, 0, '4.6');
    await shown.step(() => shown.button('Back to the numbers').click());
    expect(writes(shown.sent)).toEqual([
      { thresholds: { rating: 4.8 } },
      { thresholds: { rating: 4.8, dispatch: 24 } },
      { thresholds: { dispatch: 24 } },
      { thresholds: {} },
    ]);
    expect(number(shown, 2).value).toBe('48');
  });

  test('a number that cannot be is told and not saved', async () => {
    const shown = await open();
    await enter(shown, 0, '9');
    expect(shown.text()).toContain('Enter a number from 3 to 5');
    expect(number(shown, 0).getAttribute('aria-invalid')).toBe('true');
    expect(writes(shown.sent)).toEqual([]);
  });

  test.each([
    ['4.7', 4.7],
    ['4,7', 4.7],
    ['', undefined],
    ['abc', undefined],
    ['2.9', undefined],
    ['Infinity', undefined],
    ['NaN', undefined],
  ])('%j', (text, value) => {
    expect(parseThreshold(text, { min: 3, max: 5, step: 0.1 })).toBe(value);
  });
});

describe('language', () => {
  test('starts with the browser’s and changes at once', async () => {
    const { find, step, text, langs } = await open();
    expect(text()).toContain('Kaopu settings');
    await step(() => find<HTMLInputElement>('input[value=zh]').click());
    expect(text()).toContain('靠谱设置');
    expect(langs).toEqual(['en', 'zh']);
  });

  test('the stored choice wins over the browser’s', async () => {
    const { text } = await open({ 'settings.read': () => ({ ...DEFAULT_SETTINGS, lang: 'zh' }) });
    expect(text()).toContain('靠谱设置');
  });
});

describe('data', () => {
  const importFile = async (shown: Mounted, text: string) => {
    const input = shown.find<HTMLInputElement>('.k-task input[type=file]');
    Object.defineProperty(input, 'files', { value: [new File([text], 'x.json')], configurable: true });
    await shown.step(() => input.dispatchEvent(new Event('change', { bubbles: true })));
  };
  const file = JSON.stringify({ kaopu: 1, exported: '', settings: { lang: 'zh' }, stores: { listings: [{}, {}, {}] } });

  test('what is stored is told in numbers', async () => {
    const { find } = await open();
    expect(find('.k-stored').textContent).toContain('Listings seen1,200');
  });

  test('is exported as one dated file', async () => {
    const { button, step, platform, text } = await open({
      'data.export': () => ({ store: 'listings', rows: [{ key: 'a' }] }),
    });
    await step(() => button('Export all data').click());
    expect(platform.saved[0]?.name).toBe('kaopu-2026-11-22.json');
    expect(JSON.parse(platform.saved[0]?.text ?? '')).toMatchObject({ kaopu: 1, stores: { listings: [{ key: 'a' }] } });
    expect(text()).toContain('Saved 1 entries');
  });

  test('an export that fails writes no file', async () => {
    const { button, step, platform, text } = await open();
    await step(() => button('Export all data').click());
    expect(platform.saved).toEqual([]);
    expect(text()).toContain('no file was written');
  });

  test('an export under way shows how far it is and can be cancelled', async () => {
    let go: (() => void) | undefined;
    const { button, step, platform, find, sent } = await open({
      'data.export': () =>
        new Promise((done) => {
          go = () => done({ store: 'listings', rows: [{}], next: { store: 'listings', after: 'a' } });
        }),
    });
    await step(() => button('Export all data').click());
    expect(find<HTMLProgressElement>('progress').max).toBe(5232);
    await step(() => button('Cancel').click());
    await step(() => go?.());
    expect(platform.saved).toEqual([]);
    expect(sent.filter(({ name }) => name === 'data.export').length).toBe(1);
  });

  test('is imported with counts, and the settings only when asked for', async () => {
    const shown = await open({ 'data.import': () => ({ added: 1, kept: 1, dropped: 1 }) });
    await importFile(shown, file);
    expect(shown.text()).toContain('1 added, 1 were already here, 1 could not be read');
    expect(writes(shown.sent)).toEqual([]);
    await shown.step(() => shown.find<HTMLInputElement>('.k-task .k-tick input').click());
    await importFile(shown, file);
    expect(writes(shown.sent)).toEqual([{ lang: 'zh' }]);
  });

  test.each([
    ['{', 'damaged'],
    ['{"a":1}', 'not an export of Kaopu'],
    ['{"kaopu":9,"stores":{}}', 'newer Kaopu'],
  ])('a file that is not ours changes nothing: %s', async (content, said) => {
    const shown = await open();
    await importFile(shown, content);
    expect(shown.text()).toContain(said);
    expect(shown.sent.map(({ name }) => name)).not.toContain('data.import');
  });

  test('everything is deleted in two steps only', async () => {
    const platform = fakePlatform();
    const texts = ['draft', 'rulingDrafts', 'appealDrafts', 'nominationDrafts'];
    for (const key of texts) platform.store.set(key, { a: 1 });
    const { button, step, sent, text } = await open({ 'data.erase': () => ({}) }, platform);
    await step(() => button('Delete everything').click());
    expect(text()).toContain('Delete 1,200 listings and 2 records for good?');
    expect(sent.map(({ name }) => name)).not.toContain('data.erase');
    expect(document.activeElement?.textContent).toBe('Cancel');
    await step(() => button('Cancel').click());
    expect(text()).not.toContain('for good?');
    await step(() => button('Delete everything').click());
    await step(() => button('Delete for good').click());
    expect(sent.map(({ name }) => name)).toContain('data.erase');
    expect(texts.filter((key) => platform.store.has(key))).toEqual([]);
    expect(text()).toContain('Everything was deleted');
  });
});

describe('the welcome page', () => {
  test.each([
    ['en', 'Meets all 5', 'not affiliated with Kuaishou'],
    ['zh', '5项全达标', '快手'],
  ] as const)('explains every badge in its own words: %s', async (lang, word, said) => {
    const shown = await mount(<Welcome />, { lang });
    mounted = shown;
    const states = new Set(shown.all('.k-badge').map((badge) => badge.dataset.state));
    expect([...states].sort()).toEqual([...STATES].sort());
    expect(shown.all('.k-badge').length).toBe(STATES.length + 1);
    expect(shown.find('.k-legend').textContent).toContain(word);
    expect(shown.text()).toContain(said);
  });
});

test('lists and shopping are read anew after everything was deleted', async () => {
  const { button, step, sent } = await open({
    'list.read': () => ({ entries: [] }),
    'list.others': () => ({ lists: [] }),
    'shopping.read': () => ({ rows: [], isOn: true }),
    'data.erase': () => ({}),
  });
  await step(() => button('Delete everything').click());
  await step(() => button('Delete for good').click());
  const count = (name: string) => sent.filter((one) => one.name === name).length;
  expect([count('list.read'), count('shopping.read')]).toEqual([2, 2]);
});
