import { countryOfHost } from '../country.ts';
import { RETURNS_REFUSED } from '../promises.ts';
import { rightsOf } from '../rights.ts';
import { defineSignal } from './define.ts';

const RETURN_RIGHT = /Return$|Withdrawal$/;

/** Only where the law gives a return for these goods; made to order, fresh, sealed goods and private sellers may refuse. */
export const returnsRefused = defineSignal({
  id: 'returnsRefused',
  topic: 'shop',
  strength: -1,
  why: 'The law of the shop’s country gives the return that the page refuses; goods that rule it out by nature may look alike.',
  sentence: ['the page refuses returns: “{said}”', '页面写明不支持退货：“{said}”'],
  find({ listing }) {
    const { returns, site, from } = listing;
    if (!returns || !RETURNS_REFUSED.test(returns)) return undefined;
    const right = rightsOf(listing, countryOfHost(site)).find(({ id }) => RETURN_RIGHT.test(id));
    if (!right || right.not || right.but === 'unsealed') return undefined;
    return { said: returns.slice(0, 40), source: from.returns ?? 'markup' };
  },
});
