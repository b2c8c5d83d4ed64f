import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STATES } from '../../lib/trust/types.ts';

const css = ['badge-tokens', 'tokens']
  .map((name) => readFileSync(new URL(`../../components/look/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');
type Theme = 'light' | 'dark';
const THEMES: readonly Theme[] = ['light', 'dark'];

const tokens = new Map<string, Record<Theme, string>>();
for (const [, name = '', light = '', dark = ''] of css.matchAll(/--k-([\w-]+): light-dark\((#\w+), (#\w+)\);/g)) {
  tokens.set(name, { light, dark });
}

function colour(name: string, theme: Theme): string {
  const found = tokens.get(name)?.[theme];
  if (!found) throw new Error(`no token --k-${name}`);
  return found;
}

/** WCAG 2 relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(ink: string, ground: string): number {
  const [low = 0, high = 0] = [luminance(ink), luminance(ground)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('contrast of the tokens', () => {
  test('black on white is 21, the largest there is', () => {
    expect(ratio('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });

  test.each([
    ['text', 17.6, 15.1, 4.5],
    ['muted', 6.2, 7.6, 4.5],
    ['control', 3.4, 4.3, 3],
    ['focus', 5.9, 8, 4.5],
  ])('%s on the surface', (name, light, dark, least) => {
    for (const theme of THEMES) {
      const found = ratio(colour(name, theme), colour('surface', theme));
      expect(found).toBeGreaterThanOrEqual(least);
      expect(Math.abs(found - (theme === 'light' ? light : dark))).toBeLessThanOrEqual(0.1);
    }
  });

  test.each([
    ['warned', 6.5, 6.5],
    ['contested', 6.5, 8.6],
    ['caution', 6.7, 9.6],
    ['labelled', 6.1, 5.4],
    ['qualified', 6.1, 9.6],
    ['partial', 6.7, 9.4],
    ['below', 7.6, 8.6],
    ['unknown', 6, 7.6],
  ])('the word of %s on its plate', (state, light, dark) => {
    for (const theme of THEMES) {
      const found = ratio(colour(`${state}-text`, theme), colour(`${state}-plate`, theme));
      expect(found).toBeGreaterThanOrEqual(4.5);
      expect(Math.abs(found - (theme === 'light' ? light : dark))).toBeLessThanOrEqual(0.1);
    }
  });

  test.each(STATES)('the glyph of %s without a plate, on surface and raised', (state) => {
    for (const theme of THEMES) {
      for (const ground of ['surface', 'raised']) {
        expect(ratio(colour(`${state}-solo`, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test.each(['text', 'muted', 'focus', 'met', 'not-met'])('%s is readable on raised ground too', (name) => {
    for (const theme of THEMES) {
      expect(ratio(colour(name, theme), colour('raised', theme))).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('a badge is drawn with its own part of them alone, and none is said twice', () => {
    const [badge = '', own = '', all = ''] = ['badge/badge', 'look/badge-tokens', 'look/tokens'].map((name) =>
      readFileSync(new URL(`../../components/${name}.css`, import.meta.url), 'utf8'),
    );
    const namesIn = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name]) => name));
    const said = namesIn(own, /(--k-[\w-]+):/g);
    const missing = [...namesIn(badge + own, /var\((--k-[\w-]+)/g)].filter(
      (name) => !said.has(name) && !badge.includes(`${name}:`),
    );
    expect(missing).toEqual([]);
    expect(namesIn(badge, /var\((--k-[\w-]+)/g).size).toBeGreaterThan(15);
    // `--k-px` is another one on our own pages.
    expect([...namesIn(all, /(--k-[\w-]+):/g)].filter((name) => said.has(name))).toEqual(['--k-px']);
  });

  test('red stands for warned and contested alone', () => {
    const isRed = (hex: string) => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      return r > 150 && g < r * 0.65 && b < r * 0.65;
    };
    const reds = [...tokens].filter(([, { light, dark }]) => isRed(light) || isRed(dark)).map(([name]) => name);
    expect(reds.every((name) => /^(warned|contested)-/.test(name))).toBe(true);
    expect(reds).not.toEqual([]);
  });
});
