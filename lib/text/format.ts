/** From a key and values to words. Carries no catalogue: a content script is handed the words of one language. */
import type { Lang } from '../settings/types.ts';

export type Words = Readonly<Record<string, string>>;
export type Params = Readonly<Record<string, string | number>>;

/** `{name}` placeholders filled in; a key that the catalogue lacks shows as itself, so that it is seen in a test. */
export function format(words: Words, key: string, params: Params = {}): string {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  );
}

/** BCP 47 tag for `Intl` and the `lang` attribute. */
export const localeOf = (lang: Lang): string => (lang === 'zh' ? 'zh-CN' : 'en');

/** A bound translator: `t('state_warned', { n: 2 })`. */
export type Translate = (key: string, params?: Params) => string;
export const translator =
  (words: Words): Translate =>
  (key, params) =>
    format(words, key, params);

/** The language to speak: the setting, else the browser's (`navigator.language` or `getUILanguage`), else English. */
export const pickLang = (setting: 'auto' | Lang, browserLang: string): Lang =>
  setting !== 'auto' ? setting : /^zh\b/i.test(browserLang) ? 'zh' : 'en';
