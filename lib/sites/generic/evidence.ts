/** What tells a shop's page from any other: walls, articles, lodging, errors, and the marks of selling. */
import { cleanText } from '../../listing/text.ts';
import type { Page } from '../define.ts';
import { markupProducts, once, openGraph, typesOfPage } from '../structured.ts';

const WALL_WORDS =
  /pardon our interruption|just a moment|checking (?:if the site|your browser)|attention required|access (?:to this page has been )?denied|are you (?:a )?(?:human|robot)|verify (?:that )?you(?:'re| are) (?:a )?human|verify you are human|robot check|security check|bot (?:check|detection)|unusual traffic|press (?:&|and) hold|captcha|not a robot|request (?:was )?blocked|ddos protection|验证码|人机验证|安全验证|访问验证|滑动验证|请登录|ロボットではありません|bitte bestätigen sie, dass sie|vérifi(?:er|ez) que vous (?:êtes|n'êtes pas)|no eres un robot/i;
const WALL_PARTS =
  '#challenge-form,#challenge-running,#px-captcha,#cf-challenge,#cf-wrapper,.g-recaptcha,.h-captcha,.cf-turnstile,iframe[src*="captcha" i],iframe[src*="challenge" i],script[src*="captcha-delivery" i],form[action*="captcha" i]';

/** A bot check or a login in place of the page: little text, and the words or the form of one. */
export const isWall = (page: Page): boolean =>
  once(page, 'wall', () => {
    const { doc } = page;
    const body = doc.body;
    if (!body) return false;
    const heading = cleanText(`${doc.title} ${doc.querySelector('h1')?.textContent ?? ''}`, 1000);
    const words = bodyText(body, 4000);
    if (words.length < 1500 && (WALL_WORDS.test(heading) || WALL_WORDS.test(words) || doc.querySelector(WALL_PARTS)))
      return true;
    if (/^(?:pardon our interruption|robot check|access denied|attention required)/i.test(heading)) return true;
    const path =
      /\/(?:login|signin|sign-in|log-in|register|account\/login|anmelden|connexion|captcha|challenge|verify)(?:[./?]|$)/i.test(
        page.url.pathname,
      );
    return (
      path &&
      (words.length < 4000 || doc.querySelector('main input[type="password"],#main input[type="password"]') !== null)
    );
  });

/** Text of the body up to a length, scripts left out. */
function bodyText(body: Element, max: number): string {
  let text = '';
  const walk = (parent: Element): void => {
    for (let child = parent.firstChild; child && text.length < max; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const raw = (child.nodeValue ?? '').trim();
        if (raw) text += `${raw.slice(0, 500)} `;
      } else if (child.nodeType === 1 && !/^(?:script|style|noscript|template)$/i.test((child as Element).localName))
        walk(child as Element);
    }
  };
  walk(body);
  return cleanText(text);
}

const NO_SHOP_TYPES =
  /^(?:.*(?:Lodging|Hotel|Accommodation|VacationRental|Hostel|Resort|Motel|BedAndBreakfast|Apartment|RealEstate|Restaurant|FoodEstablishment|Recipe|Article|BlogPosting|SoftwareApplication|WebApplication|MobileApplication|JobPosting|Course|Trip|Event)|Movie|TVSeries|ProfilePage|QAPage|FAQPage|DiscussionForumPosting|Residence|House)$/;
const ARTICLE_TYPES = /^(?:.*Article|BlogPosting|Blog|LiveBlogPosting|Review|FAQPage|QAPage)$/;
const NO_SHOP_OG =
  /(?:listing$|hotel|restaurant|recipe|video|music|profile|place|event|airbed|apartment|realestate|real_estate|job|bar$|city|landmark)/i;
const NIGHT = /(?:per|a|\/) ?night\b|\/ ?nuit|par nuit|por noche|por noite|pro nacht|a notte|per nacht|每晚|\/晚|1泊/i;

/** Lodging, food, jobs and other offers that are no goods, whatever their markup calls them. */
export const isOtherTrade = (page: Page): boolean =>
  once(page, 'otherTrade', () => {
    const types = [...typesOfPage(page)];
    if (types.some((type) => NO_SHOP_TYPES.test(type) && !ARTICLE_TYPES.test(type))) return true;
    if (
      NO_SHOP_OG.test(
        openGraph(page)
          .get('og:type')
          .replace(/^.*:product$/, ''),
      )
    )
      return true;
    const stay = page.doc.querySelector(
      '[name*="checkin" i],[name*="check_in" i],[name*="check-in" i],[id*="checkin" i],[data-testid*="checkin" i]',
    );
    return stay !== null && NIGHT.test(bodyText(page.doc.body, 20_000));
  });

/** A text to read: an article, a post, a review, a question. Shops call their lists "article" too: those have a cart. */
export const isArticle = (page: Page): boolean => {
  const types = [...typesOfPage(page)];
  const goods = types.some((type) => /^(?:Product|ProductGroup|CollectionPage|ItemList)$/.test(type));
  if (goods || markupProducts(page).length > 0) return false;
  if (types.some((type) => ARTICLE_TYPES.test(type))) return true;
  return /^(?:article|blog|news|website:article)$/i.test(openGraph(page).get('og:type')) && !isShopping(page);
};

export const isErrorPage = (page: Page): boolean =>
  /(?:^|\s)(?:error404|error-404|page-404|cms-no-route|pagenotfound|page-not-found)(?:\s|$)/.test(
    page.doc.body?.getAttribute('class') ?? '',
  ) ||
  /^\s*(?:404\b|page not found|not found\b|error 404|seite nicht gefunden|page introuvable|página no encontrada)/i.test(
    page.doc.title,
  );

/** The front page, the cart, the account: nothing to judge there. */
export const isElsewhere = ({ url }: Page): boolean =>
  (/^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:index\.\w+|home\/?)?$/i.test(url.pathname) &&
    !/[?&](?:s|q|search|query|cat|category|product|route|id)=/i.test(url.search)) ||
  /\/(?:cart|basket|checkout|panier|warenkorb|carrito|carrello|wishlist|compare|my-?account|customer\/account|help|faq|contact|kontakt|about|impressum|agb|privacy|datenschutz|terms)(?:[./]|$)/i.test(
    url.pathname,
  );

const CART =
  'a[href*="/cart" i],a[href*="basket" i],a[href*="panier" i],a[href*="warenkorb" i],a[href*="carrito" i],a[href*="carrello" i],a[href*="checkout" i],a[href*="winkelwagen" i],a[href*="koszyk" i],a[href*="sepet" i],a[href*="/bag" i],[class*="add-to-cart" i],[class*="addtocart" i],[class*="minicart" i],[class*="shopping-cart" i],[class*="shoppingcart" i],[class*="cart-icon" i],[data-button-action="add-to-cart"],form[action*="cart" i],a[href*="viewcart" i],[aria-label*="cart" i],[aria-label*="basket" i],[aria-label*="warenkorb" i],[aria-label*="panier" i],[data-testid*="cart" i]';

/** The page sells: it has a cart. */
export const isShopping = (page: Page): boolean => once(page, 'shopping', () => page.doc.querySelector(CART) !== null);
