/** What the user chose. Every field has a default; nothing here is sent anywhere. */

import type { Thresholds } from '../trust/profile.ts';
import type { FirstChoice } from './first.ts';

export type Lang = 'en' | 'zh';

/** Requirements under a name of the user's: a preset and the numbers that differ from it. */
export interface NamedProfile {
  name: string;
  preset: string;
  thresholds: Thresholds;
}

export interface Settings {
  /** `auto`: the browser's language. */
  lang: 'auto' | Lang;
  /** Sites (catalogue ids, or hosts the user added) that are switched off. */
  off: string[];
  /** Id of the preset that is judged by. */
  preset: string;
  /** Thresholds of the user's own in place of the preset's; absent: as the preset has them. */
  thresholds: Thresholds;
  /** Requirements that the user named, in the order in which they were made. */
  profiles: NamedProfile[];
  /** Whether listings seen and opened are counted by week. */
  shopping: boolean;
  /** "Reliable first" by site: catalogue id, or host of a shop not known by name. */
  first: Record<string, FirstChoice>;
  /** Keys of board rows that stand on top, and of those that are not shown; in the order in which they were put there. */
  pinned: string[];
  hidden: string[];
}

export type SettingsPatch = Partial<Settings>;

export const DEFAULT_SETTINGS: Settings = {
  lang: 'auto',
  off: [],
  preset: 'kaopu-2020',
  thresholds: {},
  profiles: [],
  shopping: true,
  first: {},
  pinned: [],
  hidden: [],
};
