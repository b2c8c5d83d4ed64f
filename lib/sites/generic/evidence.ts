/** What tells a shop's page from any other: walls, articles, lodging, errors, and the marks of selling. */
import { cleanText } from '../../listing/text.ts';
import type { Page } from '../define.ts';
import { rootsOf } from '../dom.ts';
import { typesOf } from '../structured/node.ts';
import { NO_GOODS } from '../structured/product.ts';
import { jsonLd, markupProducts, once, openGraph, perLook, productOf, typesOfPage } from '../structured.ts';
import { runsOf } from './block.ts';
import { anyWith, CART_PATHS, OTHER_PATHS } from './select.ts';

const WALL_WORDS =
  /pardon our interruption|just a moment|checking (?:if the site|your browser)|attention required|access denied|access to this page|(?:robot|security|bot) check|unusual traffic|press (?:&|and) hold|captcha|(?:a|you(?:'|’)?re|you are) (?:not a )?(?:human|robot|bot)\b|request (?:was )?blocked|验证码|人机验证|(?:安全|访问|滑动)验证|请登录|ロボットではありません|bestätigen sie, dass sie|vérifier que vous|no eres un robot/i;
const WALL_PARTS = `${anyWith('id class src action', 'captcha cf-challenge challenge-form')},.cf-turnstile`;
const LOGIN = /\/(?:log-?in|sign-?in|register|anmelden|connexion|captcha|challenge)(?:[./?]|$)/i;

const wordsOf = (page: Page, max: number): string =>
  cleanText(
    runsOf(page.doc.body, page, max)
      .map(({ text }) => text)
      .join(' '),
  );

/** Whether a page says less than this many characters; asked without reading it all. */
function isBrief({ doc }: Page, most: number): boolean {
  const texts = doc.createTreeWalker(doc.body, 4);
  let length = 0;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (/^(?:script|style|noscript|template)$/.test(node.parentElement?.localName ?? '')) continue;
    length += (node.nodeValue ?? '').trim().length;
    if (length > most) return false;
  }
  return true;
}

/** A bot check or a login in place of the page: little text, and the words or the form of one. */
export const isWall = (page: Page): boolean =>
  perLook(page, 'wall', () => {
    const { doc, url } = page;
    const heading = `${doc.title} ${doc.querySelector('h1')?.textContent ?? ''}`.slice(0, 500);
    const login = LOGIN.test(url.pathname);
    if (isBrief(page, 1500) && (WALL_WORDS.test(`${heading} ${wordsOf(page, 250)}`) || doc.querySelector(WALL_PARTS)))
      return true;
    if (login) return isBrief(page, 4000) || doc.querySelector('main [type="password"]') !== null;
    return /^(?:pardon our|robot check|access denied|attention required)/i.test(heading);
  });

const ARTICLE = /(?:Article|Posting|^Blog|^Review|^FAQPage|^QAPage)$/;
const OTHER_OG =
  /(?:^|[:._-])(?:listing|hotel|restaurant|recipe|video|music|profile|place|event|real_?estate|job|bar|city)(?:$|[:._-])/i;
const NIGHT = /(?:per|a|\/|par|por|pro) ?(?:night|nuit|noche|noite|nacht|notte)\b|每晚|\/晚|1泊/i;
const STAY = 'input[name*="checkin" i],input[name*="check_in" i],input[id*="checkin" i]';

/** Shops describe these beside their goods as well. */
const BESIDE = /(?:Recipe|Application|Service|Room|Series|VideoGame|Recording)$/;

/** Lodging, food, jobs and other offers that are no goods, whatever their markup calls them. */
export const isOtherTrade = (page: Page): boolean =>
  perLook(page, 'otherTrade', () => {
    const sells = productOf(page)?.hasOffer === true;
    const isOther = (type: string): boolean =>
      NO_GOODS.test(type) && !ARTICLE.test(type) && !(sells && BESIDE.test(type));
    if ([...typesOfPage(page)].some(isOther)) return true;
    if (jsonLd(page).filter(({ node, listed }) => listed && typesOf(node).some(isOther)).length > 1) return true;
    if (OTHER_OG.test(openGraph(page).get('og:type'))) return true;
    return page.doc.querySelector(STAY) !== null && NIGHT.test(wordsOf(page, 1500));
  });

/** A text to read: an article, a post, a review, a question. Shops call their lists "article" too: those have a cart. */
export const isArticle = (page: Page): boolean => {
  const types = [...typesOfPage(page)];
  if (markupProducts(page).length > 0 || types.some((type) => /^(?:Product\w*|CollectionPage|ItemList)$/.test(type)))
    return false;
  return (
    types.some((type) => ARTICLE.test(type)) ||
    (/article|blog|news/i.test(openGraph(page).get('og:type')) && !isShopping(page))
  );
};

export const isErrorPage = ({ doc }: Page): boolean =>
  /error-?404|page-404|no-route|page-?not-?found/.test(doc.body.className) ||
  /^\s*(?:(?:error )?404\b|(?:page )?not found\b|seite nicht gefunden|page introuvable|página no enc)/i.test(doc.title);

const ELSEWHERE = new RegExp(
  `/(?:${OTHER_PATHS}|my-?account|kontakt|about|impressum|agb|privacy|datenschutz|terms)(?:[./]|$)`,
  'i',
);

/** The front page, the cart, the account: nothing to judge there. */
export const isElsewhere = ({ url }: Page): boolean =>
  (/^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:index\.\w+|home\/?)?$/i.test(url.pathname) &&
    !/[?&](?:s|q|search|query|c?path|cat|c(?:at(?:egory)?)?_?id|category|product|route|id)=/i.test(url.search)) ||
  ELSEWHERE.test(url.pathname);

const CART = `${anyWith('href aria-label', `/cart viewcart /bag ${CART_PATHS.replace('cart|', '').replaceAll('|', ' ')}`)},${anyWith('class data-testid', 'add-to-cart addtocart minicart shopping-cart cart-icon')},[aria-label*="cart" i],form[action*="cart" i]`;

/** The page sells: it has a cart. */
export const isShopping = (page: Page): boolean =>
  once(page, 'shopping', () => rootsOf(page).some((root) => root.querySelector(CART) !== null));
