// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { putAbove, shiftScore } from '../../lib/page/above.ts';
import { makeHost } from '../../lib/page/frame.ts';
import { frameOf } from './page-kit.ts';
import { buy, hosts, installLayout, layout, VIEW } from './page-warning-kit.ts';

const quietly = (write: () => void) => write();
const put = (most?: number) => {
  const { host, root } = makeHost(frameOf(), 'display:block');
  root.innerHTML = '<div class="k-warn"></div>';
  return putAbove(host, buy(), { view: VIEW, quietly, ...(most !== undefined && { most }) });
};

beforeEach(installLayout);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a note above the buttons', () => {
  it('stands right before them where there is a column', () => {
    document.body.innerHTML = '<main><form><div class="buy">Buy</div></form></main>';
    expect(put()).toBe(true);
    expect(hosts()[0]?.nextElementSibling).toBe(buy());
  });

  it('stands before the row that they stand in, so that nothing moves sideways', () => {
    document.body.innerHTML = '<main><div class="row"><div class="buy">Buy</div><i>like</i></div></main>';
    expect(put()).toBe(true);
    expect(hosts()[0]?.nextElementSibling?.className).toBe('row');
  });

  it('stands before a box that does not grow, so that the buttons stay inside it', () => {
    document.body.innerHTML = '<main><div class="fixed"><div class="buy">Buy</div></div></main>';
    expect(put()).toBe(true);
    expect(hosts()[0]?.nextElementSibling?.className).toBe('fixed');
  });

  it('leaves the page as it was where every column is too narrow', () => {
    document.body.innerHTML = '<main><div class="buy">Buy</div></main>';
    layout.width = 90;
    const before = document.body.innerHTML;
    expect(put()).toBe(false);
    expect(document.body.innerHTML).toBe(before);
  });

  it('stands nowhere where more would move than is allowed', () => {
    document.body.innerHTML = '<main><div class="buy">Buy</div><div class="after"></div></main>';
    const before = document.body.innerHTML;
    expect(put(0.03)).toBe(false);
    expect(document.body.innerHTML).toBe(before);
    expect(put()).toBe(true);
  });

  it('stands nowhere where the buttons are not laid out', () => {
    document.body.innerHTML = '<main><div class="buy">Buy</div></main>';
    layout.width = 0;
    expect(put()).toBe(false);
  });
});

describe('the layout shift score', () => {
  const box = (left: number, top: number, width: number, height: number) => new DOMRect(left, top, width, height);
  it('is the share of the view that moved, times how far by the longer side', () => {
    const moved = [[box(0, 0, 500, 400), box(0, 100, 500, 400)]] as const;
    expect(shiftScore(moved, { width: 1000, height: 500 })).toBeCloseTo(((500 * 500) / 500_000) * (100 / 1000), 6);
  });

  it('counts neither what stayed nor what nobody sees', () => {
    const view = { width: 1000, height: 500 };
    expect(shiftScore([], view)).toBe(0);
    expect(shiftScore([[box(0, 0, 9, 9), box(0, 0.5, 9, 9)]], view)).toBe(0);
    expect(shiftScore([[box(0, 600, 900, 900), box(0, 700, 900, 900)]], view)).toBe(0);
    expect(shiftScore([[box(0, -900, 900, 100), box(0, -800, 900, 100)]], view)).toBe(0);
  });
});
