import type { Vote } from '../../lib/trust/cases/agreement.ts';
import {
  addHonest,
  anchorOf,
  BACKGROUND,
  DAY,
  type Goods,
  HISTORY,
  sample,
  strike,
  type World,
} from './cases-agreement-world.ts';

/** What a brigade does before it strikes; every account of it then reports the target, which is good. */
export type Strategy = (world: World, accounts: readonly string[]) => void;

const vote = (world: World, issuer: string, goods: Goods, problem: boolean, at: number) =>
  world.votes.push({ issuer, subject: goods.subject, problem, at });

const soon = (world: World, goods: Goods) => goods.from + world.random() * 8 * DAY;
const sideOf = (index: number): 1 | -1 => (index % 2 ? 1 : -1);
/** Votes on each subject, earliest first. */
function bySubject(votes: readonly Vote[]): Map<string, Vote[]> {
  const map = new Map<string, Vote[]>();
  for (const vote of [...votes].sort((a, b) => a.at - b.at)) {
    const list = map.get(vote.subject);
    if (list) list.push(vote);
    else map.set(vote.subject, [vote]);
  }
  return map;
}

type Before = (subject: string, at: number, side?: 1 | -1) => boolean | undefined;

/**
 * What most honest votes said before a moment, those of one side if named; `undefined` where they are even. A brigade
 * sees what is easy to see, every vote and every ruling; what is contested takes the goods in hand, which it has not.
 */
function hearsay(world: World): Before {
  const votes = bySubject(world.votes);
  return (subject, before, side) => {
    let sum = 0;
    for (const { issuer, problem, at } of votes.get(subject) ?? []) {
      if (at < before && (side === undefined || sideOf(Number(issuer.slice(1))) === side)) sum += problem ? 1 : -1;
    }
    return sum === 0 ? undefined : sum > 0;
  };
}

/** What a member of a side would say: the truth where it is easy, else what that side said so far, else a guess. */
const creed = (world: World, before: Before, side: 1 | -1, goods: Goods, at: number): boolean =>
  goods.easy ? goods.bad : (before(goods.subject, at, side) ?? world.random() < 0.5);

const allIn: Strategy = () => {};

/** Half of the accounts say what one side says, half what the other side says, all on the same listings. */
const splitSides: Strategy = (world, accounts) => {
  const before = hearsay(world);
  for (const goods of sample(world.random, world.goods, HISTORY)) {
    const at = soon(world, goods);
    const said = { '1': creed(world, before, 1, goods, at), '-1': creed(world, before, -1, goods, at) };
    accounts.forEach((issuer, k) => {
      vote(world, issuer, goods, said[sideOf(k)], at + k);
    });
  }
};

/** The same, each account on listings of its own choice, with a twentieth of its answers turned round. */
const splitNoisy: Strategy = (world, accounts) => {
  const before = hearsay(world);
  accounts.forEach((issuer, k) => {
    for (const goods of sample(world.random, world.goods, HISTORY)) {
      const at = soon(world, goods);
      const said = creed(world, before, sideOf(k), goods, at);
      vote(world, issuer, goods, world.random() < 0.05 ? !said : said, at);
    }
  });
};

/** Earning on what everybody can see, as late as a herd does. */
const easyCases: Strategy = (world, accounts) => {
  const easy = world.goods.filter((goods) => goods.easy && goods.ruledAt !== undefined);
  for (const issuer of accounts) {
    for (const goods of sample(world.random, easy, HISTORY)) vote(world, issuer, goods, goods.bad, soon(world, goods));
  }
};

/** Earning on what everybody can see, always first to say it, and on both sides of what is contested, then silence. */
const sleepers: Strategy = (world, accounts) => {
  const early = world.goods.filter(({ from }) => from < 150 * DAY);
  const easy = early.filter((goods) => goods.easy);
  const contested = early.filter((goods) => !goods.easy);
  const before = hearsay(world);
  accounts.forEach((issuer, k) => {
    for (const goods of sample(world.random, easy, HISTORY / 2)) vote(world, issuer, goods, goods.bad, goods.from);
    for (const goods of sample(world.random, contested, HISTORY / 2)) {
      const at = goods.from + 15 * DAY;
      vote(world, issuer, goods, creed(world, before, sideOf(k), goods, at), at);
    }
  });
};

/** Each account repeats an honest voter an hour later: a fifth left out, a tenth turned round, a fifth added. */
const copyOne: Strategy = (world, accounts) => {
  const before = [...world.votes];
  for (const issuer of accounts) {
    const model = `b${Math.floor(world.random() * BACKGROUND)}`;
    for (const { issuer: who, subject, problem, at } of before) {
      if (who !== model || at > 370 * DAY || world.random() < 0.2) continue;
      world.votes.push({ issuer, subject, problem: world.random() < 0.1 ? !problem : problem, at: at + DAY / 24 });
    }
    for (const goods of sample(world.random, world.goods, HISTORY / 5)) {
      vote(world, issuer, goods, world.random() < 0.5, soon(world, goods));
    }
  }
};

