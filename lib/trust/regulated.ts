/** Goods on whose pages Chinese law wants a maker and a licence named (domain.md 1.6), and what this page shows of them. */

import { cleanText } from '../listing/text.ts';
import type { Listing } from '../listing/types.ts';
import { categoryOf } from './category.ts';
import { countryOfHost } from './country.ts';
import { foldText } from './signals/text.ts';

/** Fewer rows are no table of attributes: then a missing entry means nothing. */
const LEAST_ROWS = 5;

/** Goods from abroad carry other labels: cross-border shops, imports. */
const IMPORTED = /进口|海外|国际|全球购|跨境|直邮|保税|免税|日本|韩国|美国|法国|德国|泰国|澳洲|新西兰|欧洲|意大利/;
/** Bare farm produce and what is made on the spot need no production licence. */
const BARE = /生鲜|水果|蔬菜|鲜花|农产品|农家|土特产|散装|现做|手工|现烤|鲜肉|海鲜|活[虾蟹鱼]|禽蛋|鸡蛋|大米|茶具|种子/;
/** Electrical goods in the catalogue of compulsory certification (CCC). */
const CERTIFIED =
  /充电宝|移动电源|充电器|适配器|插座|插线板|排插|电饭煲|电饭锅|吹风机|电水壶|热水壶|微波炉|烤箱|空调|冰箱|洗衣机|电视机|路由器|电热毯|取暖器|电磁炉|智能手机|笔记本电脑|平板电脑|电动自行车/;

export interface Regulated {
  maker: boolean;
  permit: boolean;
}

/** What is shown of the two where the law asks for both and the page's table could show them; else `undefined`. */
export function regulated(listing: Listing): Regulated | undefined {
  const { details, primary, site, url, shop, title } = listing;
  if (!primary || !details || (details.rows ?? 0) < LEAST_ROWS || countryOfHost(site) !== 'CN') return undefined;
  if (url && /\.hk\//.test(url)) return undefined;
  const words = foldText(
    cleanText(`${title ?? ''} ${shop?.name ?? ''} ${details.category ?? ''} ${details.origin ?? ''}`, 600),
  );
  if (IMPORTED.test(words)) return undefined;
  const category = categoryOf(listing);
  const asked =
    (category === 'food' && !BARE.test(words)) ||
    category === 'cosmetics' ||
    (category === 'electronics' && CERTIFIED.test(words));
  return asked ? { maker: details.maker !== undefined, permit: details.permit !== undefined } : undefined;
}
