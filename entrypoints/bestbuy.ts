import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOverlay } from '../lib/page/overlay.ts';
import { reader } from '../lib/sites/bestbuy.ts';

export default defineUnlistedScript(() => startOverlay(reader, window));
