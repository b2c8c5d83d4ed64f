/** The badge of one card: a closed shadow root with a button in it, cloned from a template, filled with text nodes. */
import badgeCss from '../../components/badge/badge.css?inline';
import { GLYPH_BOX, GLYPH_STROKE, type GlyphPart, glyphOf } from '../../components/look/glyphs.ts';
import { metShareOf } from '../../components/look/share.ts';
import tokensCss from '../../components/look/tokens.css?inline';
import type { Judged, Said } from '../messages/protocol.ts';
import { localeOf } from '../text/format.ts';
import type { Verdict } from '../trust/types.ts';
import { type Frame, important, makeHost } from './frame.ts';

const SVG = 'http://www.w3.org/2000/svg';
const QUIET: ReadonlySet<string> = new Set(['partial', 'unknown']);

export interface Badge {
  host: HTMLElement;
  button: HTMLButtonElement;
  verdict: Verdict;
  said: Said;
}

export interface BadgeForm {
  /** Glyph only, whatever the state: narrow cards, asides, text rows. */
  glyphOnly: boolean;
  /** Style of the host: where it stands. */
  style: string;
}

export function glyphSvg(doc: Document, parts: readonly GlyphPart[], size: number): SVGElement {
  const svg = doc.createElementNS(SVG, 'svg');
  const set = (element: Element, values: Record<string, string | number>) => {
    for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value));
  };
  set(svg, {
    viewBox: GLYPH_BOX,
    width: size,
    height: size,
    'stroke-width': GLYPH_STROKE,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  });
  for (const part of parts) {
    const shape = doc.createElementNS(SVG, part.circle ? 'circle' : 'path');
    const ink = part.knock ? 'var(--k-glyph-plate)' : 'currentColor';
    set(shape, {
      fill: part.fill ? ink : 'none',
      stroke: part.stroke ? ink : 'none',
      ...(part.dash && { 'stroke-dasharray': part.dash }),
    });
    if (part.circle) set(shape, { cx: part.circle[0], cy: part.circle[1], r: part.circle[2] });
    else set(shape, { d: part.d ?? '' });
    svg.append(shape);
  }
  return svg;
}

/** Makes badges for one frame; the template is parsed once. */
export function badgeMaker(frame: Frame) {
  const template = frame.doc.createDocumentFragment();
  const style = frame.doc.createElement('style');
  style.textContent = tokensCss + badgeCss;
  const plate = frame.doc.createElement('div');
  plate.dataset.theme = frame.theme;
  plate.style.cssText = 'display:flex';
  const button = frame.doc.createElement('button');
  button.type = 'button';
  button.className = 'k-badge';
  button.tabIndex = -1;
  plate.append(button);
  template.append(style, plate);
  const glyphs = new Map<string, SVGElement>();

  const glyphFor = (verdict: Verdict, size: number): Node => {
    const share = metShareOf(verdict);
    const id = `${verdict.state}/${verdict.unknown ?? ''}/${share}/${size}`;
    let svg = glyphs.get(id);
    if (!svg) {
      svg = glyphSvg(frame.doc, glyphOf(verdict.state, verdict.unknown, share), size);
      glyphs.set(id, svg);
    }
    return svg.cloneNode(true);
  };

  function fill(badge: Badge, form: BadgeForm): void {
    const { button: target, verdict, said } = badge;
    const quiet = QUIET.has(verdict.state) || form.glyphOnly;
    const lang = localeOf(frame.lang);
    badge.host.lang = lang;
    if (target.parentElement) target.parentElement.lang = lang;
    target.dataset.state = verdict.state;
    target.toggleAttribute('data-quiet', quiet);
    target.toggleAttribute('data-glyph', form.glyphOnly);
    target.setAttribute('aria-label', said.spoken);
    const word = frame.doc.createElement('span');
    word.textContent = said.word;
    target.replaceChildren(glyphFor(verdict, quiet ? 16 : 14), word);
  }

  return {
    make({ verdict, said }: Judged, form: BadgeForm): Badge {
      const { host, root } = makeHost(frame, form.style);
      root.append(template.cloneNode(true));
      const made = root.querySelector('button') as HTMLButtonElement;
      const badge: Badge = { host, button: made, verdict, said };
      fill(badge, form);
      return badge;
    },
    update(badge: Badge, { verdict, said }: Judged, form: BadgeForm): void {
      badge.verdict = verdict;
      badge.said = said;
      badge.host.style.cssText = important(`all:initial;${form.style}`);
      fill(badge, form);
    },
  };
}
export type BadgeMaker = ReturnType<typeof badgeMaker>;
