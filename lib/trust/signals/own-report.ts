import { isNegative } from '../records.ts';
import type { RecordNote, Signal } from '../types.ts';
import { SIGNAL_STRENGTH } from '../weights.ts';

/** The user's own open report. Other people's reports turn no badge before they are ruled on. */
export function ownReport(records: readonly RecordNote[]): Signal | undefined {
  const isOwn = (record: RecordNote) => record.type === 'report' && record.issuer === 'self' && isNegative(record);
  if (!records.some(isOwn)) return undefined;
  return { id: 'ownReport', strength: SIGNAL_STRENGTH.ownReport.value, source: 'record' };
}
