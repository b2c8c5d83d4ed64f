/** Saved pages on disk (`.html`, `.html.gz`, each with its `.truth.json`) and how they are served to a browser. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

export interface SavedPage {
  /** Path below the folder, with forward slashes. */
  page: string;
  path: string;
  url: string;
}

function* walk(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* walk(path);
    else if (/\.html(\.gz)?$/.test(name)) yield path;
  }
}

/** Every saved page below a folder that has a truth file with its address. */
export function savedPages(folder: string, only?: string): SavedPage[] {
  const found: SavedPage[] = [];
  for (const path of walk(folder)) {
    const page = relative(folder, path).replaceAll('\\', '/');
    if (only && !page.includes(only)) continue;
    try {
      const truth = JSON.parse(readFileSync(path.replace(/\.html(\.gz)?$/, '.truth.json'), 'utf8')) as { url?: string };
      if (truth.url) found.push({ page, path, url: truth.url.replace(/^http:/, 'https:') });
    } catch {
      console.error(`${page}: no readable .truth.json beside it, left out`);
    }
  }
  return found;
}

export function htmlOf(saved: SavedPage): Buffer {
  const bytes = readFileSync(saved.path);
  return saved.path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/**
 * Serves `html` as the document of the next navigation of `tab`; every other request is aborted.
 * `scripts: false` sends a CSP that keeps the page's own scripts still.
 */
export function serveNext(tab: Page, html: () => { body: Buffer; scripts?: boolean } | undefined): void {
  tab.on('request', (request) => {
    const answer = request.isNavigationRequest() && request.frame() === tab.mainFrame() ? html() : undefined;
    const done = answer
      ? request.respond({
          status: 200,
          contentType: 'text/html; charset=utf-8',
          headers: answer.scripts ? {} : { 'content-security-policy': "script-src 'none'" },
          body: answer.body,
        })
      : request.abort();
    done.catch(() => undefined);
  });
}
