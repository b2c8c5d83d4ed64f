/** The scorecard of a shop: its goods judged anew by the present requirements. */
import { subjectKey } from '../records/types.ts';
import { GENERIC_SCALES, siteOfSpace } from '../sites/catalog.ts';
import { ownKeys } from '../store/keys.ts';
import { recordsOn } from '../store/records.ts';
import { readShop } from '../store/shops.ts';
import { agedVerdict } from '../trust/age.ts';
import { presetOf, withThresholds } from '../trust/profile.ts';
import { type Scorecard, scorecardOf } from '../trust/scorecard.ts';
import { judge } from '../trust/verdict.ts';
import { notesOf, subjectOf } from './judging.ts';
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
  const subjects = goods.map(({ listing }) => subjectOf(listing));
  const [records, whose] = await services.store.run((db) => Promise.all([recordsOn(db, subjects, now), ownKeys(db)]));
  const verdicts = goods.map(({ listing, last }, index) => {
    const subject = subjects[index];
    const notes = notesOf(subject && records.get(subjectKey(subject)), whose);
    // Judged by what was last seen of it, which may be long ago.
    const verdict = judge(listing, { ...context, records: notes });
    return agedVerdict({ ...verdict, at: last }, now);
  });
  return scorecardOf(shop, verdicts);
}
