/**
 * Words by which a seller openly names a copy. Only strong ones (domain.md 4.3): original overstock (原单, 尾单, 剪标),
 * `dupe` and `inspired by` are lawful too often (`copy-hint.ts`).
 */
import { defineSignal } from './define.ts';
import { sayAny } from './text.ts';
import { REPLICA_EN } from './words/replica-en.ts';
import { REPLICA_JA, REPLICA_KO } from './words/replica-ko-ja.ts';
import { REPLICA_ZH } from './words/replica-zh.ts';

const DICTIONARIES = [REPLICA_ZH, REPLICA_EN, REPLICA_KO, REPLICA_JA];

export const replicaWord = defineSignal({
  id: 'replicaWord',
  topic: 'words',
  strength: -3,
  why: "Only words that openly name a copy are in the list: the seller's own claim.",
  sentence: ["the shop's own text says “{said}”", '商家自己的文字写着“{said}”'],
  find: ({ texts }) => sayAny(texts, DICTIONARIES),
});
