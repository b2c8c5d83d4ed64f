import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_FIRST,
  FIRST_BELOW,
  FIRST_MODES,
  firstBySite,
  firstOf,
  firstSiteOf,
} from '../../lib/settings/first.ts';
import { patchSettings } from '../../lib/settings/merge.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/types.ts';

const FOLD = { on: true, mode: 'fold', below: 'caution', ads: true } as const;

describe('what is chosen for a site', () => {
  it('is nothing, until it is', () => {
    expect(DEFAULT_SETTINGS.first).toEqual({});
    for (const host of ['www.amazon.de', 'small-shop.example', 'constructor', ''])
      expect(firstOf({}, host)).toEqual({ on: false, mode: 'order', below: 'below', ads: false });
  });

  it('holds for every host of a shop, and for no other', () => {
    expect([firstSiteOf('www.amazon.de'), firstSiteOf('small-shop.example')]).toEqual(['amazon', 'small-shop.example']);
    expect(firstOf({ amazon: FOLD }, 'www.amazon.com')).toEqual(FOLD);
    expect(firstOf({ amazon: FOLD }, 'amazon.com.evil.example')).toEqual(DEFAULT_FIRST);
  });

  it('is kept value by value: what cannot be is the default', () => {
    expect(firstBySite({ jd: FOLD, 'a b': FOLD, amazon: { on: 1, mode: 'best', below: 'unmet' }, x: 7 })).toEqual({
      jd: FOLD,
      amazon: { ...DEFAULT_FIRST, below: 'unmet' },
    });
  });

  it('never throws, is bounded and gives what can be', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (raw) => {
        const kept = firstBySite(raw);
        expect(firstBySite(kept)).toEqual(kept);
        for (const { on, mode, below, ads } of Object.values(kept)) {
          expect([typeof on, typeof ads]).toEqual(['boolean', 'boolean']);
          expect(FIRST_MODES).toContain(mode);
          expect(FIRST_BELOW).toContain(below);
        }
      }),
    );
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`s${n}.example`, FOLD]));
    expect(Object.keys(firstBySite(many))).toHaveLength(500);
  });

  it('is replaced by a patch that names it, and by no other', () => {
    const before = { ...DEFAULT_SETTINGS, first: { jd: FOLD } };
    expect(patchSettings(before, { lang: 'zh' }).first).toEqual({ jd: FOLD });
    expect(patchSettings(before, { first: { amazon: FOLD } }).first).toEqual({ amazon: FOLD });
    expect(patchSettings(before, { first: 'all' }).first).toEqual({ jd: FOLD });
  });
});
