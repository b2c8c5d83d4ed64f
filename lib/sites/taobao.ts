/** Taobao and Tmall: search and item pages. Everything is rendered by scripts; classes end in hashes that change. */

import type { Draft } from '../listing/types.ts';
import { type CardRule, defineSite, type Page } from './define.ts';
import { allOf, firstOf } from './dom.ts';
import { taobaoHosts } from './hosts.ts';
import { lentItem } from './item-kit.ts';
import { panelTitle } from './taobao/item-panel.ts';
import { readKeeperAd, readModel, readOldItem, readTmallProduct } from './taobao/legacy-cards.ts';
import { oldTitle } from './taobao/legacy-item.ts';
import { readTile } from './taobao/tile.ts';

interface Rule extends CardRule {
  read(card: Element, page: Page): Draft | undefined;
}

const RULES: readonly Rule[] = [
  { select: 'a[id^="item_id_"]', seen: '2026-08', read: readTile },
  { select: 'a[class*="doubleCardWrapper"]', seen: '2026', read: readTile },
  {
    select: 'div[class*="doubleCard--"]',
    seen: '2024',
    why: 'inside the link of a live page; saved pages close the outer link before it',
    read: readTile,
  },
  {
    select: '[class*="ecommendsWrap--"] a[href*="item.htm"]',
    place: 'aside',
    seen: '2026',
    why: '看了又看 of item pages: only the wrapper was seen, its cards come by script',
    read: readTile,
  },
  { select: '.item.J_MouserOnverReq,.m-itemlist .items .item', seen: '2019', read: readOldItem },
  { select: '.m-grid .grid-item', seen: '2018', why: 'models instead of offers', read: readModel },
  { select: '#J_ItemList .product', seen: '2020', why: 'list.tmall.com', read: readTmallProduct },
  { select: '.m-spucombo .item-wrap', place: 'aside', seen: '2018', why: 'models above the list', read: readModel },
  { select: '[id^="J_p4p"] li.item', place: 'aside', seen: '2024', why: '掌柜热卖 ads', read: readKeeperAd },
  { select: 'tbcc li[class*="-item"]', place: 'aside', seen: '2018', why: '掌柜热卖 ads', read: readKeeperAd },
];

const ITEM_PATH = /\/item(?:_o)?\.htm|\/item\/\d/;
const WALL_PATH = /\/_____tmd_____\/|\/punish\b|\/member\/login/;
/** Login forms, slider checks and the frames that hold them. */
const WALL =
  '#login-form,#fm-login-id,.login-box,#nocaptcha,.nc_wrapper,[id*="baxia-punish"],iframe[src*="login.taobao.com"],iframe[src*="login.tmall.com"],iframe[src*="punish"]';
const ASIDE = '[class*="RightLay--"],[class*="BottomLay--"],[class*="ecommendsWrap--"]';
const PROBES = 40;

function readCard(card: Element, page: Page): Draft | undefined {
  return RULES.find((rule) => card.matches(rule.select))?.read(card, page);
}

/** An item page only by its address: other pages reuse the names of its parts. */
const itemTitle = (page: Page): Element | undefined =>
  ITEM_PATH.test(page.url.pathname) ? (oldTitle(page.doc) ?? panelTitle(page.doc)) : undefined;

function hasReadableCard(page: Page): boolean {
  return RULES.some(
    (rule) =>
      rule.place !== 'aside' &&
      allOf(page.doc, rule.select)
        .slice(0, PROBES)
        .some((card) => rule.read(card, page)?.title),
  );
}

export const reader = defineSite({
  id: 'taobao',
  hosts: taobaoHosts,
  cards: RULES,

  kind(page) {
    if (WALL_PATH.test(page.url.pathname)) return 'wall';
    if (itemTitle(page)?.textContent?.trim()) return 'item';
    if (!ITEM_PATH.test(page.url.pathname) && hasReadableCard(page)) return 'grid';
    return page.doc.querySelector(WALL) ? 'wall' : 'none';
  },

  isAside: (card) => card.closest(ASIDE) !== null,
  readCard,
  readItem: lentItem('taobao'),

  badge(card) {
    // Since 2023 the wrapper of the picture is relative: the site lays its own mask and marks over it absolutely.
    const tile = card.querySelector('[class*="mainPicAdaptWrapper--"],[class*="mainPicWrapper--"]');
    if (tile) return { anchor: tile };
    // Until 2019 `.pic-box` is relative; on hover 找同款 slides in at its foot, so the badge stands at the top.
    const box = card.querySelector('.pic-box');
    if (box) return { anchor: box, corner: 'top-start' };
    // Models: `.img-box` carries its tags at the start and the foot. Tmall lists: `.product-iWrap` is absolute.
    const model = card.querySelector('.img-box');
    if (model) return { anchor: model, corner: 'top-end' };
    const product = card.querySelector('.product-iWrap');
    return product ? { anchor: product, corner: 'top-start' } : undefined;
  },

  // The title of 2026 is cut to two lines by its own box: the strip stands below the block around it.
  title(page) {
    const title = itemTitle(page);
    return title?.closest('[class*="ItemTitle--"],[class*="ItemHeader--root"]') ?? title;
  },
  buy: (page) =>
    firstOf(page.doc, [
      '#tbpcDetail_SkuPanelFoot',
      '[class*="LeftButtonList"]',
      '[class*="leftButtons--"]',
      '.tb-action',
    ]),
});
