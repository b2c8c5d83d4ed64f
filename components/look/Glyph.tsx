import type { State, UnknownKind } from '../../lib/trust/types.ts';
import { GLYPH_BOX, GLYPH_STROKE, type GlyphPart, glyphOf } from './glyphs.ts';

function Part({ part }: { part: GlyphPart }) {
  const ink = part.knock ? 'var(--k-glyph-plate, var(--k-surface))' : 'currentColor';
  const paint = {
    fill: part.fill ? ink : 'none',
    stroke: part.stroke ? ink : 'none',
    'stroke-dasharray': part.dash,
  };
  if (!part.circle) return <path d={part.d} {...paint} />;
  const [cx, cy, r] = part.circle;
  return <circle cx={cx} cy={cy} r={r} {...paint} />;
}

interface Props {
  state: State;
  unknown?: UnknownKind | undefined;
  /** Share of the criteria that are met, for the ring of `partial`. */
  share?: number | undefined;
  /** Edge length in px. */
  size: number;
}

/** The state's shape in its own colour; decoration only, the word beside it is what is read aloud. */
export function Glyph({ state, unknown, share, size }: Props) {
  return (
    <svg
      class="k-glyph"
      data-state={state}
      viewBox={GLYPH_BOX}
      width={size}
      height={size}
      stroke-width={GLYPH_STROKE}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {glyphOf(state, unknown, share).map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </svg>
  );
}
