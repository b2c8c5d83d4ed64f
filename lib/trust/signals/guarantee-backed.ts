import { GUARANTEE } from '../promises.ts';
import { defineSignal } from './define.ts';

/** A promise that the platform prints beside the goods; the legal minimum 假一赔三 is none (消法 art. 55). */
export const guaranteeBacked = defineSignal({
  id: 'guaranteeBacked',
  topic: 'shop',
  strength: 1,
  why: 'Printed by the platform, a promise can be claimed there; its part of the score already counts it.',
  sentence: ['the platform prints the guarantee “{said}”', '平台标注保障“{said}”'],
  find({ listing: { marks, from } }) {
    const said = marks?.find((mark) => GUARANTEE.test(mark) && !/^假一[赔罚][三3]$/.test(mark));
    return said ? { said, source: from.marks ?? 'markup' } : undefined;
  },
});
