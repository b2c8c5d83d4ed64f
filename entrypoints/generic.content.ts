import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOverlay } from '../lib/page/overlay.ts';
import { reader } from '../lib/sites/generic.ts';

/** Shops the user switched on: the worker registers this script for the origins that were granted. */
export default defineContentScript({
  registration: 'runtime',
  main: (ctx) => startOverlay(reader, window, ctx.signal),
});
