import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../lib/messages/protocol.ts';
import { GROUPS, type Group, type WordList, wordsOf } from '../../lib/text/catalogue.ts';
import { format } from '../../lib/text/format.ts';
import { verdictWords } from '../../lib/text/words/verdict.ts';

const groups = Object.entries(GROUPS) as [Group, WordList][];
const rows = groups.flatMap(([group, list]) => Object.entries(list).map(([key, [en, zh]]) => ({ group, key, en, zh })));
/** All of them: a code that is missing here, or that the protocol lost, does not compile. */
const FAILURES: Readonly<Record<FailureCode, true>> = {
  badMessage: true,
  notAllowed: true,
  storeFailed: true,
  notFound: true,
  private: true,
  failed: true,
  gone: true,
  noPicture: true,
  tooLarge: true,
  wrongPassphrase: true,
  notAKey: true,
  newerVersion: true,
  damaged: true,
  appealOpen: true,
  appealNothingNew: true,
};
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the catalogue', () => {
  it('says everything in both languages', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ en, zh }) => !en.trim() || !zh.trim()).map(({ key }) => key)).toEqual([]);
  });

  it('has the same placeholders in both', () => {
    // On a badge the zh word names the criterion only: six characters hold no threshold (look.md section 2).
    const short = new Set(['state_below_rating', 'state_below_dispatch', 'state_below_reply']);
    const same = ({ en, zh }: { en: string; zh: string }) => String(placeholders(en)) === String(placeholders(zh));
    const odd = rows.filter((row) => (short.has(row.key) ? placeholders(row.zh).length > 0 : !same(row)));
    expect(odd.map(({ key }) => key)).toEqual([]);
  });

  it('leaves no brace behind that is no placeholder', () => {
    const odd = rows.filter(({ en, zh }) => /[{}]/.test((en + zh).replace(/\{\w+\}/g, '')));
    expect(odd.map(({ key }) => key)).toEqual([]);
  });

  it('uses every key once, as all groups are spoken together', () => {
    const keys = rows.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('states facts and never accuses', () => {
    const forbidden = /\b(?:fakes?|safe(?:ly|ty)?|scam\w*)\b|假货|放心/i;
    expect(rows.filter(({ en, zh }) => forbidden.test(en) || forbidden.test(zh)).map(({ key }) => key)).toEqual([]);
    expect(forbidden.test('This shop is safe')).toBe(true);
  });

  it('says of every failure what it is, and of nothing else', () => {
    const told = rows.map(({ key }) => key).filter((key) => key.startsWith('fail_'));
    expect(told.sort()).toEqual(
      Object.keys(FAILURES)
        .map((code) => `fail_${code}`)
        .sort(),
    );
  });

  it('hands over one language at a time', () => {
    expect(wordsOf('en', ['verdict']).state_warned).toBe('Report upheld');
    expect(wordsOf('zh', ['verdict']).state_warned).toBe('举报成立');
    expect(Object.keys(wordsOf('zh'))).toEqual(Object.keys(wordsOf('en')));
  });
});

describe('words on badges', () => {
  /** Thresholds as the profile, the sites' twins and the options give them; counts as large as they get. */
  const typical: Record<string, readonly (string | number)[]> = {
    state_below_rating: ['4.6', '4.8', '9.2', '92%', '100%'],
    state_below_dispatch: ['24', '48', '72', '168'],
    state_below_reply: ['90', '95', '100'],
  };
  const states = rows
    .filter(({ key }) => key.startsWith('state_'))
    .map(({ key, en, zh }): [string, [string, string]] => [key, [en, zh]]);

  it('are those of the verdict and of what was ruled', () => {
    expect(states.length).toBeGreaterThan(Object.keys(verdictWords).filter((key) => key.startsWith('state_')).length);
    expect(states.map(([key]) => key)).toContain('state_warned_promoter');
  });

  it.each(states)('%s fits', (key, [en, zh]) => {
    for (const threshold of typical[key] ?? [48]) {
      const params = { threshold, n: 5, m: 5 };
      expect(format({ key: en }, 'key', params).length).toBeLessThanOrEqual(14);
      expect([...format({ key: zh }, 'key', params)].length).toBeLessThanOrEqual(6);
    }
  });
});
