import { isProvenKind } from '../criteria/qualification.ts';
import { regulated } from '../regulated.ts';
import { defineSignal } from './define.ts';

/** SC number of food, licence or filing of cosmetics, CCC of mains and battery goods. */
export const permitNotShown = defineSignal({
  id: 'permitNotShown',
  topic: 'goods',
  strength: -2,
  why: 'The table names the maker but no licence; never added to the missing maker, as both are one gap of one table.',
  sentence: ["this page's table does not show a licence or certificate number", '本页参数表未显示许可证或认证编号'],
  find({ listing, context }) {
    const shown = regulated(listing);
    if (!shown?.maker || shown.permit) return undefined;
    return { source: listing.from.details ?? 'markup', ...(isProvenKind(listing, context) && { strength: -1 }) };
  },
});
