/** What the user chose. Every field has a default; nothing here is sent anywhere. */

export type Lang = 'en' | 'zh';

export interface Settings {
  /** `auto`: the browser's language. */
  lang: 'auto' | Lang;
  /** Sites (catalogue ids, or hosts the user added) that are switched off. */
  off: string[];
  /** Thresholds of the user's own in place of the profile's; absent: as published. */
  thresholds: { rating?: number; reply?: number; dispatch?: number };
}

export type SettingsPatch = Partial<Settings>;

export const DEFAULT_SETTINGS: Settings = { lang: 'auto', off: [], thresholds: {} };
