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
    expect(mergeSettings(raw)).toEqual({ lang: 'zh', off: ['amazon', 'shop.example'], thresholds: { rating: 4.2 } });
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

describe('patchSettings', () => {
  const before: Settings = { lang: 'zh', off: ['jd'], thresholds: { rating: 4.5, reply: 95 } };

  it('changes the named fields only', () => {
    expect(patchSettings(before, { lang: 'auto' })).toEqual({ ...before, lang: 'auto' });
    expect(patchSettings(before, { off: [] })).toEqual({ ...before, off: [] });
  });

  it('goes back to the published threshold when one is left out', () => {
    expect(patchSettings(before, { thresholds: { reply: 92 } }).thresholds).toEqual({ reply: 92 });
    expect(patchSettings(before, { thresholds: {} }).thresholds).toEqual({});
  });

  it('leaves a field as it was when the patch holds a bad value for it', () => {
    expect(patchSettings(before, { lang: 'fr', off: 'jd', thresholds: 4 })).toEqual(before);
    expect(patchSettings(before, { thresholds: { rating: 9, reply: 92 } }).thresholds).toEqual({
      rating: 4.5,
      reply: 92,
    });
    expect(patchSettings(before, undefined)).toEqual(before);
  });
});
