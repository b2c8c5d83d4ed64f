// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Judged } from '../../lib/messages/protocol.ts';
import { type Badge, type BadgeForm, badgeMaker } from '../../lib/page/badge.ts';
import { important, isOurs, makeHost } from '../../lib/page/frame.ts';
import { STATES, type State } from '../../lib/trust/types.ts';
import { CAUTION, frameOf, judgedOf, LABELLED, NOW, PARTIAL, rulesOf } from './page-kit.ts';
import { verdict } from './store-help.ts';

const form: BadgeForm = { glyphOnly: false, style: 'position:absolute;inset-block:auto 6px;inset-inline:6px auto' };
const glyph: BadgeForm = { ...form, glyphOnly: true };
const maker = badgeMaker(frameOf());
const rootOf = (badge: Badge) => badge.button.getRootNode() as ShadowRoot;
const inState = (state: State): Judged => ({
  verdict: verdict({ state, at: NOW }),
  said: { word: 'word', sentence: 'Sentence.', spoken: 'Kaopu: word. Sentence.' },
});

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the host', () => {
  const { host } = maker.make(judgedOf(), form);

  it('lets nobody look inside', () => {
    expect(host.shadowRoot).toBeNull();
    expect(badgeMaker(frameOf('open')).make(judgedOf(), form).host.shadowRoot).not.toBeNull();
  });

  it('starts from nothing and gives way to no rule of the page', () => {
    expect(rulesOf(host)[0]).toMatch(/^all: ?initial/);
    expect(rulesOf(host).length).toBeGreaterThan(2);
    expect(rulesOf(host).filter((rule) => !/ ?!important$/.test(rule))).toEqual([]);
  });

  it('keeps that when it moves', () => {
    const badge = maker.make(judgedOf(), form);
    maker.update(badge, judgedOf(), { ...form, style: 'position:absolute;inset:auto;margin:-26px 6px 0' });
    expect(rulesOf(badge.host).filter((rule) => !/ ?!important$/.test(rule))).toEqual([]);
    expect(badge.host.style.getPropertyValue('margin-top')).toBe('-26px');
    expect(badge.host.style.getPropertyPriority('all')).toBe('important');
  });

  it('is known as ours, a page’s element is not', () => {
    expect(isOurs(host)).toBe(true);
    expect(isOurs(host.cloneNode())).toBe(false);
    expect(isOurs(makeHost(frameOf(), 'display:block').host)).toBe(true);
  });

  it.each([
    ['a:b', 'a:b!important'],
    ['a:b;c:d;', 'a:b!important;c:d!important'],
    ['', ''],
  ])('declares %j as %j', (style, expected) => expect(important(style)).toBe(expected));
});

describe('the words', () => {
  const HOSTILE = [
    '<img src=x onerror="globalThis.hit=1">',
    '</span></button></div><script>globalThis.hit=1</script>',
    '&lt;b&gt; &amp;',
    '\u202e\u200bdrowkcab\u0000',
    '{word} {n}',
    'x'.repeat(100_000),
  ];

  it.each(HOSTILE)('are text and nothing else: %.40s', (text) => {
    const badge = maker.make({ ...inState('caution'), said: { word: text, sentence: text, spoken: text } }, form);
    document.body.append(badge.host);
    const [svg, span, ...more] = badge.button.childNodes;
    expect([svg?.nodeName.toLowerCase(), (span as Element).localName, more.length]).toEqual(['svg', 'span', 0]);
    expect([...(span as Element).childNodes].map(({ nodeType }) => nodeType)).toEqual([3]);
    expect(span?.textContent).toBe(text);
    expect(badge.button.getAttribute('aria-label')).toBe(text);
    expect([...rootOf(badge).children].map(({ localName }) => localName)).toEqual(['style', 'div']);
    expect(rootOf(badge).querySelector('img, script')).toBeNull();
    expect((globalThis as { hit?: number }).hit).toBeUndefined();
    maker.update(badge, { ...inState('below'), said: { word: text, sentence: text, spoken: text } }, glyph);
    expect(badge.button.querySelector('span')?.textContent).toBe(text);
    expect(rootOf(badge).querySelector('img, script')).toBeNull();
  });

  it('carry the language of the frame, also when it changes', () => {
    const frame = frameOf();
    const make = badgeMaker(frame);
    const badge = make.make(judgedOf(), form);
    expect([badge.host.lang, badge.button.parentElement?.lang]).toEqual(['en', 'en']);
    frame.lang = 'zh';
    make.update(badge, judgedOf({}, 'zh'), form);
    expect([badge.host.lang, badge.button.parentElement?.lang]).toEqual(['zh-CN', 'zh-CN']);
  });
});

describe('the form', () => {
  const formOf = (state: State, which: BadgeForm) => {
    const { button } = maker.make(inState(state), which);
    const svg = button.querySelector('svg');
    return {
      state: button.dataset.state,
      quiet: button.hasAttribute('data-quiet'),
      glyph: button.hasAttribute('data-glyph'),
      size: Number(svg?.getAttribute('width')),
    };
  };

  it.each(STATES)('of %s', (state) => {
    const quiet = state === 'partial' || state === 'unknown';
    expect(formOf(state, form)).toEqual({ state, quiet, glyph: false, size: quiet ? 16 : 14 });
    expect(formOf(state, glyph)).toEqual({ state, quiet: true, glyph: true, size: 16 });
  });

  it('follows the verdict on the same button, which stays the tab stop that it was', () => {
    const badge = maker.make(judgedOf(PARTIAL), form);
    const { host, button } = badge;
    expect(button.dataset.state).toBe('partial');
    button.tabIndex = 0;
    maker.update(badge, judgedOf(CAUTION), form);
    expect([badge.host, badge.button]).toEqual([host, button]);
    expect(button.dataset.state).toBe('caution');
    expect(button.hasAttribute('data-quiet')).toBe(false);
    expect([button.tabIndex, button.querySelectorAll('svg, span').length]).toEqual([0, 2]);
    expect(button.getAttribute('aria-label')).toContain('1 to check');
    expect(badge.verdict.state).toBe('caution');
  });

  it('differs by shape from state to state', () => {
    const drawings = STATES.map((state) => maker.make(inState(state), form).button.querySelector('svg')?.innerHTML);
    expect(new Set(drawings).size).toBe(STATES.length);
    expect(drawings.every((drawing) => drawing && drawing.length > 20)).toBe(true);
  });

  it('is a button that submits nothing and is no tab stop by itself', () => {
    const { button } = maker.make(judgedOf(LABELLED), form);
    expect([button.type, button.tabIndex, button.dataset.state]).toEqual(['button', -1, 'labelled']);
    expect(button.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('brings its own styles and fetches nothing', () => {
    const css = rootOf(maker.make(judgedOf(), form)).querySelector('style')?.textContent ?? '';
    expect(css).toContain('.k-badge');
    expect(css).toContain('--k-');
    expect(css).not.toMatch(/@import|url\(|@font-face/);
  });
});
