import { defineSignal } from './define.ts';

/** The user's own allow list: told as a reason, moves nothing. */
export const onAllowList = defineSignal({
  id: 'onAllowList',
  topic: 'list',
  strength: 1,
  why: 'What the user thinks of it is no evidence about it; it is said so that the user is not asked to look twice.',
  sentence: ['{about} is on your list of reliable ones', '你把{about}列入了可靠名单'],
  find: ({ context: { list } }) =>
    list?.value === 'reliable' ? { facts: { about: { about: list.about } }, source: 'record' } : undefined,
});
