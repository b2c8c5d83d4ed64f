import { describe, expect, it } from 'vitest';
import { isNegative, labels, upheld } from '../../lib/trust/records.ts';
import type { RecordNote } from '../../lib/trust/types.ts';

const note = (type: RecordNote['type'], value: string): RecordNote => ({
  ...{ id: 'a', issuer: 'self', created: 0, expires: 1 },
  type,
  value,
});

describe('what a record says', () => {
  it.each([
    ['ruling', 'counterfeit', true],
    ['report', 'shoddy', true],
    ['list', 'avoid', true],
    ['ruling', 'dismissed', false],
    ['vouch', 'reliable', false],
    ['label', 'declined', false],
    ['event', 'held', false],
  ] as const)('%s: %s speaks against its subject: %s', (type, value, expected) => {
    expect(isNegative(note(type, value))).toBe(expected);
  });

  it('a ruling that upholds nothing is no upheld one, a label that was not granted recommends nothing', () => {
    const [against, dismissed] = [note('ruling', 'shoddy'), note('ruling', 'dismissed')];
    expect(upheld([against, dismissed])).toEqual([against]);
    const [granted, declined] = [note('label', 'reliable'), note('label', 'declined')];
    expect(labels([granted, declined])).toEqual([granted]);
  });
});
