/** The product page: what it shows from its heading on, completed by its structured data. No saved page proves it. */
import type { Draft, EvidenceSource, Field } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, firstOf, textOf, textRuns } from '../dom.ts';
import { readProduct, saidProduct, withReviewsSaid } from '../item-kit.ts';
import { shippingOf } from '../lines.ts';
import { pricesIn, skuIn } from './values.ts';

export const titleElement = (page: Page): Element | undefined => firstOf(page.doc, ['main h1', 'h1']);

export const buyElement = (page: Page): Element | undefined => {
  const button = firstOf(page.doc, [
    '[data-testid="pdp-add-to-cart"]',
    'button[id*="addToCart" i]',
    'form[name="size-picker-form"]',
  ]);
  return button?.closest('form') ?? button?.parentElement ?? undefined;
};

const SOLD_BY =
  /^(?:verkauf(?: und versand)? durch|sold(?: and (?:shipped|delivered))? by|vendu(?: et expédié)? par|venduto(?: e spedito)? da|vendido(?: y enviado| e enviado)? por|verkocht(?: en verzonden)? door|sprzedaż i wysyłka:?|säljs(?: och skickas)? av)\s*(.{0,60})$/iu;
const RETURNS =
  /\d{2,3} (?:tage|days|jours|giorni|d[ií]as|dagen|dni|dagar|dages?|päivän|dní).{0,40}(?:rück|return|retour|reso|devol|zwrot|retur|palaut|vrácen)/iu;

/** The name as its own text below the brand's, else the whole heading. */
function namesOf(heading: Element): { brand?: string; title: string } {
  const [brand, ...rest] = textRuns(heading, 6).map(({ text }) => text);
  return brand && rest.length > 0 ? { brand, title: rest.join(' ') } : { title: textOf(heading) };
}

export function readItem(page: Page): Draft | undefined {
  const heading = titleElement(page);
  if (!heading || !textOf(heading)) return undefined;
  const { brand, title } = namesOf(heading);
  const id = skuIn(page.url.pathname);
  const node = saidProduct(page, id, title);
  const setting = {
    country: '',
    lang: page.lang,
    isOwnName: () => true,
    ...(page.currency && { currency: page.currency }),
  };
  const said = (node && readProduct(node, setting)?.draft) ?? {};
  const runs = textRuns(page.doc.body, 3000);
  const start = runs.findLastIndex(({ element }) => heading.contains(element)) + 1;
  const near = runs.slice(start, start + 200).filter(({ element }) => !element.closest('article,script'));
  const shown = pricesIn(near.slice(0, 20), page);
  const texts = near.map(({ text }) => text);
  const at = texts.findIndex((text) => SOLD_BY.test(text));
  const seller = at < 0 ? '' : SOLD_BY.exec(texts[at] ?? '')?.[1] || (texts[at + 1] ?? '').slice(0, 60);
  const returns = texts.find((text) => text.length <= 120 && RETURNS.test(text));
  const { price: saidPrice, listPrice: saidList } = said;
  const from: Partial<Record<Field, EvidenceSource>> = {
    rating: 'structured',
    shop: 'text',
    shopKind: 'text',
    shipping: 'text',
    returns: 'text',
    ...(!shown.price && { price: 'structured', listPrice: 'structured' }),
    ...(!brand && { brand: 'structured' }),
  };
  const own: Draft = {
    ...(id && { id }),
    url: attrOf(page.doc, 'href', 'link[rel="canonical"]') || page.url.href,
    title,
    price: shown.price ?? saidPrice,
    listPrice: shown.price ? shown.listPrice : saidList,
    rating: said.rating,
    ...(seller && {
      shop: { name: seller },
      shopKind: /^zalando(?:$| )/i.test(seller) ? ('self-operated' as const) : ('marketplace' as const),
    }),
    shipping: shippingOf(texts.filter((text) => text.length <= 120)),
    ...(returns && { returns }),
    ...((brand ?? said.brand) && { brand: brand ?? said.brand }),
    from,
  };
  return withReviewsSaid(own, node, page.lang);
}
