// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { styleKeeper } from '../../lib/page/first/style.ts';
import { tick } from './page-kit.ts';

const lost: Element[] = [];
const make = () => styleKeeper(window as unknown as Window, (element) => lost.push(element));
const box = (style?: string) => {
  const element = document.createElement('div');
  if (style !== undefined) element.setAttribute('style', style);
  document.body.append(element);
  return element;
};
beforeEach(() => {
  document.body.replaceChildren();
  lost.length = 0;
});

const STYLES = [
  undefined,
  '',
  ' ',
  'opacity:.5',
  'opacity: .5 !important',
  'ORDER:3;  color:red',
  'order:0!important;order:2',
  'color:red;;opacity:1;',
  'background:url(a;b.png)',
];

describe('styles that are taken back', () => {
  it.each(STYLES)('to the byte: %j', (style) => {
    const [element, keeper] = [box(style), make()];
    const before = element.outerHTML;
    expect(keeper.set(element, { opacity: '0.3', order: '-5' })).toBe(true);
    expect([element.style.opacity, element.style.getPropertyPriority('order')]).toEqual(['0.3', 'important']);
    keeper.set(element, { order: '-7' });
    keeper.restore(element);
    expect(element.outerHTML).toBe(before);
    keeper.restore(element);
    expect(element.outerHTML).toBe(before);
  });

  it('for any sequence of writes', () => {
    const write = fc.tuple(fc.nat(2), fc.constantFrom('opacity', 'order', 'restore'), fc.nat(9));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...STYLES), { minLength: 3, maxLength: 3 }),
        fc.array(write),
        (styles, all) => {
          document.body.replaceChildren();
          const [elements, keeper] = [styles.map(box), make()];
          const before = document.body.innerHTML;
          for (const [at, name, value] of all) {
            const element = elements[at] as Element;
            if (name === 'restore') keeper.restore(element);
            else keeper.set(element, { [name]: name === 'order' ? `-${value}` : `0.${value}` });
          }
          keeper.restoreAll();
          expect(document.body.innerHTML).toBe(before);
        },
      ),
    );
  });

  it('keep what the site wrote meanwhile', () => {
    const [element, keeper] = [box('opacity: 0.9; color: red'), make()];
    keeper.set(element, { opacity: '0.3' });
    element.style.setProperty('color', 'blue');
    keeper.restore(element);
    expect([element.style.opacity, element.style.color, element.style.length]).toEqual(['0.9', 'blue', 2]);
    expect(element.style.getPropertyPriority('opacity')).toBe('');
  });

  it('keep the site’s own value where it overwrote ours, and are not written again', async () => {
    const [element, keeper] = [box(), make()];
    keeper.set(element, { opacity: '0.3' });
    element.style.setProperty('opacity', '1');
    await tick();
    expect(lost).toEqual([element]);
    expect(keeper.set(element, { opacity: '0.3' })).toBe(false);
    keeper.restoreAll();
    expect(element.style.opacity).toBe('1');
    keeper.forgive();
    expect(keeper.set(element, { opacity: '0.3' })).toBe(true);
  });

  it('are told of once, and not of our own writes', async () => {
    const [element, keeper] = [box(), make()];
    keeper.set(element, { order: '-3' });
    keeper.set(element, { order: '-2' });
    keeper.restore(element);
    keeper.set(element, { order: '-2' });
    await tick();
    expect(lost).toEqual([]);
    element.removeAttribute('style');
    await tick();
    expect(lost).toEqual([element]);
    expect(element.hasAttribute('style')).toBe(false);
  });

  it('are not copied for good: a copy that the site made is clean after it', () => {
    const [element, keeper] = [box('color: red'), make()];
    keeper.set(element, { opacity: '0.451' });
    const copy = element.cloneNode() as HTMLElement;
    document.body.append(copy);
    keeper.set(copy, { opacity: '0.451' });
    keeper.restoreAll();
    expect([copy.style.opacity, copy.style.color]).toEqual(['', 'red']);
  });
});
