/** Holds up the reading of a page that needs the item kit until the kit is there: no verdict that comes and changes. */
import type { PageKind } from '../listing/types.ts';
import type { Page, SiteReader } from '../sites/define.ts';
import { itemKit } from '../sites/item-kit.ts';

/** Milliseconds; then the page is read without it. */
const LONGEST = 1000;

/**
 * Answers true after a wait: the page may be another now, and says more. At most one wait for each address.
 * `late`: the kit came after the wait, for a page that was read without it.
 */
export function kitGate(reader: SiteReader, win: Window, bring: () => Promise<unknown>, late: () => void) {
  let asked = '';
  return async (page: Page, kind: PageKind): Promise<boolean> => {
    const { href } = page.url;
    if (itemKit() || asked === href || !(reader.needsKit?.(page, kind) ?? kind === 'item')) return false;
    asked = href;
    let isOver = false;
    const came = bring().then(
      () => isOver && late(),
      // The extension is gone, or the frame refuses scripts.
      () => undefined,
    );
    await Promise.race([came, new Promise((resolve) => win.setTimeout(resolve, LONGEST))]);
    isOver = true;
    return true;
  };
}
