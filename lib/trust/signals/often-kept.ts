import { defineSignal } from './define.ts';

const KEPT =
  /^(?:customers usually keep (?:this item|items from this brand)|kund(?:en|innen und kunden) behalten (?:diesen artikel|artikel dieser marke) (?:normalerweise|in der regel|meist\w*)|los clientes suelen quedarse (?:con )?(?:este (?:producto|artículo)|.{0,40}marca)|les clients gardent généralement cet article|退货率低(?:于同行.{0,4})?)[.。]?$/iu;

export const oftenKept = defineSignal({
  id: 'oftenKept',
  topic: 'goods',
  strength: 1,
  why: 'Counted by the platform over its own orders.',
  sentence: ['the platform says “{said}”', '平台标注“{said}”'],
  find({ listing: { marks, from } }) {
    const said = marks?.find((mark) => KEPT.test(mark));
    return said ? { said, source: from.marks ?? 'markup' } : undefined;
  },
});
