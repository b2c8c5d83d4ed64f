import type { Anchor, ModelInput, Vote } from '../../lib/trust/cases/agreement.ts';

/**
 * An invented world to try brigades in: a year of listings, honest voters on two sides, a trusted issuer that rules on
 * most listings after a while, and on day 400 one listing that everything is about.
 */
export const DAY = 86_400_000;
export const TARGET = 'listing:shop.example:target';
export const STRIKE = 400 * DAY;

export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = (seed * 0x9e3779b1 + 0x85ebca6b) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function sample<T>(random: Random, from: readonly T[], count: number): T[] {
  if (count * 4 < from.length) {
    const places = new Set<number>();
    while (places.size < count) places.add(Math.floor(random() * from.length));
    return [...places].map((place) => from[place] as T);
  }
  const rest = [...from];
  for (let i = 0; i < Math.min(count, rest.length); i++) {
    const j = i + Math.floor(random() * (rest.length - i));
    [rest[i], rest[j]] = [rest[j] as T, rest[i] as T];
  }
  return rest.slice(0, count);
}

export interface Goods {
  subject: string;
  bad: boolean;
  /** Easy ones look the same to both sides; on the others one side is mistaken more often. */
  easy: boolean;
  lean: 1 | -1;
  /** First seen; votes arrive in the 30 days after it. */
  from: number;
  ruledAt?: number;
}

export interface World {
  random: Random;
  goods: Goods[];
  anchors: Anchor[];
  votes: Vote[];
}

const RULED = 0.7;
/** Listings per voter: a larger crowd sees more of them, about five voters each. */
const LISTINGS = 24;
export const BACKGROUND = 50;
/** Listings that one honest voter speaks on in a year. */
export const HISTORY = 120;

/** How an honest voter of a side sees a listing: 5 % mistakes, 35 % where its side leans the wrong way. */
export function honest(random: Random, side: 1 | -1, goods: Goods): boolean {
  const mistaken = goods.easy || goods.lean === side ? 0.05 : 0.35;
  return random() < mistaken ? !goods.bad : goods.bad;
}

function goodsOf(random: Random, index: number): Goods {
  const easy = random() < 0.4;
  const from = random() * 330 * DAY;
  return {
    subject: `listing:shop.example:${index}`,
    easy,
    bad: random() < (easy ? 0.7 : 0.5),
    lean: random() < 0.5 ? 1 : -1,
    from,
    ...(random() < RULED && { ruledAt: from + (10 + 30 * random()) * DAY }),
  };
}

export const anchorOf = ({ subject, bad, ruledAt }: Goods): Anchor[] =>
  ruledAt === undefined ? [] : [{ subject, upheld: bad, weight: 1, at: ruledAt }];

export function addHonest(world: World, issuer: string, side: 1 | -1, history = HISTORY): void {
  const { random } = world;
  for (const goods of sample(random, world.goods, history)) {
    const at = goods.from + random() * 30 * DAY;
    world.votes.push({ issuer, subject: goods.subject, problem: honest(random, side, goods), at });
  }
}

/** Honest background; each of them speaks on the target with chance `seen`. */
export function startWorld(seed: number, targetIsBad: boolean, voters = BACKGROUND, seen = 0.2): World {
  const random = randomOf(seed);
  const goods = Array.from({ length: voters * LISTINGS }, (_, index) => goodsOf(random, index));
  const world: World = { random, goods, anchors: goods.flatMap(anchorOf), votes: [] };
  for (let k = 0; k < BACKGROUND; k++) {
    const issuer = `b${k}`;
    addHonest(world, issuer, k % 2 ? 1 : -1);
    if (random() < seen) {
      const problem = random() < 0.05 ? !targetIsBad : targetIsBad;
      world.votes.push({ issuer, subject: TARGET, problem, at: STRIKE + random() * 5 * DAY });
    }
  }
  return world;
}

export function strike(world: World, issuer: string): void {
  world.votes.push({ issuer, subject: TARGET, problem: true, at: STRIKE + world.random() * 5 * DAY });
}

/** An honest crowd: `count` voters of both sides with a history, who report the target because it is bad. */
export function addCrowd(world: World, count: number, history = HISTORY): void {
  for (let k = 0; k < count; k++) {
    addHonest(world, `c${k}`, k % 2 ? 1 : -1, history);
    strike(world, `c${k}`);
  }
}

const CAP = 0.95;

/** Stand-in for standing: the Beta mean of what trusted rulings said of an issuer's earlier votes, capped. */
export function standingOf({ votes, anchors }: World): Map<string, number> {
  const ruled = new Map(anchors.map((anchor) => [anchor.subject, anchor]));
  const counts = new Map<string, [right: number, wrong: number]>();
  for (const { issuer, subject, problem, at } of votes) {
    const count = counts.get(issuer) ?? [0, 0];
    counts.set(issuer, count);
    const anchor = ruled.get(subject);
    if (anchor && at < anchor.at) count[problem === anchor.upheld ? 0 : 1]++;
  }
  return new Map(
    [...counts].map(([issuer, [right, wrong]]) => [issuer, Math.min(CAP, (1 + right) / (2 + right + wrong))]),
  );
}

export const inputOf = (world: World): ModelInput => ({
  votes: world.votes,
  anchors: world.anchors,
  weights: standingOf(world),
});
