import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOverlay } from '../lib/page/overlay.ts';
import { contentMatches } from '../lib/sites/manifest.ts';
import { reader } from '../lib/sites/taobao.ts';

export default defineContentScript({
  ...contentMatches('taobao'),
  runAt: 'document_idle',
  main: (ctx) => startOverlay(reader, window, ctx.signal),
});
