/** The control that puts an offer into the cart. */
import { cleanText } from '../../listing/text.ts';
import { anyWith } from './select.ts';

const BY_MARKUP = `${anyWith('class id name data-testid data-button-action', 'add-to-cart addtocart add_to_cart add-to-ba buy-button buy_button btn-cart button-cart')},form[action*="/cart/add"] [type="submit"]`;
const WORDS =
  /^(?:add (?:\w+ )?to (?:\w+ )?(?:cart|basket|bag|trolley)|buy\b|order now|pre-?order|in den (?:waren|einkaufs)|jetzt (?:kaufen|bestellen)|ajouter au|acheter|añadir a|agregar a|comprar|adicionar ao|aggiungi al|acquista|in (?:mijn )?winkel|bestellen|lägg i|læg i|legg i|lisää ost|(?:dodaj )?do koszyka|(?:přidat )?do košíku|kosárba|(?:adaugă )?în coș|sepete|в корзину|купить|добавить в|加入购|加入購|立即购|立即購|カートに|購入|장바구니|구매|thêm vào|mua ngay|beli|أضف|اشتر|הוסף)/iu;

/** The first control to buy in a block, by its markup or by its words. */
export function buyControl(block: Element): Element | undefined {
  const marked = block.querySelector(BY_MARKUP);
  if (marked) return marked;
  const controls = block.querySelectorAll(
    'button,input[type="submit"],a[role="button"],a[class*="btn" i],a[class*="button" i]',
  );
  for (let i = 0; i < Math.min(controls.length, 80); i++) {
    const control = controls[i] as Element;
    const words = [
      control.textContent ?? '',
      control.getAttribute('value') ?? '',
      control.getAttribute('aria-label') ?? '',
    ];
    if (words.some((text) => text.length < 90 && WORDS.test(cleanText(text)))) return control;
  }
  return undefined;
}
