import { RETURNS_PROMISED, RETURNS_REFUSED } from '../promises.ts';
import { defineSignal } from './define.ts';

export const returnsPromised = defineSignal({
  id: 'returnsPromised',
  topic: 'shop',
  strength: 1,
  why: 'The promise is already worth its part of the score; here it is told.',
  sentence: ['returns are promised: “{said}”', '承诺退货：“{said}”'],
  find: ({ listing: { returns, from } }) =>
    returns && RETURNS_PROMISED.test(returns) && !RETURNS_REFUSED.test(returns)
      ? { said: returns.slice(0, 40), source: from.returns ?? 'markup' }
      : undefined,
});
