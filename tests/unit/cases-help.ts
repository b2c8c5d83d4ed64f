import type { Case } from '../../lib/trust/cases/fold.ts';
import type { CaseContext, CaseRecord, Standing } from '../../lib/trust/cases/types.ts';

export const DAY = 86_400_000;
export const NOW = 1_000 * DAY;
export const LISTING = { kind: 'listing', site: 'shop.example', id: 'L1' };
export const SHOP = { kind: 'shop', site: 'shop.example', id: 'S1' };

/** `me` and `former` are the user's keys; `t…` are trusted with the weight after the name; everybody else is unknown. */
export const WHOSE = {
  own: new Set(['me', 'former']),
  issuers: new Map([
    ['t1', 1],
    ['t05', 0.5],
    ['t04', 0.4],
    ['muted', 0],
  ]),
};

export const EARNED: Standing = { upheld: 4, dismissed: 0 };

export const contextOf = (more: Partial<CaseContext> = {}): CaseContext => ({
  whose: WHOSE,
  standing: new Map(),
  agreement: { subjects: new Map(), issuers: new Map() },
  now: NOW,
  ...more,
});

let count = 0;
/** A report of a stranger made ten days ago; times are given in days from now. */
export function recordOf({ ago = 10, days = 90, ...more }: Partial<CaseRecord> & { ago?: number; days?: number } = {}) {
  count += 1;
  const created = more.created ?? NOW - ago * DAY;
  const record: CaseRecord = {
    id: `r${String(count).padStart(5, '0')}`,
    type: 'report',
    issuer: 'x1',
    subject: LISTING,
    value: 'counterfeit',
    created,
    expires: created + days * DAY,
    ...more,
  };
  return record;
}

export const rulingOf = (more: Parameters<typeof recordOf>[0] = {}) =>
  recordOf({ type: 'ruling', issuer: 't1', ago: 5, ...more });

export const appealOf = (ruling: CaseRecord, more: Parameters<typeof recordOf>[0] = {}) =>
  recordOf({ type: 'appeal', issuer: 't05', ago: 3, days: 14, refs: [ruling.id], text: 'a licence', ...more });

export const withdrawalOf = (record: CaseRecord, more: Parameters<typeof recordOf>[0] = {}) =>
  recordOf({ ...record, id: `w-${record.id}`, created: NOW - DAY, negates: record.id, ...more });

export const ids = (records: readonly CaseRecord[]) => records.map(({ id }) => id);
export const flagsOf = ({ state, ownReport, trustedReport, underReview }: Case) => ({
  state,
  ownReport,
  trustedReport,
  underReview,
});

/** mulberry32: seeded numbers from 0 up to 1, so that a failure can be had again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(random: () => number, items: readonly [T, ...T[]]): T {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

export function shuffled<T>(random: () => number, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const TYPES = ['report', 'report', 'report', 'ruling', 'ruling', 'ruling', 'appeal', 'appeal', 'withdrawal'] as const;
const ISSUERS = ['me', 'former', 't1', 't05', 't04', 'x1', 'x2', 'muted'] as const;
const VALUES = ['counterfeit', 'shoddy'] as const;
const RULED = ['counterfeit', 'shoddy', 'dismissed', 'reliable', 'newer'] as const;

/** A handful of records on one subject, so dense in time that boundaries meet: whole days, some of them to come. */
export function randomRecords(random: () => number, size: number): CaseRecord[] {
  const records: CaseRecord[] = [];
  for (let index = 0; index < size; index++) {
    const type = pick(random, TYPES);
    const created = NOW + Math.floor(random() * 64 - 60) * DAY;
    const target = records[Math.floor(random() * records.length)];
    const base = {
      id: `${Math.floor(random() * 1e6)}-${index}`,
      issuer: pick(random, ISSUERS),
      subject: LISTING,
      created,
      expires: created + pick(random, [7, 14, 30, 90, 400]) * DAY,
    };
    const refs = records.filter(() => random() < 0.3).map(({ id }) => id);
    if (type === 'withdrawal') {
      if (target) {
        const issuer = random() < 0.8 ? target.issuer : base.issuer;
        records.push({ ...base, type: target.type, value: target.value, issuer, negates: target.id });
      }
    } else if (type === 'report') records.push({ ...base, type, value: pick(random, VALUES) });
    else if (type === 'ruling') {
      const about = random() < 0.5 ? latest(records, 'appeal') : undefined;
      // An answer comes from the issuer appealed against, most of the time, and after the appeal.
      const ruler = records.find(({ id }) => about?.refs?.includes(id))?.issuer ?? base.issuer;
      const after = about && { ...later(random, base, about), issuer: ruler, refs: [about.id] };
      records.push({ ...base, type, value: pick(random, RULED), refs, ...after });
    } else {
      const about = random() < 0.8 ? latest(records, 'ruling') : undefined;
      const after = about && { ...later(random, base, about), refs: [about.id] };
      records.push({
        ...base,
        type,
        value: 'counterfeit',
        refs,
        text: pick(random, ['a', ' A ', 'b', 'c', '']),
        ...after,
      });
    }
  }
  return records;
}

const latest = (records: readonly CaseRecord[], type: CaseRecord['type']) =>
  records.findLast((record) => record.type === type && record.negates === undefined);

/** Moves a record behind another one, by up to 15 days, with its expiry. */
function later(random: () => number, base: Pick<CaseRecord, 'created' | 'expires'>, than: CaseRecord) {
  const created = than.created + Math.floor(random() * 16) * DAY;
  return { created, expires: created + base.expires - base.created };
}
