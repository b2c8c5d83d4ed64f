import { defineSignal } from './define.ts';

/** Over the report floor: people with standing, on both sides of how they usually agree, report the same. */
export const caseUnderReview = defineSignal({
  id: 'caseUnderReview',
  topic: 'case',
  strength: -3,
  why: 'Agreement of people who usually disagree is worth a look before buying; only a ruling can say more.',
  sentence: ['reports on this listing are under review ({n} open)', '对此商品的举报正在核查（{n} 起）'],
  find: ({ context: { open } }) => (open?.underReview ? { facts: { n: open.reports }, source: 'record' } : undefined),
});
