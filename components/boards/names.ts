/** Names of spans, sites and files. */
import { spanName } from '../../lib/boards/span.ts';
import type { Board, BoardSpan } from '../../lib/boards/types.ts';
import type { Lang } from '../../lib/settings/types.ts';
import { siteOfSpace } from '../../lib/sites/catalog.ts';
import type { Translate } from '../../lib/text/format.ts';

export const siteName = (space: string, lang: Lang): string => siteOfSpace(space)?.name[lang] ?? space;

/** "24 hours", "7 days", an event's own name. */
export function spanText(span: BoardSpan, t: Translate): string {
  if (typeof span !== 'number') return span.name;
  return span === 1 ? t('board_span_1_long') : t('board_days', { n: span });
}

const DAY_TEXT = (at: number): string => new Date(at).toISOString().slice(0, 10);
const MOST = 40;

/** `7d`, `event-spring-2026`: of a name only what every file system takes. */
function spanPart(span: BoardSpan): string {
  if (typeof span === 'number') return `${span}d`;
  const clean = spanName(span).replace(/[^\w-]+/g, '-');
  return clean.slice(0, MOST).replace(/-+$/, '');
}

/** `kaopu-goods-7d-2026-11-22.csv`; a filtered board says so. */
export const fileName = ({ kind, window, at, filter }: Board, extension: 'csv' | 'png'): string =>
  `kaopu-${kind}-${spanPart(window)}${filter ? '-filtered' : ''}-${DAY_TEXT(at)}.${extension}`;

/** `kaopu-event-spring-2026-2026-11-22.png` */
export const summaryName = (span: BoardSpan, at: number): string => `kaopu-${spanPart(span)}-${DAY_TEXT(at)}.png`;
