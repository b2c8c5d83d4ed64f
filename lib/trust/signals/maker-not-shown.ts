import { isProvenKind } from '../criteria/qualification.ts';
import { regulated } from '../regulated.ts';
import { defineSignal } from './define.ts';

/** 产品质量法 art. 27, 食品安全法 art. 67 and 化妆品监督管理条例 art. 36 want the maker named. */
export const makerNotShown = defineSignal({
  id: 'makerNotShown',
  topic: 'goods',
  strength: -2,
  why: 'The table could name the maker and does not; the pack may. Weak where a permit number leads to the maker, or the shop is proven.',
  sentence: ["this page's table does not show the maker", '本页参数表未显示生产者名称'],
  find({ listing, context }) {
    const shown = regulated(listing);
    if (!shown || shown.maker) return undefined;
    const isWeak = shown.permit || isProvenKind(listing, context);
    // One gap of one table: with the permit missing too, this signal alone speaks of both.
    return { source: listing.from.details ?? 'markup', ...(isWeak && { strength: -1 }) };
  },
});
