/** One verdict per badge for the page that explains them: the words come from the same place as on a shop page. */
import { KAOPU_2020 } from '../../lib/trust/profile.ts';
import type { Finding, FindingState, RecordNote, Signal, State, UnknownKind, Verdict } from '../../lib/trust/types.ts';

const DAY = 86_400_000;

export interface Sample {
  id: State | 'unreadable';
  verdict: Verdict;
}

const finding = (criterion: Finding['criterion'], state: FindingState, threshold: Finding['threshold']): Finding => ({
  criterion,
  state,
  threshold,
  at: 0,
});

/** Five requirements; the first `met` of them are met, the next `notMet` are not, the rest is not shown. */
function findings(met: number, notMet = 0): Finding[] {
  const thresholds: readonly [Finding['criterion'], Finding['threshold']][] = [
    ['dispatch', { kind: 'hours', value: KAOPU_2020.dispatch, how: 'promised' }],
    ['shipping', { kind: 'word', word: 'free' }],
    ['rating', { kind: 'score', value: KAOPU_2020.rating, scale: 5, of: 'shop' }],
    ['qualification', { kind: 'word', word: 'licence' }],
    ['reply', { kind: 'percent', value: KAOPU_2020.reply }],
  ];
  return thresholds.map(([criterion, threshold], index) =>
    finding(criterion, index < notMet ? 'notMet' : index < notMet + met ? 'met' : 'notShown', threshold),
  );
}

const note = (type: RecordNote['type'], now: number): RecordNote => ({
  id: type,
  type,
  value: 'shoddy',
  issuer: 'self',
  created: now,
  expires: now + 90 * DAY,
});
const signal: Signal = { id: 'offPlatform', strength: -2 };

export function samplesAt(now: number): Sample[] {
  const verdict = (state: State, more: Partial<Verdict> = {}): Verdict => ({
    state,
    score: 0,
    low: 0,
    high: 100,
    shown: [],
    findings: [],
    signals: [],
    records: [],
    profile: KAOPU_2020.id,
    at: now,
    ...more,
  });
  const unknown = (kind: UnknownKind) => verdict('unknown', { unknown: kind });
  return [
    { id: 'warned', verdict: verdict('warned', { records: [note('ruling', now)] }) },
    { id: 'contested', verdict: verdict('contested', { records: [note('ruling', now), note('appeal', now)] }) },
    { id: 'caution', verdict: verdict('caution', { signals: [signal, signal] }) },
    { id: 'labelled', verdict: verdict('labelled', { mark: '靠谱货' }) },
    { id: 'qualified', verdict: verdict('qualified', { findings: findings(5) }) },
    { id: 'partial', verdict: verdict('partial', { findings: findings(3) }) },
    { id: 'below', verdict: verdict('below', { findings: findings(2, 1) }) },
    { id: 'unknown', verdict: unknown('notShown') },
    { id: 'unreadable', verdict: unknown('unreadable') },
  ];
}
