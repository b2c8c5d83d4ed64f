import { defineSignal } from './define.ts';

/** Marks that 1688 gives after an inspection; the same words in a title or a shop's name are the seller's own. */
const FACTORY = /^(?:实力工厂|源头工厂|超级工厂|深度验厂|实地验厂|super ?factory)$/i;
const GIVES_IT = new Set(['1688.com', 'detail.1688.com', 's.1688.com']);

export const sourceFactory = defineSignal({
  id: 'sourceFactory',
  topic: 'shop',
  strength: 1,
  why: "The platform's mark for makers it has looked at.",
  sentence: ['the platform marks the shop as “{said}”', '平台为店铺标注“{said}”'],
  find({ listing: { site, marks, from } }) {
    const said = GIVES_IT.has(site) ? marks?.find((mark) => FACTORY.test(mark.trim())) : undefined;
    return said ? { said, source: from.marks ?? 'markup' } : undefined;
  },
});
