import { beforeEach, describe, expect, it } from 'vitest';
import { toNote } from '../../lib/records/open.ts';
import { singleFlight } from '../../lib/store/flight.ts';
import { cachedVerdicts, keepVerdicts, verdictHash } from '../../lib/store/verdicts.ts';
import type { JudgeContext, Profile } from '../../lib/trust/types.ts';
import { listing, NOW, openDatabase, price, record, resetDatabases, verdict } from './store-help.ts';

beforeEach(resetDatabases);

const profile: Profile = {
  id: 'kaopu-2020',
  revision: 1,
  source: 'announcement',
  dated: '2020',
  criteria: ['rating'],
  rating: 4.6,
  reply: 90,
  dispatch: 48,
  shipping: 'free',
};
const context: Omit<JudgeContext, 'now'> = {
  profile,
  records: [],
  facts: { shows: ['rating'], marks: [], provenKinds: [] },
};

describe('verdictHash', () => {
  it('changes with listing, profile, thresholds, records, facts, peers, past and release', async () => {
    const note = toNote(await record('a'), new Set());
    const hashes = await Promise.all([
      verdictHash(listing('a'), context, '1'),
      verdictHash(listing('a', price(5)), context, '1'),
      verdictHash(listing('a'), { ...context, profile: { ...profile, revision: 2 } }, '1'),
      verdictHash(listing('a'), { ...context, profile: { ...profile, rating: 4.5 } }, '1'),
      verdictHash(listing('a'), { ...context, records: [note] }, '1'),
      verdictHash(listing('a'), { ...context, facts: { ...context.facts, marks: ['mark'] } }, '1'),
      verdictHash(listing('a'), { ...context, peer: { n: 9, median: 10, z: -3 } }, '1'),
      verdictHash(listing('a'), { ...context, past: { other: { title: 'Hose', until: 1 } } }, '1'),
      verdictHash(listing('a'), context, '2'),
    ]);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  it('changes with everything that the judge may be told, but for the time', async () => {
    const strike = { count: 2, listings: 2, names: ['Lab'], expires: NOW };
    const full: Required<Omit<JudgeContext, 'now'>> = {
      ...context,
      strikes: { shop: strike },
      open: { own: false, underReview: false, reports: 1 },
      list: { value: 'avoid', about: 'shop' },
      peer: { n: 9, median: 10, z: -3 },
      past: { other: { title: 'Hose', until: 1 } },
    };
    const hash = (more: Partial<JudgeContext> = {}) => verdictHash(listing('a'), { ...full, ...more }, '1');
    const names = Object.keys(full).filter((name) => !['profile', 'facts', 'records'].includes(name));
    const without = await Promise.all(names.map((name) => hash({ [name]: undefined })));
    const changed = await Promise.all([
      hash(),
      hash({ strikes: { promoter: strike } }),
      hash({ strikes: { shop: { ...strike, names: ['Laboratory'] } } }),
      hash({ open: { own: true, underReview: false, reports: 1 } }),
      hash({ list: { value: 'avoid', about: 'brand' } }),
    ]);
    expect(new Set([...without, ...changed]).size).toBe(names.length + changed.length);
    expect(await hash({ now: 5 })).toBe(await hash());
    const { profile: first, ...others } = full;
    expect(await verdictHash(listing('a'), { ...others, profile: first }, '1')).toBe(await hash());
  });

  it('does not change with the order of records, and takes half an emoji in a title', async () => {
    const [a, b] = [toNote(await record('a'), new Set()), toNote(await record('b'), new Set())];
    const hash = (records: (typeof a)[]) =>
      verdictHash(listing('a', { title: 'cut \ud83d' }), { ...context, records }, '1');
    expect(await hash([a, b])).toBe(await hash([b, a]));
  });
});

describe('the verdict cache', () => {
  const [hash, other] = ['a'.repeat(64), 'b'.repeat(64)];

  it('serves a verdict as long as nothing it rests on has changed', async () => {
    const db = await openDatabase();
    await keepVerdicts(db, [
      { key: 'k1', hash, verdict: verdict() },
      { key: 'k2', hash, verdict: verdict({ score: 90, high: 95 }) },
    ]);
    const found = await cachedVerdicts(db, [
      { key: 'k1', hash },
      { key: 'k2', hash: other },
      { key: 'k3', hash },
    ]);
    expect(found).toEqual(new Map([['k1', verdict()]]));
  });

  it('keeps the latest verdict of a listing', async () => {
    const db = await openDatabase();
    await keepVerdicts(db, [{ key: 'k1', hash, verdict: verdict() }]);
    await keepVerdicts(db, [{ key: 'k1', hash: other, verdict: verdict({ state: 'below' }) }]);
    expect((await cachedVerdicts(db, [{ key: 'k1', hash: other }])).get('k1')?.state).toBe('below');
    expect(await db.count('verdicts')).toBe(1);
  });

  it('keeps strikes, deadline and notes, and refuses those that are none', async () => {
    const db = await openDatabase();
    const strike = { count: 3, listings: 3, names: ['self'], expires: NOW, contested: 1 };
    const note = {
      id: 'r1',
      type: 'ruling',
      value: 'counterfeit',
      issuer: 'self',
      created: NOW,
      expires: NOW,
      about: 'shop',
      name: 'Lab',
      text: 'Why.',
    } as const;
    const good = verdict({ state: 'contested', by: 'shop', deadline: NOW, strikes: { shop: strike }, records: [note] });
    const bad = [
      { by: 'brand' },
      { deadline: 'soon' },
      { strikes: { shop: { ...strike, names: 'self' } } },
      { strikes: { shop: { ...strike, listings: -1 } } },
      { records: [{ ...note, text: 5 }] },
      { records: [{ ...note, about: 'planet' }] },
      { records: [{ id: 'r1' }] },
    ];
    const rows = [good, ...bad.map((fields) => ({ ...good, ...fields }) as typeof good)];
    const entries = rows.map((one, index) => ({ key: `k${index}`, hash, verdict: one }));
    expect(await keepVerdicts(db, entries)).toBe(bad.length);
    expect(await cachedVerdicts(db, entries)).toEqual(new Map([['k0', good]]));
  });

  it('neither stores nor serves what is no verdict', async () => {
    const db = await openDatabase();
    expect(await keepVerdicts(db, [{ key: 'k1', hash, verdict: verdict({ score: Number.NaN }) }])).toBe(1);
    await db.put('verdicts', { key: 'k2', hash, verdict: { state: 'fine' }, at: NOW } as never);
    expect(
      await cachedVerdicts(db, [
        { key: 'k1', hash },
        { key: 'k2', hash },
      ]),
    ).toEqual(new Map());
  });
});

describe('singleFlight', () => {
  it('shares what is under way, and computes anew afterwards', async () => {
    let runs = 0;
    const map = new Map<string, Promise<number>>();
    const share = singleFlight(map);
    const work = async () => {
      await Promise.resolve();
      runs += 1;
      return runs;
    };
    expect(await Promise.all([share('a', work), share('a', work), share('b', work)])).toEqual([1, 1, 2]);
    expect(map.size).toBe(0);
    expect(await share('a', work)).toBe(3);
  });

  it('shares an answer until it is stored', async () => {
    const share = singleFlight<string, number>();
    let runs = 0;
    const work = async () => {
      runs += 1;
      return runs;
    };
    let end = (): void => undefined;
    const stored = new Promise<void>((resolve) => {
      end = resolve;
    });
    expect(await share('a', work, stored)).toBe(1);
    expect(await share('a', work)).toBe(1);
    end();
    await stored;
    await Promise.resolve();
    expect(await share('a', work)).toBe(2);
  });

  it('shares a failure, also one thrown at once, and forgets it', async () => {
    const share = singleFlight<string, number>();
    let runs = 0;
    const fail = () => {
      runs += 1;
      throw new Error('no');
    };
    const outcomes = await Promise.allSettled([share('a', fail), share('a', fail)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(runs).toBe(1);
    expect(await share('a', async () => 7)).toBe(7);
  });
});
