import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSettings, patchSettings } from '../../lib/settings/merge.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/types.ts';
import { THRESHOLD_LIMITS } from '../../lib/trust/profile.ts';

describe('mergeSettings', () => {
  it.each([[undefined], [null], ['en'], [7], [[]], [{}], [new Date()]])('gives the defaults for %j', (raw) => {
    expect(mergeSettings(raw)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what is valid and drops what is not, one by one', () => {
    const raw = {
      lang: 'zh',
      off: ['amazon', 7, 'shop.example', 'amazon', 'no spaces please', '', null],
      thresholds: { rating: 4.2, reply: 49.9, dispatch: '24', other: 1 },
      extra: true,
    };
    expect(mergeSettings(raw)).toEqual({
      ...DEFAULT_SETTINGS,
      lang: 'zh',
      off: ['amazon', 'shop.example'],
      thresholds: { rating: 4.2 },
    });
  });

  it.each([
    ['rating', 2.99, 3, 5, 5.01],
    ['reply', 49, 50, 100, 101],
    ['dispatch', 11, 12, 168, 169],
  ] as const)('%s: both ends of the range count, nothing beyond', (name, under, min, max, over) => {
    for (const value of [min, max])
      expect(mergeSettings({ thresholds: { [name]: value } }).thresholds).toEqual({ [name]: value });
    for (const value of [under, over, Number.NaN, Number.POSITIVE_INFINITY])
      expect(mergeSettings({ thresholds: { [name]: value } }).thresholds).toEqual({});
  });

  it('never throws, is idempotent, and always gives values in range', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (raw) => {
        const settings = mergeSettings(raw);
        expect(mergeSettings(settings)).toEqual(settings);
        for (const [name, value] of Object.entries(settings.thresholds)) {
          const [min, max] = THRESHOLD_LIMITS[name as keyof typeof THRESHOLD_LIMITS];
          expect(value >= min && value <= max).toBe(true);
        }
      }),
    );
  });

  it('does not share the default lists', () => {
    mergeSettings({}).off.push('amazon');
    expect(mergeSettings({}).off).toEqual([]);
  });

  it('bounds the list of sites', () => {
    expect(mergeSettings({ off: Array.from({ length: 5000 }, (_, i) => `s${i}.example`) }).off).toHaveLength(500);
  });
});

describe('requirements of the user’s own', () => {
  const named = (name: unknown, more = {}) => ({ name, preset: 'strict-2026', thresholds: { reply: 92 }, ...more });

  it('keep name, preset and numbers', () => {
    expect(mergeSettings({ profiles: [named(' Gifts ')] }).profiles).toEqual([named('Gifts')]);
  });

  it('fall back to the published preset, and drop numbers out of range', () => {
    const odd = named('Odd', { preset: 'nobody', thresholds: { rating: 9, dispatch: 24 } });
    expect(mergeSettings({ profiles: [odd] }).profiles).toEqual([
      { name: 'Odd', preset: 'kaopu-2020', thresholds: { dispatch: 24 } },
    ]);
  });

  it('need a name of their own', () => {
    expect(mergeSettings({ profiles: [named(''), named(7), named('A'), named('A'), null] }).profiles).toHaveLength(1);
  });

  it('are few, with short names', () => {
    const many = Array.from({ length: 900 }, (_, n) => named(`${n} ${'x'.repeat(900)}`));
    const { profiles } = mergeSettings({ profiles: many });
    expect(profiles).toHaveLength(20);
    expect(Math.max(...profiles.map(({ name }) => name.length))).toBeLessThanOrEqual(40);
  });

  it('are judged by a preset that exists', () => {
    expect(mergeSettings({ preset: 'strict-2026' }).preset).toBe('strict-2026');
    expect(mergeSettings({ preset: 'nobody' }).preset).toBe('kaopu-2020');
  });
});

describe('rows of boards', () => {
  const keys = (most: number) => Array.from({ length: most }, (_, n) => `shop.example:${n}`);

  it.each(['pinned', 'hidden'] as const)('%s are keys, each once', (name) => {
    const raw = { [name]: ['a:1', 7, '', 'a:1', 'x'.repeat(901), null, 'shop:a:2'] };
    expect(mergeSettings(raw)[name]).toEqual(['a:1', 'shop:a:2']);
    expect(mergeSettings({ [name]: 'a:1' })[name]).toEqual([]);
  });

  it.each([
    ['pinned', 50],
    ['hidden', 500],
  ] as const)('%s are bounded, the latest hold', (name, most) => {
    const kept = mergeSettings({ [name]: keys(600) })[name];
    expect([kept.length, kept.at(-1)]).toEqual([most, 'shop.example:599']);
  });

  it('are patched each for itself, and left by a bad value', () => {
    const settings = { ...DEFAULT_SETTINGS, pinned: ['a:1'], hidden: ['a:2'] };
    expect(patchSettings(settings, { pinned: [] })).toEqual({ ...settings, pinned: [] });
    expect(patchSettings(settings, { pinned: 'a:3', hidden: {} })).toEqual(settings);
  });
});

describe('patchSettings', () => {
  const before: Settings = {
    lang: 'zh',
    off: ['jd'],
    preset: 'strict-2026',
    thresholds: { rating: 4.5, reply: 95 },
    profiles: [{ name: 'Gifts', preset: 'kaopu-2020', thresholds: {} }],
    first: { jd: { on: true, mode: 'fold', below: 'caution', ads: true } },
    shopping: false,
    pinned: ['jd.com:1'],
    hidden: ['jd.com:2'],
  };

  it('switches the counting of shopping, by yes and no only', () => {
    expect(patchSettings(before, { shopping: true }).shopping).toBe(true);
    for (const bad of [undefined, null, 1, 'on']) expect(patchSettings(before, { shopping: bad }).shopping).toBe(false);
    expect(mergeSettings({ shopping: false }).shopping).toBe(false);
  });

  it('changes the named fields only', () => {
    expect(patchSettings(before, { lang: 'auto' })).toEqual({ ...before, lang: 'auto' });
    expect(patchSettings(before, { off: [] })).toEqual({ ...before, off: [] });
  });

  it('goes back to the published threshold when one is left out', () => {
    expect(patchSettings(before, { thresholds: { reply: 92 } }).thresholds).toEqual({ reply: 92 });
    expect(patchSettings(before, { thresholds: {} }).thresholds).toEqual({});
  });

  it('leaves a field as it was when the patch holds a bad value for it', () => {
    expect(patchSettings(before, { lang: 'fr', off: 'jd', thresholds: 4, preset: 'x', profiles: {} })).toEqual(before);
    expect(patchSettings(before, { thresholds: { rating: 9, reply: 92 } }).thresholds).toEqual({
      rating: 4.5,
      reply: 92,
    });
    expect(patchSettings(before, undefined)).toEqual(before);
  });
});
