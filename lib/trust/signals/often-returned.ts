import { defineSignal } from './define.ts';

/** The platform's own badge, whole: Amazon's in its languages, return rates above the trade on Chinese pages. */
const OFTEN =
  /^(?:frequently returned item|häufig zurückgesendet\w*(?: artikel)?|artículo devuelto con frecuencia|article fréquemment retourné|articolo restituito (?:di )?frequente(?:mente)?|item devolvido com frequência|よく返品される商品|(?:该?商品)?退货率(?:偏?高|较高|高于(?:同行|同类).{0,6})|高退货率)[.。]?$/iu;

export const oftenReturned = defineSignal({
  id: 'oftenReturned',
  topic: 'goods',
  strength: -2,
  why: 'Counted by the platform over its own orders; goods come back for sizes and tastes too.',
  sentence: ['the platform says “{said}”', '平台标注“{said}”'],
  find({ listing: { marks, from } }) {
    const said = marks?.find((mark) => OFTEN.test(mark));
    return said ? { said, source: from.marks ?? 'markup' } : undefined;
  },
});
