import { describe, expect, it } from 'vitest';
import { onBlockList } from '../../lib/trust/signals/on-block-list.ts';
import { ABOUTS, type JudgeContext } from '../../lib/trust/types.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { contextOf, listingOf, sightOf } from './trust-help.ts';

const told = (list?: JudgeContext['list']) => sightOf(onBlockList, listingOf(), contextOf('amazon', list && { list }));

describe('an entry of the user’s block list', () => {
  it.each(ABOUTS)('is told with what it is about: %s', (about) => {
    expect(told({ value: 'avoid', about })).toEqual({ facts: { about: { about } }, source: 'record' });
  });

  it('turns the badge amber', () => {
    const list = { value: 'avoid', about: 'shop' } as const;
    expect(judge(listingOf(), contextOf('amazon', { list })).state).toBe('caution');
  });

  it('is not one of the other list, nor none', () => {
    expect(told({ value: 'reliable', about: 'shop' })).toBeUndefined();
    expect(told()).toBeUndefined();
  });
});
