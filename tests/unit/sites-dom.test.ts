// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { remembering } from '../../lib/listing/text.ts';
import { allOf, partsOf, queryOf, someOf, textRuns } from '../../lib/sites/dom.ts';

const CARD = `
  <p class="a">one</p>
  <svg><title>drawn</title></svg>
  <div class="x-b--1"><span class="c">two</span><script>three</script><noscript><i>four</i></noscript></div>
  <a href="/p/5" class="a">fi<b>ve</b></a>
  <style>.six {}</style><template>seven</template>`;

let card: Element;
beforeEach(() => {
  document.body.innerHTML = `<div id="card">${CARD}</div>`;
  card = document.body.firstElementChild as Element;
});

describe('lists of selectors', () => {
  it.each([
    ['.a,.b', ['.a', '.b']],
    ['a[title="x,y"], li:not(.q,.r)', ['a[title="x,y"]', 'li:not(.q,.r)']],
    // Parts of classes stay together, behind what is found at once.
    ['[class*="b--"],.a,[class^="c"]', ['.a', '[class*="b--"],[class^="c"]']],
  ])('%s', (select, parts) => expect(partsOf(select)).toEqual(parts));

  it('finds what the browser finds for the whole list, in the same order', () => {
    const part = fc.constantFrom('.a', '.c', '.none', '[class*="b--"]', 'a[href]', 'span', ':is(p,b)', 'div:has(span)');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const select = parts.join();
        expect(allOf(card, select)).toEqual([...card.querySelectorAll(select)]);
        expect(queryOf(card, select)).toBe(card.querySelector(select));
        expect(someOf(card, select, ({ localName }) => localName === 'a')).toBe(
          [...card.querySelectorAll(select)].some(({ localName }) => localName === 'a'),
        );
      }),
    );
  });
});

describe('textRuns', () => {
  const textsOf = (root: Element, limit?: number) => textRuns(root, limit).map(({ text }) => text);

  it('reads what people read, each text with its element', () => {
    expect(textsOf(card)).toEqual(['one', 'two', 'fi', 've']);
    expect(textRuns(card).map(({ element }) => element.localName)).toEqual(['p', 'span', 'a', 'b']);
  });

  it('stops at its limit, empty and hidden texts not counted', () => expect(textsOf(card, 2)).toEqual(['one', 'two']));

  it('reads a region that stands in a drawing itself', () => {
    document.body.innerHTML = '<svg><foreignObject><p>inside <b>it</b></p></foreignObject></svg>';
    expect(textsOf(document.querySelector('p') as Element)).toEqual(['inside', 'it']);
  });
});

describe('remembering', () => {
  it('asks once for each text under the same options, whatever object holds them', () => {
    const parse = vi.fn((text: string, options?: { unit: string }) => text + (options?.unit ?? ''));
    const known = remembering(parse, (options?: { unit: string }) => options?.unit ?? '');
    const metres = { unit: 'm' };
    expect([known('1', metres), known('1', { unit: 'm' }), known('1', metres)]).toEqual(['1m', '1m', '1m']);
    expect(parse).toHaveBeenCalledTimes(1);
    expect([known('1', { unit: 'g' }), known('1'), known('1', metres)]).toEqual(['1g', '1', '1m']);
    expect(parse).toHaveBeenCalledTimes(3);
  });

  it('remembers that a text says nothing', () => {
    const parse = vi.fn((_text: string) => undefined);
    const known = remembering(parse);
    known('x');
    known('x');
    expect(parse).toHaveBeenCalledTimes(1);
  });
});
