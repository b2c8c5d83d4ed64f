/** Handlers of what content scripts ask. */
import { browser } from 'wxt/browser';
import type { Said } from '../messages/protocol.ts';
import { firstOf } from '../settings/first.ts';
import type { Lang } from '../settings/types.ts';
import { siteOfHost } from '../sites/catalog.ts';
import { PAGE_GROUPS, wordsOf } from '../text/catalogue.ts';
import { describe } from '../text/describe.ts';
import type { Words } from '../text/format.ts';
import { pendingVerdict } from '../trust/pending.ts';
import type { Verdict } from '../trust/types.ts';
import { alikeOf, noteHealth } from './health.ts';
import { judging } from './judging.ts';
import { type Asker, type Handlers, Refusal } from './listen.ts';
import { pauseOf } from './pause.ts';
import { openReport } from './report-window.ts';
import { fileVouch } from './reports.ts';
import type { Services } from './services.ts';
import { isOff } from './sites.ts';
import { addRows, readTab, setHealth } from './tabs.ts';

type PageHandlers = Pick<
  Handlers,
  'page.hello' | 'listings.judge' | 'page.health' | 'page.needCard' | 'page.openReport' | 'page.vouch'
>;

/** A content script's tab and host, as the browser tells them. */
function placeOf({ tabId, host, space, isPrivate }: Asker) {
  if (tabId === undefined || !host || !space) throw new Refusal('notAllowed');
  return { tabId, host, space, isPrivate };
}

/** The badge's words; the rest of a description is made on the page, when somebody looks. */
function saidOf(verdict: Verdict, words: Words, lang: Lang, now: number, host: string): Said {
  const site = siteOfHost(host)?.site.id;
  const { word, sentence, spoken } = describe(verdict, words, lang, { now, ...(site && { site }) });
  return { word, sentence, spoken };
}

export function pageHandlers(services: Services): PageHandlers {
  const judgeAll = judging(services);
  return {
    async 'page.hello'(_body, asker) {
      const { host, tabId } = placeOf(asker);
      const lang = await services.lang();
      const words = wordsOf(lang, PAGE_GROUPS);
      const siteId = siteOfHost(host)?.site.id;
      const settings = await services.settings();
      const pause = await pauseOf(tabId, services.now());
      // In time the page begins again by itself.
      const again = pause?.until === undefined ? undefined : pause.until - services.now();
      const first = firstOf(settings.first, host);
      // A new document has the browser's plain icon.
      if (pause) void services.face(tabId);
      return {
        on: !isOff(settings, host) && !pause,
        ...(again !== undefined && { again }),
        ...(first.on && { first }),
        lang,
        ...(siteId && { siteId }),
        words: { ...words },
        pending: saidOf(pendingVerdict(services.now()), words, lang, services.now(), host),
      };
    },
    async 'listings.judge'({ kind, visit, listings }, asker) {
      const { tabId, ...place } = placeOf(asker);
      const before = await readTab(tabId);
      const beside = before?.visit === visit ? before.rows : [];
      const rows = await judgeAll(listings, { ...place, beside });
      await addRows(tabId, { ...place, visit, kind }, rows, services.now());
      void services.face(tabId);
      const [words, lang] = [await services.words(), await services.lang()];
      const judged = rows.map(({ key, verdict, ofItem }) => {
        const said = saidOf(verdict, words, lang, services.now(), place.host);
        return [key, { verdict, said, ...(ofItem && { ofItem }) }];
      });
      return { judged: Object.fromEntries(judged) };
    },
    async 'page.health'(health, asker) {
      const { tabId, ...place } = placeOf(asker);
      const visit = { ...place, visit: health.visit, kind: health.kind };
      const state = await setHealth(tabId, visit, health, services.now());
      state.alike = alikeOf(asker.path ?? '');
      noteHealth(state, services.now()).catch((error: unknown) => console.warn('kaopu: counts not kept', error));
      void services.face(tabId);
      return {};
    },
    async 'page.needCard'(_body, asker) {
      const { tabId } = placeOf(asker);
      const target = { tabId, frameIds: [asker.frameId ?? 0] };
      await browser.scripting.executeScript({ target, files: ['/card.js'] });
      return {};
    },
    async 'page.openReport'({ key }, asker) {
      const { tabId } = placeOf(asker);
      const row = (await readTab(tabId))?.rows.find((one) => one.key === key);
      if (!row) throw new Refusal('notFound');
      await openReport(tabId, key);
      return {};
    },
    async 'page.vouch'({ key }, asker) {
      const { tabId } = placeOf(asker);
      const row = (await readTab(tabId))?.rows.find((one) => one.key === key);
      if (!row) throw new Refusal('notFound');
      return { record: await fileVouch(services, row, asker.isPrivate) };
    },
  };
}
