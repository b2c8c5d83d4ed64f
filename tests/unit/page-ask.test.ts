import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import type { Judged, JudgeRequest } from '../../lib/messages/protocol.ts';
import { asker } from '../../lib/page/ask.ts';
import { fakeExtension, judgedOf, ok, wait } from './page-kit.ts';
import { listingOf } from './trust-help.ts';

const said = judgedOf();
const some = (count: number, prefix = 'k'): { key: string; listing: Listing }[] =>
  Array.from({ length: count }, (_, i) => ({ key: `${prefix}${i}`, listing: listingOf({ id: `${i}` }) }));

let end: AbortController;
let extension: ReturnType<typeof fakeExtension>;
let judged: string[];
let asking: ReturnType<typeof asker>;
/** Lets the question that is under way be answered. */
let answer: (() => void)[];

const judge = ({ listings }: JudgeRequest) =>
  ok({ judged: Object.fromEntries(listings.map(({ key }) => [key, said])) });
const asked = () => extension.sentOf('listings.judge').map(({ listings }) => listings.length);
const next = async (times = 1) => {
  for (let i = 0; i < times; i++) {
    await vi.waitFor(() => expect(answer.length).toBeGreaterThan(0));
    answer.shift()?.();
    await wait(0);
  }
};

beforeEach(() => {
  end = new AbortController();
  judged = [];
  answer = [];
  extension = fakeExtension({
    'listings.judge': async (body) => {
      await new Promise<void>((resolve) => void answer.push(resolve));
      return judge(body);
    },
    'page.health': () => ok({}),
  });
  asking = asker(end.signal, (all: Record<string, Judged>) => judged.push(...Object.keys(all)));
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

describe('questions', () => {
  it('go one after the other, 200 listings at most, the later ones together', async () => {
    asking.ask('grid', some(1, 'first'));
    asking.ask('grid', some(300));
    asking.ask('grid', some(150, 'later'));
    expect(asked()).toEqual([1]);
    await next(4);
    expect(asked()).toEqual([1, 200, 200, 50]);
    expect(new Set(judged).size).toBe(451);
  });

  it('ask of a card what it says now', async () => {
    asking.ask('grid', some(1, 'first'));
    asking.ask('grid', some(1));
    asking.ask('item', [{ key: 'k0', listing: listingOf({ title: 'Another' }) }]);
    await next(2);
    const last = extension.sentOf('listings.judge').at(-1);
    expect([last?.kind, last?.listings.map(({ listing }) => listing.title)]).toEqual(['item', ['Another']]);
  });

  it('leave out cards that went meanwhile', async () => {
    asking.ask('grid', some(1, 'first'));
    asking.ask('grid', some(3));
    asking.gone(['k1']);
    await next(2);
    expect(judged).toEqual(['first0', 'k0', 'k2']);
  });

  it('of a visit that is over are answered to nobody, and no more of them are asked', async () => {
    asking.ask('grid', some(250));
    asking.visit();
    asking.ask('grid', some(1, 'new'));
    await next(2);
    expect([asked(), judged]).toEqual([[200, 1], ['new0']]);
    const [before, after] = extension.sentOf('listings.judge').map(({ visit }) => visit);
    expect(after).not.toBe(before);
  });

  it('that are refused cost their own batch and no other', async () => {
    asking.ask('grid', some(1, 'first'));
    asking.ask('grid', some(450));
    let count = 0;
    extension.answers['listings.judge'] = (body) => (count++ === 0 ? { ok: false, error: 'badMessage' } : judge(body));
    await next();
    await vi.waitFor(() => expect(judged).toHaveLength(251));
    expect(asked()).toEqual([1, 200, 200, 50]);
  });

  it('end when nobody answers any more, and begin again with the next card', async () => {
    asking.ask('grid', some(1, 'first'));
    asking.ask('grid', some(450));
    const { 'listings.judge': worker } = extension.answers;
    delete extension.answers['listings.judge'];
    await next();
    await wait(5);
    expect([asked(), judged]).toEqual([[1, 200], ['first0']]);
    Object.assign(extension.answers, { 'listings.judge': worker });
    asking.ask('grid', some(1, 'new'));
    await next(2);
    expect(judged).toHaveLength(1 + 251);
  });

  it('end with the page', async () => {
    asking.ask('grid', some(450));
    end.abort();
    await next();
    expect([asked(), judged]).toEqual([[200], []]);
  });
});

describe('what a page counts', () => {
  const counts = (scanMs: number) => ({ kind: 'grid' as const, seen: 2, unreadable: 0, scanMs, badges: 2 });
  const told = () => extension.sentOf('page.health');

  it('is told once for what comes together, with the longest scan and what went', async () => {
    asking.health(counts(3));
    asking.health(counts(9));
    asking.gone(['a']);
    asking.health({ ...counts(1), seen: 5 });
    await vi.waitFor(() => expect(told()).toHaveLength(1));
    expect(told()).toMatchObject([{ seen: 5, scanMs: 9, gone: ['a'] }]);
    asking.health(counts(1));
    await vi.waitFor(() => expect(told()).toHaveLength(2));
    expect(told()[1]).toMatchObject({ seen: 2, scanMs: 9, gone: [] });
  });

  it('says that a card went once the worker knows of the card', async () => {
    asking.ask('grid', some(2));
    asking.gone(['k0']);
    asking.health(counts(1));
    await vi.waitFor(() => expect(told()).toHaveLength(1));
    expect(told()[0]?.gone).toEqual([]);
    await next();
    await vi.waitFor(() => expect(told()).toHaveLength(2));
    expect(told()[1]?.gone).toEqual(['k0']);
  });

  it('does not say it of a card that came back', async () => {
    asking.gone(['k0', 'k1']);
    asking.ask('grid', some(1));
    await next();
    asking.health(counts(1));
    await vi.waitFor(() => expect(told()).toHaveLength(1));
    expect(told()[0]?.gone).toEqual(['k1']);
  });

  it('of a visit that is over is not told', async () => {
    asking.health(counts(3));
    asking.gone(['a']);
    asking.visit();
    await wait(280);
    expect(told()).toEqual([]);
  });
});
