import { isNegative } from '../records.ts';
import type { RecordNote } from '../types.ts';
import { defineSignal } from './define.ts';

const isOwn = (record: RecordNote) => record.type === 'report' && record.issuer === 'self' && isNegative(record);

/** The user's own open report. Other people's reports turn no badge before they are ruled on. */
export const ownReport = defineSignal({
  id: 'ownReport',
  topic: 'own',
  strength: -3,
  why: 'The user has seen it and said so.',
  sentence: ['your own report is open', '你的举报还未了结'],
  // Where the case was folded, it knows which reports are decided; the records alone do not.
  find: ({ records, context: { open } }) =>
    (open ? open.own : records.some(isOwn)) ? { source: 'record' } : undefined,
});
