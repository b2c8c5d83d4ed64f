/** Pictures of evidence: taken of a tab, kept for a report, shown again. */
import { browser } from 'wxt/browser';
import type { Shot } from '../messages/protocol.ts';
import { keepPicture, MAX_PICTURE, readPicture } from '../store/pictures.ts';
import { type Handlers, Refusal } from './listen.ts';
import type { Services } from './services.ts';
import { readTab } from './tabs.ts';

const DATA = /^data:image\/(?:png|jpeg|webp);base64,([A-Za-z0-9+/]+=*)$/;

function bytesOf(url: string): Uint8Array<ArrayBuffer> | undefined {
  const base64 = DATA.exec(url)?.[1];
  if (!base64) return undefined;
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function urlOf(type: string, bytes: ArrayBuffer): string {
  let text = '';
  const all = new Uint8Array(bytes);
  // In slices: a call takes no hundred thousand arguments.
  for (let start = 0; start < all.length; start += 8192)
    text += String.fromCharCode(...all.subarray(start, start + 8192));
  return `data:${type};base64,${btoa(text)}`;
}

/** Where the listing stands on the page, asked of the page's own script; without an answer the whole view is shown. */
async function placeOf(tabId: number, key: string): Promise<Pick<Shot, 'item'> & { width?: number }> {
  const told: unknown = await browser.tabs
    .sendMessage(tabId, { kind: 'where', key }, { frameId: 0 })
    .catch(() => undefined);
  const { x, y, width, height, view } = (told ?? {}) as Record<string, unknown>;
  if (![x, y, width, height, view].every((one) => typeof one === 'number' && Number.isFinite(one))) return {};
  return {
    width: view as number,
    item: { x: x as number, y: y as number, width: width as number, height: height as number },
  };
}

async function take(tabId: number, key: string | undefined): Promise<Shot> {
  if ((await readTab(tabId))?.isPrivate) throw new Refusal('private');
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  // Only what the window shows can be taken: a tab in the background is another picture.
  if (!tab?.active || tab.windowId === undefined) throw new Refusal('noPicture');
  const place = key === undefined ? {} : await placeOf(tabId, key);
  try {
    const url = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
    if (!url?.startsWith('data:image/png;base64,')) throw new Refusal('noPicture');
    return { url, ...(place.item && { item: place.item }), width: place.width ?? tab.width ?? 0 };
  } catch {
    throw new Refusal('noPicture');
  }
}

type PictureHandlers = Pick<Handlers, 'picture.take' | 'picture.keep' | 'picture.read'>;

export function pictureHandlers(services: Services): PictureHandlers {
  return {
    'picture.take': ({ tabId, key }) => take(tabId, key),
    async 'picture.keep'({ url }) {
      const bytes = bytesOf(url);
      if (!bytes) throw new Refusal('badMessage');
      if (bytes.length > MAX_PICTURE) throw new Refusal('tooLarge');
      const hash = await services.store.run((db) => keepPicture(db, bytes, services.now()));
      if (!hash) throw new Refusal('badMessage');
      return { hash };
    },
    async 'picture.read'({ hash }) {
      const row = await services.store.run((db) => readPicture(db, hash));
      return row ? { url: urlOf(row.type, row.bytes) } : {};
    },
  };
}
