// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { Issuers } from '../../components/issuers/Issuers.tsx';
import { MIN_PASSPHRASE, strengthOf } from '../../components/issuers/passphrase.ts';
import { issuerProblem } from '../../components/issuers/public-key.ts';
import type { IssuerRow, RequestOf } from '../../lib/messages/protocol.ts';
import * as keys from '../../lib/records/keys.ts';
import { type Answers, fakePlatform, fakeWorker, type Mounted, mount, type as typeInto } from './components-kit.tsx';
import { DAY, keyOf, NOW, OWN, STRANGER, TRUSTED } from './desk-help.ts';

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

const issuer = (over: Partial<IssuerRow> = {}): IssuerRow => ({
  key: TRUSTED,
  name: 'Harbour Lab',
  weight: 1,
  muted: false,
  added: NOW - 40 * DAY,
  records: 412,
  rulings: 120,
  labels: 33,
  ...over,
});

async function open(over: Answers = {}, first: IssuerRow[] = [issuer()]) {
  let issuers = first;
  const worker = fakeWorker({
    'issuers.read': () => ({ issuers, strangers: [{ key: STRANGER, records: 14 }] }),
    'issuer.put': ({ key, name, weight, muted }) => {
      const known = issuers.find((one) => one.key === key) ?? issuer({ records: 0, rulings: 0, labels: 0 });
      issuers = [...issuers.filter((one) => one.key !== key), { ...known, key, name, weight, muted }];
      return { issuers };
    },
    'issuer.remove': ({ key }) => {
      issuers = issuers.filter((one) => one.key !== key);
      return { removed: 412 };
    },
    'keys.read': () => ({
      keys: [
        { key: keyOf('Old'), created: NOW - 90 * DAY, current: false, records: 3 },
        { key: OWN, created: NOW - 20 * DAY, current: true, records: 8 },
      ],
    }),
    'keys.export': () => ({ text: '{"format":"kaopu-key"}' }),
    'keys.import': () => ({ key: keyOf('Imported') }),
    ...over,
  });
  const platform = fakePlatform();
  const shown = await mount(<Issuers />, { send: worker.send, platform });
  mounted = shown;
  const sent = <N extends 'issuer.put' | 'issuer.remove' | 'keys.export' | 'keys.import'>(name: N) =>
    worker.sent.filter((one) => one.name === name).map(({ body }) => body as RequestOf<N>);
  return { ...shown, sentOf: sent, platform };
}

describe('an issuer', () => {
  test('shows what it signed, and its weight is set when the slider is let go of', async () => {
    const shown = await open();
    expect(shown.find('.k-issuer').textContent).toContain('120 rulings, 33 labels, 412 records');
    const slider = shown.find<HTMLInputElement>('input[type=range]');
    expect(slider.getAttribute('aria-label')).toBe('Weight of Harbour Lab');
    await shown.step(() => typeInto(slider, '55'));
    expect(shown.sentOf('issuer.put')).toEqual([]);
    await shown.step(() => slider.dispatchEvent(new Event('change', { bubbles: true })));
    expect(shown.sentOf('issuer.put')).toEqual([{ key: TRUSTED, name: 'Harbour Lab', weight: 0.55, muted: false }]);
  });

  test('is muted and says so', async () => {
    const shown = await open();
    await shown.step(() => shown.find<HTMLInputElement>('.k-issuer input[role=switch]').click());
    expect(shown.sentOf('issuer.put')).toMatchObject([{ muted: true }]);
    expect(shown.text()).toContain('Muted: kept, counts for nothing.');
  });

  test('is removed only after a question that counts its records, and then it is said', async () => {
    const shown = await open();
    await shown.step(() => shown.button('Remove Harbour Lab').click());
    expect(shown.find('[role=alertdialog]').textContent).toContain('all 412 records');
    expect(document.activeElement?.textContent).toBe('Cancel');
    await shown.step(() => shown.button('Cancel').click());
    expect(shown.root.querySelector('[role=alertdialog]')).toBeNull();
    expect(shown.sentOf('issuer.remove')).toEqual([]);
    await shown.step(() => shown.button('Remove Harbour Lab').click());
    await shown.step(() => shown.button('Remove all of it').click());
    expect(shown.sentOf('issuer.remove')).toEqual([{ key: TRUSTED }]);
    expect(shown.text()).toContain('Harbour Lab was removed, and 412 records with it.');
    expect(shown.text()).toContain('Nobody yet: only your own rulings and labels count.');
  });

  test('that cannot be saved says so, and again is one click', async () => {
    let fails = true;
    const shown = await open({
      'issuer.put': () => {
        if (fails) throw { code: 'storeFailed' };
        return { issuers: [] };
      },
    });
    await shown.step(() => shown.find<HTMLInputElement>('.k-issuer input[role=switch]').click());
    expect(shown.find('[role=alert]').textContent).toContain('The store in this browser did not answer');
    fails = false;
    await shown.step(() => shown.button('Try again').click());
    expect(shown.root.querySelector('[role=alert]')).toBeNull();
  });

  test('with a hostile name stays text', async () => {
    const shown = await open({}, [issuer({ name: '<img src=x>' })]);
    expect(shown.root.querySelector('img')).toBeNull();
    expect(shown.text()).toContain('<img src=x>');
  });
});

