import { defineSignal } from './define.ts';

/** The user's own block list. */
export const onBlockList = defineSignal({
  id: 'onBlockList',
  topic: 'list',
  strength: -3,
  why: 'The user has decided so; a list is no ruling, so it stays amber.',
  sentence: ['{about} is on your list to avoid', '你把{about}列入了回避名单'],
  find: ({ context: { list } }) =>
    list?.value === 'avoid' ? { facts: { about: { about: list.about } }, source: 'record' } : undefined,
});
