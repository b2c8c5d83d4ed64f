import { cleanText } from '../listing/text.ts';
import { PRESETS, presetOf, THRESHOLD_LIMITS } from '../trust/profile.ts';
import { firstBySite } from './first.ts';
import type { NamedProfile, Settings } from './types.ts';

type Threshold = keyof Settings['thresholds'];

/** More sites than anybody switches off by hand; keeps a damaged or hostile import small. */
const MAX_OFF = 500;
/** More than anybody compares. */
export const MAX_PROFILES = 20;
export const MAX_PROFILE_NAME = 40;
/** More pins would be a board of their own; whoever hides more is helped by a filter. */
export const MAX_PINNED = 50;
export const MAX_HIDDEN = 500;
/** Of a row's key, as the messages have it. */
const MAX_KEY = 900;
/** A catalogue id, a host name, or `*`: every shop the catalogue does not name. */
const SITE = /^(?:\*|[a-z0-9.:-]{1,253})$/;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function isThreshold(name: Threshold, value: unknown): value is number {
  const [min, max] = THRESHOLD_LIMITS[name];
  return typeof value === 'number' && value >= min && value <= max;
}

function thresholdsOf(raw: unknown): Settings['thresholds'] {
  const thresholds: Settings['thresholds'] = {};
  if (!isObject(raw)) return thresholds;
  for (const name of Object.keys(THRESHOLD_LIMITS) as Threshold[]) {
    const value = raw[name];
    if (isThreshold(name, value)) thresholds[name] = value;
  }
  return thresholds;
}

function sitesOf(raw: unknown): string[] {
  if (!Array.isArray(raw)) return [];
  const sites = raw.filter((site): site is string => typeof site === 'string' && SITE.test(site));
  return [...new Set(sites)].slice(0, MAX_OFF);
}

/** The latest of the keys where they are too many: what was asked for last holds. */
function keysOf(raw: unknown, most: number): string[] {
  if (!Array.isArray(raw)) return [];
  const keys = raw.filter((key): key is string => typeof key === 'string' && key !== '' && key.length <= MAX_KEY);
  return [...new Set(keys)].slice(-most);
}

const isPreset = (raw: unknown): raw is string => PRESETS.some(({ id }) => id === raw);

/** Requirements out of anything; `undefined` without a name. */
export function profileOf(raw: unknown): NamedProfile | undefined {
  if (!isObject(raw) || typeof raw.name !== 'string') return undefined;
  const name = cleanText(raw.name, 200).slice(0, MAX_PROFILE_NAME).trim();
  if (!name) return undefined;
  return {
    name,
    preset: isPreset(raw.preset) ? raw.preset : presetOf('').id,
    thresholds: thresholdsOf(raw.thresholds),
  };
}

/** One of each name, the first that came. */
function profilesOf(raw: unknown): NamedProfile[] {
  if (!Array.isArray(raw)) return [];
  const profiles = new Map<string, NamedProfile>();
  for (const one of raw.slice(0, 200)) {
    const profile = profileOf(one);
    if (profile && !profiles.has(profile.name)) profiles.set(profile.name, profile);
  }
  return [...profiles.values()].slice(0, MAX_PROFILES);
}

/** Settings out of anything: values that cannot be are dropped one by one for their default. Never throws. */
export function mergeSettings(raw: unknown): Settings {
  const { lang, off, preset, thresholds, profiles, shopping, first, pinned, hidden } = isObject(raw) ? raw : {};
  return {
    lang: lang === 'en' || lang === 'zh' ? lang : 'auto',
    off: sitesOf(off),
    preset: isPreset(preset) ? preset : presetOf('').id,
    thresholds: thresholdsOf(thresholds),
    profiles: profilesOf(profiles),
    shopping: shopping !== false,
    first: firstBySite(first),
    pinned: keysOf(pinned, MAX_PINNED),
    hidden: keysOf(hidden, MAX_HIDDEN),
  };
}

/**
 * Settings with a patch applied, field by field: a bad value of the patch leaves the field as it was. `thresholds`
 * replaces all three, so that leaving one out goes back to the profile's.
 */
export function patchSettings(settings: Settings, patch: unknown): Settings {
  if (!isObject(patch)) return settings;
  const merged = mergeSettings(patch);
  return {
    lang: patch.lang === 'auto' || merged.lang !== 'auto' ? merged.lang : settings.lang,
    off: Array.isArray(patch.off) ? merged.off : settings.off,
    preset: isPreset(patch.preset) ? patch.preset : settings.preset,
    profiles: Array.isArray(patch.profiles) ? merged.profiles : settings.profiles,
    shopping: typeof patch.shopping === 'boolean' ? patch.shopping : settings.shopping,
    first: isObject(patch.first) ? merged.first : settings.first,
    pinned: Array.isArray(patch.pinned) ? merged.pinned : settings.pinned,
    hidden: Array.isArray(patch.hidden) ? merged.hidden : settings.hidden,
    thresholds: isObject(patch.thresholds) ? patchThresholds(settings, patch.thresholds) : settings.thresholds,
  };
}

function patchThresholds(settings: Settings, raw: Record<string, unknown>): Settings['thresholds'] {
  const thresholds = thresholdsOf(raw);
  for (const name of Object.keys(THRESHOLD_LIMITS) as Threshold[]) {
    const before = settings.thresholds[name];
    const bad = raw[name] !== undefined && thresholds[name] === undefined;
    if (bad && before !== undefined) thresholds[name] = before;
  }
  return thresholds;
}
