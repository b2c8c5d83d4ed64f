/** Words that lead the purchase away from the platform and its protection. */
import { defineSignal } from './define.ts';
import { sayAny } from './text.ts';
import { OFF_PLATFORM } from './words/off-platform.ts';
import { OFF_PLATFORM_ZH } from './words/off-platform-zh.ts';

const DICTIONARIES = [OFF_PLATFORM_ZH, ...OFF_PLATFORM];

export const offPlatform = defineSignal({
  id: 'offPlatform',
  topic: 'words',
  strength: -3,
  why: 'Leaving the platform gives up every protection it offers.',
  sentence: ["the shop's own text leads away from the platform: “{said}”", '商家自己的文字引向平台之外：“{said}”'],
  find: ({ texts }) => sayAny(texts, DICTIONARIES),
});
