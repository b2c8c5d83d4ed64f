import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardKit } from '../lib/page/card-kit.ts';
import { provideKit } from '../lib/page/kit.ts';

/** Popover and trust card, brought into a frame by the worker on first use. */
export default defineUnlistedScript(() => provideKit(cardKit));
