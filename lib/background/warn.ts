/** From a warning on a page to the case behind it, in a tab of our own. */
import { browser } from 'wxt/browser';
import { partyId } from '../boards/party.ts';
import { subjectIdOf } from '../listing/key.ts';
import type { TabRow } from '../messages/protocol.ts';
import { type Subject, subjectKey } from '../records/types.ts';
import { type Handlers, Refusal } from './listen.ts';
import { readTab } from './tabs.ts';

/** Whose case is shown: that of the shop or promoter where the warning rests on it, else the listing's. */
export function caseSubject({ listing, verdict: { by } }: Pick<TabRow, 'listing' | 'verdict'>): Subject {
  const { site } = listing;
  const party = by && partyId(listing[by]);
  return by && party ? { kind: by, site, id: party } : { kind: 'listing', site, id: subjectIdOf(listing) };
}

export const warnHandlers = (): Pick<Handlers, 'page.openCase'> => ({
  async 'page.openCase'({ key }, { tabId }) {
    if (tabId === undefined) throw new Refusal('notAllowed');
    const row = (await readTab(tabId))?.rows.find((one) => one.key === key);
    if (!row) throw new Refusal('notFound');
    const base = browser.runtime.getURL('/');
    await browser.tabs.create({ url: `${base}desk.html#case=${encodeURIComponent(subjectKey(caseSubject(row)))}` });
    return {};
  },
});
