/** The scorecard of a shop: its goods judged anew by the present requirements. */
import { GENERIC_SCALES, siteOfSpace } from '../sites/catalog.ts';
import { readShop } from '../store/shops.ts';
import { agedVerdict } from '../trust/age.ts';
import { presetOf, withThresholds } from '../trust/profile.ts';
import { type Scorecard, scorecardOf } from '../trust/scorecard.ts';
import { judge } from '../trust/verdict.ts';
import { believing, readSaid } from './believed.ts';
import type { Services } from './services.ts';

/** `key`: `shop:site:id`, as shops are stored. */
export async function readScorecard(services: Services, key: string): Promise<Scorecard | undefined> {
  const found = await services.store.run((db) => readShop(db, key));
  if (!found) return undefined;
  const { shop, goods } = found;
  const { preset, thresholds } = await services.settings();
  const now = services.now();
  const context = {
    facts: siteOfSpace(shop.site)?.scales ?? GENERIC_SCALES,
    profile: withThresholds(presetOf(preset), thresholds),
    now,
  };
  const listings = goods.map(({ listing }) => listing);
  const said = await services.store.run((db) => readSaid(db, listings));
  const believed = believing(said, await services.trusted.read(), now);
  const verdicts = goods.map(({ listing, last }) => {
    // Judged by what was last seen of it, which may be long ago.
    const verdict = judge(listing, { ...context, ...believed(listing) });
    return agedVerdict({ ...verdict, at: last }, now);
  });
  return scorecardOf(shop, verdicts);
}
