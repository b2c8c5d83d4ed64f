import type { Verdict } from './types.ts';

/** What is said of a listing while its verdict is under way. */
export const pendingVerdict = (now: number): Verdict => ({
  state: 'unknown',
  unknown: 'pending',
  score: 0,
  low: 0,
  high: 100,
  shown: [],
  findings: [],
  signals: [],
  records: [],
  profile: '',
  at: now,
});
