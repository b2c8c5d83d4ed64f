import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOverlay } from '../lib/page/overlay.ts';
import { reader } from '../lib/sites/generic.ts';

/** Shops the user switched on: the worker registers this script for the origins that were granted. */
export default defineUnlistedScript(() => startOverlay(reader, window));