/** Each account repeats a different honest voter for every listing: nobody in particular is copied. */
const copyMany: Strategy = (world, accounts) => {
  const before = world.votes.filter(({ at }) => at < 370 * DAY);
  for (const issuer of accounts) {
    for (const { subject, problem, at } of sample(world.random, before, HISTORY)) {
      world.votes.push({ issuer, subject, problem, at: at + DAY / 24 });
    }
  }
};

/** Among the honest: listings as they choose them, the answer that most have given so far. */
const mixIn: Strategy = (world, accounts) => {
  const before = hearsay(world);
  for (const issuer of accounts) {
    for (const goods of sample(world.random, world.goods, 2 * HISTORY)) {
      const at = goods.from + world.random() * 30 * DAY;
      const said = goods.easy ? goods.bad : (before(goods.subject, at) ?? world.random() < 0.5);
      vote(world, issuer, goods, said, at);
    }
  }
};

/** Listings that the brigade made itself to be upheld: three of its accounts find each one. */
const planted: Strategy = (world, accounts) => {
  const made = Array.from({ length: 60 }, (_, index): Goods => {
    const from = world.random() * 300 * DAY;
    return {
      subject: `listing:shop.example:p${index}`,
      bad: true,
      easy: true,
      lean: 1,
      from,
      ruledAt: from + 20 * DAY,
    };
  });
  world.anchors.push(...made.flatMap(anchorOf));
  for (const goods of made) {
    for (const issuer of sample(world.random, accounts, 3)) vote(world, issuer, goods, true, soon(world, goods));
  }
};

/** Two throwaway accounts per listing lie first, so that the brigade's own accounts are the ones to correct it. */
const pump: Strategy = (world, accounts) => {
  const easy = world.goods.filter((goods) => goods.easy && goods.ruledAt !== undefined).slice(0, 300);
  for (const goods of easy) for (const k of [0, 1]) vote(world, `x${k}${goods.subject}`, goods, !goods.bad, goods.from);
  for (const issuer of accounts) {
    for (const goods of sample(world.random, easy, HISTORY)) vote(world, issuer, goods, goods.bad, soon(world, goods));
  }
};

/**
 * Contested cases made by hand: on each easy listing two accounts lie in turn, all others tell the truth, so that it
 * looks as if people were split, and who told the truth seems to have known more.
 */
const fakeDissent: Strategy = (world, accounts) => {
  const easy = world.goods.filter((goods) => goods.easy && goods.ruledAt !== undefined);
  for (const goods of sample(world.random, easy, Math.min(easy.length, accounts.length * 12))) {
    const chosen = sample(world.random, accounts, Math.min(accounts.length, 8));
    chosen.forEach((issuer, k) => {
      const isLiar = Number(issuer.slice(1)) % 5 < 3 && k < 4;
      vote(world, issuer, goods, isLiar !== goods.bad, goods.from + k);
    });
  }
};

/** The same, and after the rulings on contested listings each half says what one side said: a place on both sides for nothing. */
const pumpAndSplit: Strategy = (world, accounts) => {
  const before = hearsay(world);
  pump(world, accounts);
  const contested = world.goods.filter((goods) => !goods.easy);
  accounts.forEach((issuer, k) => {
    for (const goods of sample(world.random, contested, HISTORY / 2)) {
      const at = goods.from + 60 * DAY;
      vote(world, issuer, goods, creed(world, before, sideOf(k), goods, at), at);
    }
  });
};

/** Many guesses: somebody is lucky. */
const guessers: Strategy = (world, accounts) => {
  for (const issuer of accounts) {
    for (const goods of sample(world.random, world.goods, HISTORY)) {
      vote(world, issuer, goods, world.random() < 0.5, soon(world, goods));
    }
  }
};

/** Reads every ruling and says the same, after it. */
const afterwards: Strategy = (world, accounts) => {
  const ruled = world.goods.filter(({ ruledAt }) => ruledAt !== undefined);
  for (const issuer of accounts) {
    for (const goods of sample(world.random, ruled, HISTORY)) {
      vote(world, issuer, goods, goods.bad, (goods.ruledAt ?? 0) + DAY * world.random());
    }
  }
};

export const STRATEGIES: Record<string, Strategy> = {
  allIn,
  splitSides,
  splitNoisy,
  easyCases,
  sleepers,
  copyOne,
  copyMany,
  mixIn,
  planted,
  pump,
  pumpAndSplit,
  fakeDissent,
  guessers,
  afterwards,
};

/** Accounts that do what honest voters do, independently, for a year: nothing tells them from honest voters before they strike. */
export const honestForYears =
  (history: number): Strategy =>
  (world, accounts) =>
    accounts.forEach((issuer, k) => {
      addHonest(world, issuer, sideOf(k), history);
    });

export function addBrigade(world: World, strategy: Strategy, size: number): void {
  const accounts = Array.from({ length: size }, (_, k) => `a${k}`);
  strategy(world, accounts);
  for (const issuer of accounts) strike(world, issuer);
}
