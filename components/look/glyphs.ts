/**
 * The shapes of the states as plain data, `viewBox 0 0 16 16`, drawn by `Glyph.tsx` and by the badge on shop pages.
 * Grammar: solid ring = all seen, dotted ring = not shown; tick = met, bar = not met; octagon = a ruling.
 * All differ in greyscale at 14 px.
 */
import type { State, UnknownKind } from '../../lib/trust/types.ts';

export const GLYPH_BOX = '0 0 16 16';
export const GLYPH_STROKE = 1.6;

/** One shape: a path or a circle; filled, stroked (1.6, round) or both; `knock` is drawn in the colour of the plate. */
export interface GlyphPart {
  d?: string;
  /** Centre x, centre y, radius. */
  circle?: readonly [x: number, y: number, radius: number];
  fill?: boolean;
  stroke?: boolean;
  /** `stroke-dasharray`. */
  dash?: string;
  knock?: boolean;
}

export type GlyphId = State | 'unreadable';

const OCTAGON = 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z';
const OCTAGON_HALF = 'M8 1h2.9L15 5.1v5.8L10.9 15H8z';
const TICK = 'M4.8 8.2 7.1 10.5l4.2-4.8';
const BAR = 'M4.8 8h6.4';
const RING = 6.8;
/** Round caps turn dashes of no length into dots. */
const DOTS = '0 2.67';

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** A point of the ring, `turn` 0 to 1 clockwise from the top. */
const onRing = (turn: number, radius = RING): string =>
  `${round(8 + radius * Math.sin(turn * 2 * Math.PI))} ${round(8 - radius * Math.cos(turn * 2 * Math.PI))}`;

const arc = (from: number, to: number): string =>
  `M${onRing(from)}A${RING} ${RING} 0 ${to - from > 0.5 ? 1 : 0} 1 ${onRing(to)}`;

/** Twelve points, alternating between two radii. */
const ROSETTE = `M${Array.from({ length: 24 }, (_, i) => onRing(i / 24, i % 2 ? 6 : 7.7)).join('L')}z`;

/** Solid for the share that is met, dotted for what is not shown; at least a third of each stays visible. */
function partialParts(share: number): GlyphPart[] {
  const met = Math.min(0.67, Math.max(0.33, share));
  return [
    { d: arc(0, met), stroke: true },
    { d: arc(met + 0.062, 0.945), stroke: true, dash: DOTS },
    { d: TICK, stroke: true },
  ];
}

export const GLYPHS: Readonly<Record<GlyphId, readonly GlyphPart[]>> = {
  warned: [
    { d: OCTAGON, fill: true, stroke: true },
    { d: 'M8 4.3v4.2', stroke: true, knock: true },
    { circle: [8, 11.5, 1], fill: true, knock: true },
  ],
  contested: [
    { d: OCTAGON, stroke: true },
    { d: OCTAGON_HALF, fill: true },
  ],
  caution: [
    { d: 'M8 1.8 15 14.2H1z', stroke: true },
    { d: 'M8 6.4v3', stroke: true },
    { circle: [8, 11.9, 0.95], fill: true },
  ],
  labelled: [
    { d: ROSETTE, fill: true },
    { d: TICK, stroke: true, knock: true },
  ],
  qualified: [
    { circle: [8, 8, RING], stroke: true },
    { d: TICK, stroke: true },
  ],
  partial: partialParts(0.5),
  below: [
    { circle: [8, 8, RING], stroke: true },
    { d: BAR, stroke: true },
  ],
  unknown: [{ circle: [8, 8, RING], stroke: true, dash: DOTS }],
  unreadable: [
    { circle: [8, 8, RING], stroke: true, dash: DOTS },
    { d: 'M6 6.5a2 2 0 1 1 2.9 1.8c-.6.3-.9.6-.9 1.2', stroke: true },
    { circle: [8, 11.9, 0.9], fill: true },
  ],
};

/** The shapes for a state. `share`: of the criteria that the site can show, how many are met (state `partial` only). */
export function glyphOf(state: State, unknown?: UnknownKind, share?: number): readonly GlyphPart[] {
  if (state === 'unknown' && unknown === 'unreadable') return GLYPHS.unreadable;
  if (state === 'partial' && share !== undefined) return partialParts(share);
  return GLYPHS[state];
}
