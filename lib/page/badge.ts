/** The badge of one card: a closed shadow root with a button in it, cloned from a template, filled with text nodes. */
import badgeCss from '../../components/badge/badge.css?inline';
import tokensCss from '../../components/look/badge-tokens.css?inline';
import { GLYPH_BOX, GLYPH_STROKE, type GlyphPart, glyphOf } from '../../components/look/glyphs.ts';
import { metShareOf } from '../../components/look/share.ts';
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
  /** Out of sight with its card ("reliable first"). */
  isFolded?: boolean;
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

const buttonIn = (root: ParentNode) => root.lastElementChild?.firstElementChild as HTMLButtonElement;

function blankBadge({ doc, theme }: Frame): DocumentFragment {
  const blank = doc.createDocumentFragment();
  const style = doc.createElement('style');
  style.textContent = tokensCss + badgeCss;
  const plate = doc.createElement('div');
  plate.dataset.theme = theme;
  plate.style.cssText = 'display:flex';
  const button = doc.createElement('button');
  button.type = 'button';
  button.className = 'k-badge';
  button.tabIndex = -1;
  plate.append(button);
  blank.append(style, plate);
  return blank;
}

/** Makes badges for one frame. What badges of one look have in common is built once and cloned with one call. */
export function badgeMaker(frame: Frame) {
  const { doc } = frame;
  const blank = blankBadge(frame);
  const faces = new Map<string, DocumentFragment>();
  const glyphs = new Map<string, SVGElement>();

  function glyphFor(verdict: Verdict, size: number): Node {
    const share = metShareOf(verdict);
    const id = `${verdict.state}/${verdict.unknown ?? ''}/${share}/${size}`;
    let svg = glyphs.get(id);
    if (!svg) {
      svg = glyphSvg(doc, glyphOf(verdict.state, verdict.unknown, share), size);
      glyphs.set(id, svg);
    }
    return svg.cloneNode(true);
  }

  /** Everything that a look decides: attributes, glyph, an empty word. */
  function dress(button: HTMLElement, verdict: Verdict, { glyphOnly }: BadgeForm): void {
    const quiet = QUIET.has(verdict.state) || glyphOnly;
    if (button.parentElement) button.parentElement.lang = localeOf(frame.lang);
    button.dataset.state = verdict.state;
    button.toggleAttribute('data-quiet', quiet);
    button.toggleAttribute('data-glyph', glyphOnly);
    button.replaceChildren(glyphFor(verdict, quiet ? 16 : 14), doc.createElement('span'));
  }

  function speak(button: HTMLElement, said: Said): void {
    button.setAttribute('aria-label', said.spoken);
    if (button.lastChild) button.lastChild.textContent = said.word;
  }

  function faceFor(verdict: Verdict, form: BadgeForm): Node {
    const id = `${verdict.state}/${verdict.unknown ?? ''}/${metShareOf(verdict)}/${form.glyphOnly}/${frame.lang}`;
    let face = faces.get(id);
    if (!face) {
      face = blank.cloneNode(true) as DocumentFragment;
      dress(buttonIn(face), verdict, form);
      faces.set(id, face);
    }
    return face.cloneNode(true);
  }

  return {
    make({ verdict, said }: Judged, form: BadgeForm): Badge {
      const { host, root } = makeHost(frame, form.style);
      root.append(faceFor(verdict, form));
      const button = buttonIn(root);
      speak(button, said);
      return { host, button, verdict, said };
    },
    update(badge: Badge, { verdict, said }: Judged, form: BadgeForm): void {
      badge.verdict = verdict;
      badge.said = said;
      badge.host.lang = localeOf(frame.lang);
      badge.host.style.cssText = important(`all:initial;${form.style}`);
      dress(badge.button, verdict, form);
      speak(badge.button, said);
    },
  };
}
export type BadgeMaker = ReturnType<typeof badgeMaker>;
