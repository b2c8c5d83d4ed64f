/** Cases in words: who speaks, what happened, how a case stands. */
import type { Case } from '../trust/cases/fold.ts';
import type { LogEntry, LogKind } from '../trust/cases/log.ts';
import type { Speaker } from './speak.ts';

/** What the user calls keys, by key; `self` for own ones. */
export type Names = Readonly<Record<string, string>>;
export type WhoOf = (key: string) => string;

/** The first 48 bits of a key, as people compare them. */
export const fingerprint = (key: string): string => `${key.slice(0, 4)} ${key.slice(4, 8)}`;

export const isOwn = (key: string, names: Names): boolean => names[key] === 'self';

/** You, a name that the user gave, or a short fingerprint. */
export const whoWords =
  (names: Names, speak: Speaker): WhoOf =>
  (key) => {
    const name = names[key];
    if (name === 'self') return speak.say('who_self');
    return name ?? speak.say('who_key', { key: fingerprint(key) });
  };

/** Neither key nor name: for a reviewer who has not ruled yet. */
export const hiddenWho =
  (names: Names, speak: Speaker): WhoOf =>
  (key) => {
    if (isOwn(key, names)) return speak.say('who_self');
    return speak.say(names[key] === undefined ? 'who_reader' : 'who_trusted');
  };

/** What is signed with a public role; everything else could tell who reported. */
const PUBLIC: ReadonlySet<LogKind> = new Set<LogKind>([
  'ruled',
  'ruledUnknown',
  'labelled',
  'declined',
  'replaced',
  'answered',
  'appealed',
  'appealUnknown',
  'appealRefused',
]);

/** Whose name an entry of the log may show while reporters are hidden. */
export const whoOfEntry = (hidden: WhoOf, open: WhoOf, entry: LogEntry): string =>
  (PUBLIC.has(entry.kind) ? open : hidden)(entry.issuer);

const WHAT: Partial<Record<LogKind, string>> = {
  reported: 'what_report',
  vouched: 'what_vouch',
  ruled: 'what_ruling',
  ruledUnknown: 'what_ruling',
  labelled: 'what_label',
  declined: 'what_label',
  appealed: 'what_appeal',
  appealUnknown: 'what_appeal',
  appealRefused: 'what_appeal',
};

/** The words of a reason; one of a newer version shows as it is called. */
export const reasonWords = (value: string, speak: Speaker): string =>
  speak.has(`reason_${value}`) ? speak.say(`reason_${value}`) : value.slice(0, 40);

export const sentenceCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function keyOf({ kind, value, refused }: LogEntry): string {
  const stands = value === 'dismissed' || value === 'reliable' ? 'log_dismissed' : 'log_upheld';
  if (kind === 'ruled') return stands;
  if (kind === 'ruledUnknown') return `${stands}_stranger`;
  if (kind === 'appealUnknown') return 'log_appealed_stranger';
  if (kind === 'appealRefused') return `log_refused_${refused ?? 'moot'}`;
  return `log_${kind}`;
}

/** One entry of the log as a sentence; `log` is the whole of it, where what the entry is about is found. */
export function logLine(entry: LogEntry, log: readonly LogEntry[], who: string, speak: Speaker): string {
  const target = entry.kind === 'expired' || entry.kind === 'unanswered' ? entry.id : entry.about;
  const origin = log.find(({ id, kind }) => id === target && WHAT[kind] !== undefined);
  return speak.say(keyOf(entry), {
    who,
    reason: reasonWords(entry.value, speak),
    what: speak.say((origin && WHAT[origin.kind]) ?? 'what_record'),
    date: speak.date(origin?.at ?? entry.at),
  });
}

/** How the case stands, in one sentence. */
export function caseSentence(found: Case, whoOf: WhoOf, speak: Speaker): string {
  const { state, decisive, expires, deadline, reports, review } = found;
  const record = decisive.at(-1)?.record;
  const key = `casecard_says_${state}`;
  if (state === 'reported') return speak.count(key, reports.open.length);
  return speak.say(key, {
    n: speak.number(review.reporters),
    issuer: record ? whoOf(record.issuer) : '',
    date: record ? speak.date(record.created) : '',
    reason: found.reasons.map((reason) => reasonWords(reason, speak)).join(speak.say('grid_and')),
    expires: expires === undefined ? '' : speak.date(expires),
    due: deadline === undefined ? '' : speak.date(deadline),
  });
}

/** What upheld cases on other goods of the same shop and promoter come to, one sentence each. */
export function strikeSentences(found: Case, strikes: { shop: number; promoter: number }, speak: Speaker): string[] {
  const isUpheld = found.state === 'upheld' || found.state === 'contested';
  const shop = isUpheld ? 'casecard_strikes_shop_also' : 'casecard_strikes_shop';
  return [
    ...(strikes.shop > 0 ? [speak.count(shop, strikes.shop)] : []),
    ...(strikes.promoter > 0 ? [speak.count('casecard_strikes_promoter', strikes.promoter)] : []),
  ];
}
