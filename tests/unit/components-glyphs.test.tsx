// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { Glyph } from '../../components/look/Glyph.tsx';
import { GLYPHS, type GlyphId, type GlyphPart, glyphOf } from '../../components/look/glyphs.ts';
import { STATES } from '../../lib/trust/types.ts';

/** Every number of a path, to see that nothing leaves the box. */
const numbers = (part: GlyphPart): number[] =>
  part.circle ? [part.circle[0] - part.circle[2], part.circle[0] + part.circle[2]] : [];

/** What is left of a shape without colour: outlines, fills and dashes. */
const shape = (parts: readonly GlyphPart[]): string => JSON.stringify(parts);

describe('glyphs', () => {
  test('there is one for every state and for an unreadable card', () => {
    expect(Object.keys(GLYPHS).sort()).toEqual([...STATES, 'unreadable'].sort());
  });

  test('all differ without colour', () => {
    expect(new Set(Object.values(GLYPHS).map(shape)).size).toBe(STATES.length + 1);
  });

  test('circles stay inside the box with half their stroke', () => {
    for (const part of Object.values(GLYPHS).flat()) {
      for (const edge of numbers(part)) expect(edge >= 0.8 && edge <= 15.2).toBe(true);
    }
  });

  test.each<[GlyphId, boolean]>([
    ['qualified', false],
    ['below', false],
    ['partial', true],
    ['unknown', true],
    ['unreadable', true],
  ])('%s has a dotted ring: %s, for dotted means not shown', (id, dotted) => {
    expect(GLYPHS[id].some((part) => part.dash)).toBe(dotted);
  });

  test('a question mark stands for unreadable only', () => {
    expect(glyphOf('unknown', 'unreadable')).toBe(GLYPHS.unreadable);
    for (const kind of ['tooFew', 'notShown', 'notApplicable', 'pending'] as const) {
      expect(glyphOf('unknown', kind)).toBe(GLYPHS.unknown);
    }
  });

  test('the solid part of the ring grows with the share that is met', () => {
    const ends = [0.4, 0.5, 0.6].map((share) => shape(glyphOf('partial', undefined, share)));
    expect(new Set(ends).size).toBe(3);
    expect(shape(glyphOf('partial', undefined, 0))).toBe(shape(glyphOf('partial', undefined, 0.33)));
    for (const share of [-1, 0, 1, Number.POSITIVE_INFINITY]) {
      expect(shape(glyphOf('partial', undefined, share))).not.toMatch(/NaN|null/);
    }
  });

  test('is drawn as one svg that screen readers skip', () => {
    const root = document.createElement('div');
    render(<Glyph state="warned" size={28} />, root);
    const svg = root.querySelector('svg');
    expect(svg?.getAttribute('aria-hidden')).toBe('true');
    expect(svg?.getAttribute('width')).toBe('28');
    expect(svg?.children.length).toBe(GLYPHS.warned.length);
    expect(svg?.children[1]?.getAttribute('stroke')).toContain('--k-glyph-plate');
  });
});
