/** The toolbar icon says what the page says, where no page can write: state of an item page, cautions of a grid. */
import { browser } from 'wxt/browser';
import type { TabState } from '../messages/protocol.ts';
import type { Lang } from '../settings/types.ts';
import { siteOfSpace } from '../sites/catalog.ts';
import { type Described, describe, describeGrid } from '../text/describe.ts';
import type { Words } from '../text/format.ts';

const ALERTS = ['warned', 'contested', 'caution'] as const;
/** Amber of `caution` and red of `warned` in look.md: red only where a ruling stands. */
const AMBER = '#7a4a00';
const RED = '#b3261e';

export const iconPaths = (name: string) => ({ 16: `/icon/${name}-16.png`, 32: `/icon/${name}-32.png` });

export interface Face {
  icon: string;
  badge: string;
  color: string;
  title: string;
}

/** While a tab is paused. */
export const pausedFace = (words: Words): Face => ({
  icon: 'paused',
  badge: '',
  color: AMBER,
  title: words.paused_title ?? 'Kaopu',
});

/** What icon, badge and tooltip show for a tab. Pure. */
export function faceOf(state: TabState | undefined, words: Words, lang: Lang, now: number): Face {
  const plain: Face = { icon: 'kaopu', badge: '', color: AMBER, title: words.app_name ?? 'Kaopu' };
  if (!state || state.kind === 'none' || state.kind === 'wall') return plain;
  if (state.kind === 'item') {
    const row = state.rows.find(({ listing }) => listing.primary);
    if (!row) return plain;
    const site = siteOfSpace(state.space)?.id;
    const said: Described = describe(row.verdict, words, lang, { now, ...(site && { site }) });
    return { ...plain, icon: `state-${row.verdict.state}`, title: said.spoken };
  }
  const alerts = ALERTS.reduce((sum, name) => sum + (state.counts[name] ?? 0), 0);
  return {
    ...plain,
    badge: alerts ? String(Math.min(alerts, 99)) : '',
    color: state.counts.warned ? RED : AMBER,
    title: `${plain.title} · ${describeGrid(state.counts, words)}`,
  };
}

export async function showFace(tabId: number, face: Face): Promise<void> {
  const quiet = () => undefined;
  await Promise.all([
    browser.action.setIcon({ tabId, path: iconPaths(face.icon) }).catch(quiet),
    browser.action.setBadgeText({ tabId, text: face.badge }).catch(quiet),
    browser.action.setBadgeBackgroundColor({ tabId, color: face.color }).catch(quiet),
    browser.action.setTitle({ tabId, title: face.title }).catch(quiet),
  ]);
}
