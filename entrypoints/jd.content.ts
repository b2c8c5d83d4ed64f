import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOverlay } from '../lib/page/overlay.ts';
import { reader } from '../lib/sites/jd.ts';
import { contentMatches } from '../lib/sites/manifest.ts';

export default defineContentScript({
  ...contentMatches('jd'),
  runAt: 'document_idle',
  main: (ctx) => startOverlay(reader, window, ctx.signal),
});
