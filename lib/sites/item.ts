/** What the item pages of several shops share: structured data behind the shop's own markup, walls, site-wide terms. */
import type { Draft, Shipping } from '../listing/types.ts';
import type { Page } from './define.ts';
import { textOf } from './dom.ts';
import { shippingOf } from './lines.ts';
import { openGraphDraft } from './structured/open-graph.ts';
import { complete, openGraph, productOf, settingOf } from './structured.ts';

/** What was read from the shop's markup, completed by what the page says of its product in JSON-LD, microdata and head tags. */
export function withStructured(own: Draft, page: Page): Draft {
  const shown = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as Draft;
  const said = complete(productOf(page)?.draft ?? {}, openGraphDraft(openGraph(page), settingOf(page)));
  return complete(shown, said);
}

const WALL_TITLE =
  /^(?:access (?:denied|to this page has been denied)|just a moment|attention required|pardon our interruption|robot or human|are you (?:a )?(?:human|robot)|verify (?:your identity|you are human)|let us know you're not a robot)/i;

/** The bot checks of Akamai, Cloudflare and HUMAN, by their own titles and parts. */
export const isBotWall = (page: Page): boolean =>
  /^\/(?:blocked|challenge|captcha)(?:\/|$)/.test(page.url.pathname) ||
  WALL_TITLE.test(textOf(page.doc, 'title')) ||
  page.doc.querySelector('#px-captcha,#challenge-form,#challenge-error-text,.cf-turnstile') !== null;

/** The condition for free postage that a shop prints in its header or footer; nothing of banners without one. */
export function siteShipping(page: Page, select: string): Shipping | undefined {
  for (const banner of [...page.doc.querySelectorAll(select)].slice(0, 12)) {
    const text = textOf(banner);
    const shipping = text.length > 160 ? undefined : shippingOf([text]);
    if (shipping?.kind === 'conditional') return shipping;
  }
  return undefined;
}
