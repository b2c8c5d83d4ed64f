/** Requirements under names of the user's: what is chosen now, and the file in which one travels. */
import { profileOf } from '../../lib/settings/merge.ts';
import type { NamedProfile, Settings } from '../../lib/settings/types.ts';
import type { Thresholds } from '../../lib/trust/profile.ts';

type Chosen = Pick<Settings, 'preset' | 'thresholds' | 'profiles'>;

const NUMBERS = ['rating', 'reply', 'dispatch'] as const;
const same = (a: Thresholds, b: Thresholds): boolean => NUMBERS.every((name) => a[name] === b[name]);

/** The named one that is judged by now; `undefined` while a preset stands as it is, or numbers are not saved. */
export const chosenOf = ({ preset, thresholds, profiles }: Chosen): NamedProfile | undefined =>
  profiles.find((one) => one.preset === preset && same(one.thresholds, thresholds));

export const isChanged = (chosen: Chosen): boolean =>
  !chosenOf(chosen) && NUMBERS.some((name) => chosen.thresholds[name] !== undefined);

/** The list with this one under its name, in its old place where there is one. */
export function withProfile(profiles: readonly NamedProfile[], profile: NamedProfile): NamedProfile[] {
  const there = profiles.some(({ name }) => name === profile.name);
  return there ? profiles.map((one) => (one.name === profile.name ? profile : one)) : [...profiles, profile];
}

/** The text of a file that `parseProfile` takes in. */
export const printProfile = (profile: NamedProfile): string =>
  `${JSON.stringify({ kaopuProfile: 1, ...profile }, null, 2)}\n`;

/** Larger files hold something else. */
export const MAX_PROFILE_BYTES = 20_000;

/** `undefined` for anything that is no file of requirements. */
export function parseProfile(text: string): NamedProfile | undefined {
  try {
    const raw: unknown = JSON.parse(text);
    const isOurs = typeof raw === 'object' && raw !== null && 'kaopuProfile' in raw;
    return isOurs ? profileOf(raw) : undefined;
  } catch {
    return undefined;
  }
}
