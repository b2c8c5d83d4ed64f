/** JD 京东: search, category lists, item pages. */

import { defineSite, type Page } from './define.ts';
import { firstOf, textOf, textRuns } from './dom.ts';
import { jdHosts } from './hosts.ts';
import { readLandingCard, readNewCard, readOldCard } from './jd/cards.ts';
import { buyElement, readItem, readTitle, skuOfPath, titleElement } from './jd/item.ts';

const NEW_CARD = '.plugin_goodsCardWrapper[data-sku]';
const OLD_CARD = '#J_goodsList li.gl-item, #plist li.gl-item';
const LANDING_CARD = '#shop_list .li_cen';
const SHOP_PICK = 'ul.plist > li[data-sku]';
const PROMOTED = '[id^="J_promGoodsWrap"] .mc li, #J_recommendGoods .mc li';

/** JD's checks: a page of its own, or words in place of the results. The word 登录 alone stands on every page. */
const WALL =
  /验证一下.{0,3}购物无忧|快速验证|京东验证|(?:完成|进行)(?:下列|以下)?(?:安全)?验证|访问(?:过于)?频繁|访问频率.{0,6}(?:高|无法)|导致无法搜索|欢迎登录/u;

function isWall(page: Page): boolean {
  if (/risk_handler|pc-frequent|\/login/.test(page.url.pathname)) return true;
  if (WALL.test(textOf(page.doc, 'title')) || page.doc.querySelector('[class^="JDJRV"]')) return true;
  return page.doc.body !== null && textRuns(page.doc.body, 800).some(({ text }) => text.length < 80 && WALL.test(text));
}

const isItemHost = (page: Page) => /^(?:npc)?item\.jd\.(?:com|hk)$/.test(page.url.hostname);

export const reader = defineSite({
  id: 'jd',
  hosts: jdHosts,
  cards: [
    { select: NEW_CARD, seen: '2026-06', why: 'React search page; every other class of it is hashed' },
    { select: OLD_CARD, seen: '2024', why: 'search.jd.com and list.jd.com since 2013' },
    { select: LANDING_CARD, seen: '2024', why: 're.jd.com' },
    { select: SHOP_PICK, place: 'aside', seen: '2018', why: '店长推荐 on item pages' },
    { select: PROMOTED, place: 'aside', seen: '2016', why: '推广商品, 商品精选' },
  ],
  kind(page) {
    if (isItemHost(page)) {
      if (skuOfPath(page) && readTitle(page).title) return 'item';
      return isWall(page) ? 'wall' : 'none';
    }
    if (page.url.hostname === 'www.jd.com') return 'none';
    if (page.doc.querySelector(`${NEW_CARD},${OLD_CARD},${LANDING_CARD}`)) return 'grid';
    return isWall(page) ? 'wall' : 'none';
  },
  readCard(card, page) {
    if (card.matches(NEW_CARD)) return readNewCard(card, page);
    return card.matches(LANDING_CARD) ? readLandingCard(card, page) : readOldCard(card, page);
  },
  readItem,
  badge(card) {
    // `.p-img` is positioned by JD for its corner pictures (data-ico); the box of the React card is not proven.
    const anchor = firstOf(card, ['.p-img', '[class*="_bannerPicBox_"]', '.pic']);
    return anchor && { anchor };
  },
  title: titleElement,
  buy: buyElement,
});
