import { describe, expect, it } from 'vitest';
import type { ReportPage } from '../../scripts/lib/report-format.ts';
import { cautionList, spreadTable, statesTable } from '../../scripts/lib/spread.ts';

const listing = (position: number, state: string, score: number, signals: object[] = []) => ({
  place: 'main' as const,
  position,
  title: `Kettle ${position}`,
  verdict: { state, score, signals },
});
const page = (name: string, listings: ReportPage['listings']): ReportPage => ({
  page: `${name}.html.gz`,
  kind: 'grid',
  health: 'ok',
  scanMs: 1,
  badges: listings.length,
  listings,
});
const pages = [
  page('lamps/search', [listing(1, 'partial', 60), listing(2, 'partial', 64), listing(3, 'below', 41)]),
  page('lamps/more', [listing(1, 'caution', 30, [{ id: 'replicaWord', strength: -3, said: 'replica' }])]),
];

describe('what a report says of its verdicts', () => {
  it('states and scores by grid', () =>
    expect(spreadTable(pages)).toContain('lamps/search: partial 2, below 1; 41, 60, 64'));

  it('states by shop and in all', () => {
    const [head, lamps, all] = statesTable(pages).split('\n');
    expect(head).toMatch(/^shop\tlistings\twarned/);
    expect(lamps).toBe('lamps\t4\t0\t0\t1\t0\t0\t2\t1\t0');
    expect(all).toBe('ALL\t4\t0\t0\t1\t0\t0\t2\t1\t0');
  });

  it('each caution with its reasons', () => {
    expect(cautionList(pages)).toContain('lamps/more #1: Kettle 1: replicaWord -3 “replica”');
    expect(cautionList(pages.slice(0, 1))).toBe('caution: none');
  });
});
