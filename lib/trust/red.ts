/** Where red comes from: rulings, and strikes, which are rulings on other goods. Nothing else may turn it. */
import { strikeLevel } from './cases/strikes.ts';
import { appeals, dueOf, onlyOn, upheld } from './records.ts';
import type { RecordNote, StrikesOf, Verdict } from './types.ts';

export type Red = Pick<Verdict, 'by' | 'deadline'> & { state: 'warned' | 'contested' };

const PARTIES = ['shop', 'promoter'] as const;

/**
 * What is red, strongest first: upheld and not under appeal before under appeal, the listing itself before its shop before
 * its promoter. A shop with three strikes stays red while a ruling on this listing is under appeal.
 */
export function redOf(records: readonly RecordNote[], strikes: StrikesOf = {}): Red | undefined {
  const cases = [undefined, ...PARTIES].map((about): Red | undefined => {
    const by = about && { by: about };
    if (about && strikeLevel(strikes[about]?.listings ?? 0) === 'warning') return { state: 'warned', ...by };
    if (onlyOn(upheld(records), about).length === 0) return undefined;
    const due = onlyOn(appeals(records), about).map(dueOf);
    return due.length > 0 ? { state: 'contested', ...by, deadline: Math.min(...due) } : { state: 'warned', ...by };
  });
  return cases.find((red) => red?.state === 'warned') ?? cases.find((red) => red !== undefined);
}

/** The strikes that say something of this listing: from the second on. */
export function tellingStrikes(strikes: StrikesOf = {}): StrikesOf {
  const telling = PARTIES.filter((party) => /^(?:caution|warning)$/.test(strikeLevel(strikes[party]?.listings ?? 0)));
  return Object.fromEntries(telling.map((party) => [party, strikes[party]]));
}
