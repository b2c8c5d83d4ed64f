import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOverlay } from '../lib/page/overlay.ts';
import { reader } from '../lib/sites/amazon.ts';
import { contentMatches } from '../lib/sites/manifest.ts';

export default defineContentScript({
  ...contentMatches('amazon'),
  runAt: 'document_idle',
  main: (ctx) => startOverlay(reader, window, ctx.signal),
});
