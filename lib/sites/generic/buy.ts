/** The control that puts an offer into the cart. */
import { cleanText } from '../../listing/text.ts';
import type { Page } from '../define.ts';
import { perLook } from '../structured.ts';
import { anyWith } from './select.ts';

const CONTROLS = `button,input[type="submit"],a[role="button"],${anyWith('class', 'btn button cart buy basket')},[id*="cart" i],[name="add-to-cart"]`;
const NAMES = /add[-_]?to[-_]?(?:cart|ba[gs])|buy[-_]?button|btn-cart|button-cart|^add$/i;
const WORDS =
  /^(?:add (?:\w+ )?to (?:\w+ )?(?:cart|basket|bag|trolley)|buy\b|order now|pre-?order|in den (?:waren|einkaufs)|jetzt (?:kaufen|bestellen)|ajouter au|acheter|añadir a|agregar a|comprar|adicionar ao|aggiungi al|acquista|in (?:mijn )?winkel|bestellen|lägg i|læg i|legg i|lisää ost|(?:dodaj )?do koszyka|(?:přidat )?do košíku|kosárba|(?:adaugă )?în coș|sepete|в корзину|купить|добавить в|加入购|加入購|立即购|立即購|カートに|購入|장바구니|구매|thêm vào|mua ngay|beli|أضف|اشتر|הוסף)/iu;

const MAX_CONTROLS = 2000;

const isNamed = (control: Element): boolean =>
  ['class', 'id', 'name', 'data-button-action'].some((name) => NAMES.test(control.getAttribute(name) ?? ''));
const isWorded = (control: Element): boolean =>
  [control.textContent ?? '', control.getAttribute('value') ?? '', control.getAttribute('aria-label') ?? ''].some(
    (text) => text.length < 90 && WORDS.test(cleanText(text)),
  );

/** Every control to buy of the page, those known by their markup first. */
export const controlsOf = (page: Page): readonly Element[] =>
  perLook(page, 'controls', () => {
    const all = [...page.doc.querySelectorAll(CONTROLS)].slice(0, MAX_CONTROLS);
    return [...all.filter(isNamed), ...all.filter(isWorded)];
  });

/** The first control to buy in a block. */
export const buyControl = (block: Element, page: Page): Element | undefined =>
  controlsOf(page).find((control) => block.contains(control));
