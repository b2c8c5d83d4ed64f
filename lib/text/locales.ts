/**
 * The few words that the browser itself shows before any of our code runs: name and description in the manifest. They
 * cannot come from the catalogue at run time, so `npm run locales` writes them to `public/_locales`.
 */
import type { WordList } from './catalogue.ts';

/** The Chrome Web Store's limits, in characters. */
export const LOCALE_LIMITS = { name: 75, description: 132 } as const;

export const localeWords = {
  name: ['Kaopu 靠谱: trust signals on shopping pages', '靠谱 Kaopu：购物页上的可信线索'],
  description: [
    'Marks every listing of a shop page: which requirements are met, not met or not shown, and why. On your own machine; sends nothing.',
    '在购物页的每件商品上标出：哪些要求达标、哪些未达标、哪些没有显示，以及依据。全部在你自己的电脑上判断，不向外发送任何东西。',
  ],
  command_first: ['Reliable first: on or off on this site', '靠谱优先：在本网站打开或关闭'],
  command_pause: ['Pause Kaopu in this tab, or go on', '在这个标签页暂停或继续靠谱'],
} as const satisfies WordList;

/** Folders of `public/_locales` by the place of their words in a pair. */
const FOLDERS = ['en', 'zh_CN'] as const;

/** What stands in `_locales/<folder>/messages.json`, by folder. */
export function localeFiles(): Record<(typeof FOLDERS)[number], string> {
  const fileOf = (index: 0 | 1) => {
    const messages = Object.entries(localeWords).map(([key, pair]) => [key, { message: pair[index] }]);
    return `${JSON.stringify(Object.fromEntries(messages), null, 2)}\n`;
  };
  return { en: fileOf(0), zh_CN: fileOf(1) };
}
