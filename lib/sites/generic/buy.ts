/** The control that puts an offer into the cart. */
import { cleanText } from '../../listing/text.ts';

const BY_MARKUP =
  '[data-button-action="add-to-cart"],.single_add_to_cart_button,#add-to-cart,#addToCart,#product-addtocart-button,#button-cart,[name="add-to-cart"],form[action*="/cart/add"] [type="submit"],form[action*="/cart/add"] [name="add"],[class*="add-to-cart" i],[class*="addtocart" i],[class*="add-to-basket" i],[class*="add-to-bag" i],[class*="add_to_cart" i],[id*="add-to-cart" i],[id*="addtocart" i],[class*="buy-button" i],[class*="buy_button" i],[class*="btn-cart" i],[data-testid*="add-to-cart" i],[data-action*="add-to-cart" i]';
const WORDS =
  /^(?:(?:add|put) (?:to|in) (?:my |your )?(?:shopping )?(?:cart|basket|bag|trolley)|buy(?: it)?(?: now)?|order now|pre-?order(?: now)?|in den (?:warenkorb|einkaufswagen)(?: legen)?|jetzt (?:kaufen|bestellen)|ajouter au panier|acheter(?: maintenant)?|añadir (?:al|a la) (?:carrito|cesta)|agregar al (?:carrito|carro)|comprar(?: ahora| agora)?|adicionar ao carrinho|aggiungi al carrello|acquista(?: ora)?|in (?:winkelwagen|mijn winkelmandje)|bestellen|lägg i (?:varukorg|kundvagn)\w*|læg i kurv\w*|legg i handlekurv\w*|lisää ostoskoriin|do koszyka|dodaj do koszyka|přidat do košíku|do košíku|kosárba|în coș|adaugă în coș|sepete ekle|в корзину|купить|добавить в корзину|до кошика|купити|加入购物车|加入購物車|立即购买|立即購買|カートに入れる|今すぐ購入|購入する|장바구니(?: 담기)?|구매하기|thêm vào giỏ(?: hàng)?|mua ngay|tambah ke keranjang|beli sekarang|أضف إلى (?:السلة|العربة)|اشتر الآن|הוסף לסל)$/iu;

/** The first control to buy in a block, by its markup or by its words. */
export function buyControl(block: Element): Element | undefined {
  const marked = block.querySelector(BY_MARKUP);
  if (marked) return marked;
  const controls = block.querySelectorAll(
    'button,input[type="submit"],input[type="button"],a[role="button"],a[class*="btn" i],a[class*="button" i]',
  );
  for (let i = 0; i < Math.min(controls.length, 80); i++) {
    const control = controls[i] as Element;
    const words = [
      control.textContent ?? '',
      control.getAttribute('value') ?? '',
      control.getAttribute('aria-label') ?? '',
    ];
    if (words.some((text) => text.length < 200 && WORDS.test(cleanText(text)))) return control;
  }
  return undefined;
}