describe('adding one', () => {
  const fill = async (shown: Mounted, key: string, name: string) => {
    await shown.step(() => typeInto(shown.find('#issuer-key'), key));
    await shown.step(() => typeInto(shown.find('#issuer-name'), name));
    await shown.step(() => shown.find<HTMLButtonElement>('.k-issuer-add button[type=submit]').click());
  };

  test('by key and name, at full weight', async () => {
    const shown = await open();
    const key = keyOf('Fresh');
    await fill(shown, ` ${key.slice(0, 20)}\n${key.slice(20)} `, ' West Side ');
    expect(shown.sentOf('issuer.put')).toEqual([{ key, name: 'West Side', weight: 1, muted: false }]);
    expect(shown.text()).toContain('West Side was added.');
  });

  test.each([
    ['short', 'abc', 'Lab', 'This one has 3.'],
    ['other signs', `${keyOf('x').slice(1)}=`, 'Lab', 'only letters, digits'],
    ['own', OWN, 'Lab', 'a key of your own'],
    ['known', TRUSTED, 'Lab', 'You have this key already, as Harbour Lab.'],
    ['no name', keyOf('Fresh'), '  ', 'Give it a name, at most 60'],
    ['long name', keyOf('Fresh'), 'x'.repeat(61), 'Give it a name, at most 60'],
    ['the user’s own name', keyOf('Fresh'), 'Self', 'kept for yourself'],
  ])('%s is refused with the reason', async (_name, key, name, sentence) => {
    const shown = await open();
    await fill(shown, key, name);
    expect(shown.text()).toContain(sentence);
    expect(shown.sentOf('issuer.put')).toEqual([]);
    expect(issuerProblem(key, name, { own: [OWN], issuers: [issuer()] })).toBeDefined();
  });

  test('a key met in records comes with its key and waits for a name', async () => {
    const shown = await open();
    expect(shown.text()).toContain('14 records');
    await shown.step(() => shown.button('Add as an issuer').click());
    expect(shown.find<HTMLInputElement>('#issuer-key').value).toBe(STRANGER);
    expect(document.activeElement).toBe(shown.find('#issuer-name'));
  });
});

describe('own keys', () => {
  test('the one that signs comes first', async () => {
    const shown = await open();
    const rows = shown.all('.k-issuer').filter((one) => one.textContent?.includes('since'));
    expect(rows.map((one) => one.querySelector('.k-chip')?.textContent)).toEqual(['signs now', 'former']);
  });

  const exporting = async (first: string, second: string) => {
    const shown = await open();
    await shown.step(() => typeInto(shown.find('#key-pass'), first));
    await shown.step(() => typeInto(shown.find('#key-pass-again'), second));
    const hint = shown.find('#key-pass-hint').textContent;
    await shown.step(() => shown.button('Save the file').click());
    return { ...shown, hint };
  };

  test('are exported with a passphrase typed twice', async () => {
    const shown = await exporting('seven quiet harbour lamps', 'seven quiet harbour lamps');
    expect(shown.hint).toBe('Hard to guess.');
    expect(shown.sentOf('keys.export')).toEqual([{ passphrase: 'seven quiet harbour lamps' }]);
    expect(shown.platform.saved).toEqual([{ name: 'kaopu-key-2026-11-22.json', text: '{"format":"kaopu-key"}' }]);
    expect(shown.find<HTMLInputElement>('#key-pass').value).toBe('');
    expect(shown.text()).toContain('Keep the file and the passphrase apart.');
  });

  test.each([
    ['short', 'short', 'At least 8 characters.'],
    ['long enough words', 'long enough wards', 'The two differ.'],
  ])('%s and %s are not', async (first, second, sentence) => {
    const shown = await exporting(first, second);
    expect(shown.text()).toContain(sentence);
    expect(shown.sentOf('keys.export')).toEqual([]);
    expect(shown.platform.saved).toEqual([]);
  });

  test('need as long a passphrase as the records ask for', () => expect(MIN_PASSPHRASE).toBe(keys.MIN_PASSPHRASE));

  test.each([
    ['', 'weak'],
    ['aaaaaaaaaaaaaaaa', 'weak'],
    ['1234567890', 'weak'],
    ['abababababab', 'weak'],
    ['kaopu123', 'weak'],
    ['Tr0ub4dor&3', 'fair'],
    ['seven quiet harbour lamps', 'good'],
    ['七盏安静的港口灯', 'good'],
  ] as const)('“%s” is %s', (passphrase, strength) => expect(strengthOf(passphrase)).toBe(strength));

  const importing = async (file: File, over: Answers = {}) => {
    const shown = await open(over);
    const input = shown.find<HTMLInputElement>('input[type=file]');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    await shown.step(() => input.dispatchEvent(new Event('change', { bubbles: true })));
    if (shown.root.querySelector('#key-import-pass')) {
      await shown.step(() => typeInto(shown.find('#key-import-pass'), 'seven quiet lamps'));
      await shown.step(() => shown.button('Take it in').click());
    }
    return shown;
  };

  test('are taken in from a file and its passphrase', async () => {
    const shown = await importing(new File(['{"key":1}'], 'kaopu-key.json'));
    expect(shown.sentOf('keys.import')).toEqual([{ text: '{"key":1}', passphrase: 'seven quiet lamps' }]);
    expect(shown.text()).toContain('Key Impo rted signs from now on.');
  });

  test.each([
    ['wrongPassphrase', 'The passphrase does not open this file.'],
    ['notAKey', 'This is not a key file of Kaopu.'],
    ['newerVersion', 'written by a newer Kaopu'],
    ['damaged', 'This file is damaged'],
    ['storeFailed', 'The store in this browser did not answer'],
  ])('%s is said in words', async (code, sentence) => {
    const shown = await importing(new File(['{}'], 'k.json'), {
      'keys.import': () => {
        throw { code };
      },
    });
    expect(shown.find('#key-import-note').textContent).toContain(sentence);
  });

  test('a file too large for a key is not read', async () => {
    const shown = await importing(new File(['x'.repeat(20_001)], 'k.json'));
    expect(shown.text()).toContain('too large for a key');
    expect(shown.sentOf('keys.import')).toEqual([]);
  });
});
