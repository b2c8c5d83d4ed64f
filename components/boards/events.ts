/** Events (好货节) as the pages read them. */
import type { BoardEvent } from '../../lib/boards/types.ts';
import type { EventRow } from '../../lib/messages/protocol.ts';

export type { EventRow } from '../../lib/messages/protocol.ts';

export const isOwn = ({ issuer }: EventRow): boolean => issuer === 'self';

/** What the boards are asked with. */
export const eventOf = ({ id, name, from, to }: EventRow): BoardEvent => ({ id, name, from, to });

const DAY = 86_400_000;

/** The last day that is part of an event. */
export const lastDay = ({ from, to }: Pick<EventRow, 'from' | 'to'>): number => Math.max(from, to - DAY / 2);
