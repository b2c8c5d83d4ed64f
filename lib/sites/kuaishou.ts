/**
 * Kuaishou 快手: goods and shop pages of app.kwaixiaodian.com. No page of it is public, so nothing here names a class:
 * it reads the JSON that the page carries and its labelled words, and is silent where neither is sure.
 */

import { defineSite, type Page } from './define.ts';
import { textRuns } from './dom.ts';
import { kuaishouHosts } from './hosts.ts';
import { findCards, hasCards, isGoodsPath, isShopPath, readCard } from './kuaishou/cards.ts';
import { dataOf } from './kuaishou/data.ts';
import { buyElement, goodsOf, readGoods, titleElement } from './kuaishou/goods.ts';

const WALL =
  /^(?:请先?登录.{0,12}|登录后(?:查看|继续|购买).{0,8}|手机号登录|验证码登录|请?(?:完成|进行)?(?:安全|滑块)验证.{0,8})$/u;
/** A wall is a short page. */
const WALL_TEXTS = 60;

function isWall(page: Page): boolean {
  if (dataOf(page).loginNeeded) return true;
  const runs = page.doc.body ? textRuns(page.doc.body, WALL_TEXTS) : [];
  return runs.length < WALL_TEXTS && runs.some(({ text }) => WALL.test(text));
}

export const reader = defineSite({
  id: 'kuaishou',
  hosts: kuaishouHosts,
  cards: [],
  findCards,
  kind(page) {
    if (isGoodsPath(page) && goodsOf(page)) return 'item';
    if (isShopPath(page) && hasCards(page)) return 'grid';
    return isWall(page) ? 'wall' : 'none';
  },
  readCard,
  readItem: readGoods,
  title: titleElement,
  buy: buyElement,
});
