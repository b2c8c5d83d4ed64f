import { CRITERIA, type Profile } from './types.ts';

/**
 * The requirements of the 靠谱货 label as Kuaishou (快手) e-commerce announced them in 2020: shop average of 4.6,
 * enterprise qualification, reply rate of 90 %, free shipping dispatched within 48 hours. A dated preset: it is not the
 * platform's rule of today, whose text could not be found.
 */
export const KAOPU_2020: Profile = {
  id: 'kaopu-2020',
  revision: 1,
  source: "Kuaishou e-commerce's announcement of the 靠谱货 label",
  dated: '2020',
  criteria: CRITERIA,
  rating: 4.6,
  reply: 90,
  dispatch: 48,
  shipping: 'free',
};

/**
 * A stricter preset of Kaopu's own: 4.8 of 5 and replies of 95 % are what Etsy asks of a Star Seller
 * (help.etsy.com 29654393638679), dispatch within a day is the best that shops commonly promise (24小时内发货).
 */
export const STRICT_2026: Profile = {
  id: 'strict-2026',
  revision: 1,
  source: "Kaopu's own: Etsy's Star Seller figures, and dispatch within a day",
  dated: '2026-11',
  criteria: CRITERIA,
  rating: 4.8,
  reply: 95,
  dispatch: 24,
  shipping: 'free',
};

export const PRESETS: readonly Profile[] = [KAOPU_2020, STRICT_2026];

/** The preset of this id; the published one where there is none. */
export const presetOf = (id: string): Profile => PRESETS.find((preset) => preset.id === id) ?? KAOPU_2020;

export interface Thresholds {
  /** Mean of 5. */
  rating?: number;
  /** Percent. */
  reply?: number;
  /** Hours. */
  dispatch?: number;
}

/** Beyond these a threshold says nothing any more: everything meets it, or nothing can. */
export const THRESHOLD_LIMITS: Readonly<Record<keyof Thresholds, readonly [min: number, max: number]>> = {
  rating: [3, 5],
  reply: [50, 100],
  dispatch: [12, 168],
};

/**
 * The profile with the user's own numbers. Values out of bounds are ignored; the id names what differs, so that a
 * verdict made with other thresholds is never taken from the cache.
 */
export function withThresholds(profile: Profile, own: Thresholds): Profile {
  const changed: Thresholds = {};
  for (const name of ['rating', 'reply', 'dispatch'] as const) {
    const value = own[name];
    const [min, max] = THRESHOLD_LIMITS[name];
    if (value !== undefined && value >= min && value <= max && value !== profile[name]) changed[name] = value;
  }
  const names = Object.entries(changed).map(([name, value]) => `${name}=${value}`);
  return names.length === 0 ? profile : { ...profile, ...changed, id: [profile.id, ...names].join(';') };
}

/** The profile's key in a verdict and in the cache. */
export const profileKey = (profile: Profile): string => `${profile.id}@${profile.revision}`;

/** Distances to full marks keep their ratio: who asks for 4.8 instead of 4.6 asks for half of the site's distance. */
function moved(twin: number, top: number, own: number, published: number, publishedTop: number): number {
  if (own === published) return twin;
  const distance = ((top - twin) * (publishedTop - own)) / (publishedTop - published);
  return Math.max(0, Math.round((top - distance) * 1000) / 1000);
}

/** A site's twin of the published 4.6 of 5, moved as far as the user moved the 4.6. */
export const twinOf = (meets: number, scale: number, profile: Profile): number =>
  moved(meets, scale, profile.rating, KAOPU_2020.rating, 5);

/** A site's twin of the published 90 %, in percent, moved as far as the user moved the 90 %. */
export const replyTwin = (percent: number | undefined, profile: Profile): number =>
  moved(percent ?? KAOPU_2020.reply, 100, profile.reply, KAOPU_2020.reply, 100);
