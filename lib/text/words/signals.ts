import type { Topic } from '../../trust/signals/define.ts';
import { SIGNALS } from '../../trust/signals/list.ts';
import type { Pair, WordList } from '../catalogue.ts';

const TOPIC_NAMES: Readonly<Record<Topic, Pair>> = {
  own: ['Your report', '你的举报'],
  case: ['Reports', '举报'],
  list: ['Your list', '你的名单'],
  words: ["Shop's own text", '商家文字'],
  brand: ['Brand', '品牌'],
  price: ['Price', '价格'],
  shop: ['Shop', '店铺'],
  promoter: ['Promoter', '带货达人'],
  goods: ['Goods', '商品'],
  reviews: ['Reviews', '评价'],
  page: ['This page', '本页'],
};

/** The sentence of every signal as its own file has it (`note_<id>`), and the heading of its row (`topic_<id>`). */
export const signalWords: WordList = Object.fromEntries(
  SIGNALS.flatMap(({ id, topic, sentence }): [string, Pair][] => [
    [`note_${id}`, sentence],
    [`topic_${id}`, TOPIC_NAMES[topic]],
  ]),
);
