/** The page report: counts, and the structure of the page as a script of our own tells it. Shown before it is saved. */
import { browser } from 'wxt/browser';
import { countFields } from '../listing/health.ts';
import type { TabReply } from '../messages/protocol.ts';
import { Refusal } from './listen.ts';

/** Longer is cut: an issue takes no more, and nobody reads it. */
const MAX_TEXT = 200_000;

function headOf({ siteId, state, changed = [] }: TabReply): string {
  const { seen, with: has } = countFields(
    (state?.rows ?? []).map(({ listing }) => listing),
    state?.kind ?? 'none',
  );
  const fields = Object.entries(has).map(([field, count]) => `${field} ${count}`);
  const drops = changed.map(
    ({ field, with: now, seen: of, usual }) =>
      `${field} ${now} of ${of}${usual === undefined ? '' : ` (usually ${Math.round(usual * 100)} %)`}`,
  );
  const { seen: cards = 0, unreadable = 0, badges = 0 } = state?.health ?? {};
  return [
    `Kaopu page report 1 · version ${browser.runtime.getManifest().version} · shop ${siteId ?? 'not named'} · ${state?.kind ?? 'not read'}`,
    `cards ${cards}, without a title ${unreadable}, badges ${badges}; of the list ${seen}: ${fields.join(', ') || 'nothing'}`,
    ...(drops.length ? [`fewer than usual: ${drops.join(', ')}`] : []),
  ].join('\n');
}

/** Rejects with `notFound` where the page takes no script. */
export async function readOutline(tabId: number, reply: TabReply): Promise<string> {
  const [frame] = await browser.scripting
    .executeScript({ target: { tabId }, files: ['/outline.js'] })
    .catch((): { result?: unknown }[] => []);
  const text: unknown = frame?.result;
  if (typeof text !== 'string') throw new Refusal('notFound');
  return `${headOf(reply)}\n${text}`.slice(0, MAX_TEXT);
}
