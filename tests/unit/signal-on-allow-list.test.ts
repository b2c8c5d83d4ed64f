import { describe, expect, it } from 'vitest';
import { onAllowList } from '../../lib/trust/signals/on-allow-list.ts';
import { ABOUTS, type JudgeContext } from '../../lib/trust/types.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { contextOf, listingOf, sightOf } from './trust-help.ts';

const told = (list?: JudgeContext['list']) => sightOf(onAllowList, listingOf(), contextOf('amazon', list && { list }));

describe('an entry of the user’s allow list', () => {
  it.each(ABOUTS)('is told with what it is about: %s', (about) => {
    expect(told({ value: 'reliable', about })).toEqual({ facts: { about: { about } }, source: 'record' });
  });

  it('moves no state', () => {
    const list = { value: 'reliable', about: 'shop' } as const;
    expect(judge(listingOf(), contextOf('amazon', { list })).state).toBe('unknown');
  });

  it('is not one of the other list, nor none', () => {
    expect(told({ value: 'avoid', about: 'shop' })).toBeUndefined();
    expect(told()).toBeUndefined();
  });
});
