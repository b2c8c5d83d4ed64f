/** Kaopu's badges against the least that one badge can be. Runs inside a page. */
import badgeCss from '../../../../components/badge/badge.css?inline';
import tokensCss from '../../../../components/look/badge-tokens.css?inline';
import type { Judged } from '../../../../lib/messages/protocol.ts';
import { badgeMaker } from '../../../../lib/page/badge.ts';
import { makeFrame } from '../../../../lib/page/frame.ts';
import { wordsOf } from '../../../../lib/text/catalogue.ts';
import { describe } from '../../../../lib/text/describe.ts';
import { judgedListings } from './listings.ts';

const STYLE =
  'position:absolute;display:block;z-index:1;width:max-content;height:20px;inset-block:auto 6px;inset-inline:6px auto';
const NOW = Date.UTC(2026, 10, 22, 12);

export interface BadgeTimes {
  /** Milliseconds of each repetition: made and attached; with the layout that follows. */
  bare: number[];
  ours: number[];
  bareLaidOut: number[];
  oursLaidOut: number[];
}

function saidOf(count: number): Judged[] {
  const words = wordsOf('en');
  return judgedListings(count).map((verdict) => {
    const { word, sentence, spoken } = describe(verdict, words, 'en', { now: NOW, site: 'amazon' });
    return { verdict, said: { word, sentence, spoken } };
  });
}

/** Boxes that stand for the pictures of a grid. */
function boxesOf(count: number): HTMLElement[] {
  const grid = document.createElement('div');
  grid.style.cssText = 'display:grid;grid-template-columns:repeat(6,200px);gap:8px';
  const boxes = Array.from({ length: count }, () => {
    const box = document.createElement('div');
    box.style.cssText = 'position:relative;height:160px';
    grid.append(box);
    return box;
  });
  document.body.replaceChildren(grid);
  return boxes;
}

const CSS_TEXT = tokensCss + badgeCss;

/** The style that both carry is the badge's own: what is compared is the work around it. */
function makeBare(box: HTMLElement): void {
  const host = document.createElement('div');
  host.style.cssText = STYLE;
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = CSS_TEXT;
  const button = document.createElement('button');
  button.textContent = 'Reliable';
  root.append(style, button);
  box.append(host);
}

export function timeBadges(count: number, times: number): BadgeTimes {
  const said = saidOf(count);
  const pending = { word: '', sentence: '', spoken: '' };
  const result: BadgeTimes = { bare: [], ours: [], bareLaidOut: [], oursLaidOut: [] };
  const timed = (attach: (box: HTMLElement, index: number) => void, made: number[], laidOut: number[]) => {
    const boxes = boxesOf(count);
    boxes[0]?.getBoundingClientRect();
    const start = performance.now();
    boxes.forEach(attach);
    made.push(performance.now() - start);
    boxes.at(-1)?.getBoundingClientRect();
    laidOut.push(performance.now() - start);
  };
  const ours = () => {
    const maker = badgeMaker(makeFrame(document, { lang: 'en', words: {}, pending }));
    timed(
      (box, index) => box.append(maker.make(said[index] as Judged, { glyphOnly: false, style: STYLE }).host),
      result.ours,
      result.oursLaidOut,
    );
  };
  const bare = () => timed(makeBare, result.bare, result.bareLaidOut);
  for (let n = 0; n < times; n++) for (const run of n % 2 ? [bare, ours] : [ours, bare]) run();
  document.body.replaceChildren();
  return result;
}
