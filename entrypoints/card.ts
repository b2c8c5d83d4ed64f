import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardKit } from '../lib/page/card-kit.ts';
import { provideKit } from '../lib/page/kit.ts';
import { wholeKit } from '../lib/sites/item-kit/whole.ts';
import { provideItemKit } from '../lib/sites/item-kit.ts';

/** Popover and trust card, and what item pages are read with: brought into a frame by the worker on first use. */
export default defineUnlistedScript(() => {
  provideItemKit(wholeKit);
  provideKit(cardKit);
});
