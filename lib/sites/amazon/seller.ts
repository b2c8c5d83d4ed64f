/** Who sells, and whose brand it is, in Amazon's words of 13 languages. */
import type { Draft } from '../../listing/types.ts';
import { plainText, textOf, textRuns } from '../dom.ts';
import { own } from './offer.ts';

const NAME = String.raw`(?:Amazon(?:\.[a-z]{2,3}){0,2}|亚马逊|アマゾン|أمازون)`;
const AMAZON = new RegExp(`${NAME}(?![\\p{L}\\d])`, 'u');
/** Amazon's own companies and outlets as they sign; anybody may have a name that merely begins so. */
const AMAZON_ITSELF = new RegExp(
  `^${NAME}(?: ?(?:EU|US|UK|AU|CA|JP|Japan|Global|Export|Media|Digital|Services|Commercial|Resale|Warehouse|Renewed|Retourenkauf|Seconde main|Seconda mano|Segunda mano|Tweedekans|Fresh|海外购|アウトレット|ジャパン)(?![\\p{L}\\d]).{0,40})?$`,
  'iu',
);
/** The sentence of #merchant-info, where the seller is no link: "Sold by X and Fulfilled by Amazon." */
const SENTENCES = [
  /(?:sold by|verkauf durch|verkauft von|vendu par|venduto da|vendido por|verkocht door|säljs av|sprzedawane przez) (.{2,60}?) (?:and|und|et|e|y|en|och|i) \p{L}/iu,
  /この商品は、 ?(.{2,60}?) ?が販売/u,
  /由 ?(.{2,60}?) ?(?:直接)?(?:销售|出售)/u,
  /^(.{2,60}?) tarafından satıl/iu,
];
/** Label of the seller's row where rows are told apart by their words alone. */
const SOLD_BY =
  /sold by|seller|verkäufer|verkauf|vendeur|vendu|vendit|vendut|vended|vendid|販売元|出品者|verko|sälj|sprzeda|satıcı|卖家|销售|賣家|البائع|يباع/iu;

interface Seller {
  name: string;
  link?: Element;
}

function sellerIn(element: Element | undefined): Seller | undefined {
  const link = element?.matches('a[href*="seller="]') ? element : element?.querySelector('a[href*="seller="]');
  const name = textOf(link ?? element);
  return name ? { name, ...(link && { link }) } : undefined;
}

function fromSentence(doc: Document): Seller | undefined {
  const box = own(doc, ['#merchant-info', '#BBAvailPlusMerchID', '#shipsFromSoldBy_feature_div']);
  if (!box) return undefined;
  if (box.querySelector('a[href*="seller="]')) return sellerIn(box);
  const text = plainText(box).slice(0, 400);
  const named = SENTENCES.map((sentence) => sentence.exec(text)?.[1]).find((name) => name);
  const name = named ?? AMAZON.exec(text)?.[0];
  return name ? { name } : undefined;
}

function fromTable(doc: Document): Seller | undefined {
  const cells = [...doc.querySelectorAll('#tabular-buybox .tabular-buybox-text[tabular-attribute-name]')];
  return sellerIn(cells.find((cell) => SOLD_BY.test(cell.getAttribute('tabular-attribute-name') ?? '')));
}

/** Kindle: the name is the cell's first text, a remark about the price follows. */
function fromKindle(doc: Document): Seller | undefined {
  const cell = doc.querySelector('#Ebooks-desktop-printSoldBy td:last-child,.print-sold-by td:last-child');
  const name = cell ? textRuns(cell, 1)[0]?.text : undefined;
  return name ? { name } : undefined;
}

/** Seller and kind of the main offer. Amazon itself has no profile to link to, except under the names of its companies. */
export function readSeller(doc: Document): Pick<Draft, 'shop' | 'shopKind'> {
  const seller =
    sellerIn(own(doc, ['#merchantInfoFeature_feature_div .offer-display-feature-text-message'])) ??
    sellerIn(own(doc, ['#sellerProfileTriggerId'])) ??
    fromTable(doc) ??
    fromSentence(doc) ??
    fromKindle(doc);
  if (!seller) return {};
  const { name, link } = seller;
  const id = /[?&]seller=([A-Z0-9]{8,20})/.exec(link?.getAttribute('href') ?? '')?.[1];
  const isAmazon = AMAZON_ITSELF.test(name);
  return {
    shop: { name, ...(id && { id, url: `/sp?seller=${id}` }) },
    shopKind: isAmazon ? 'self-operated' : 'marketplace',
  };
}

/** "Visit the X Store" and its translations. */
const STORE = [
  /^visit the (.+?) (?:brand )?store$/iu,
  /^besuche(?:n sie)? den (.+?)[- ]?store$/iu,
  /^visite[rz]? la boutique(?: de)? (.+)$/iu,
  /^visita lo store(?: di)? (.+)$/iu,
  /^visita la tienda(?: de)? (.+)$/iu,
  /^visit(?:e|ar) a loja(?: d[aeo])? (.+)$/iu,
  /^(.+?) ?のストアを(?:表示|見る)$/u,
  /^bezoek de (.+?)[- ](?:winkel|store)$/iu,
  /^besök (.+?)[- ](?:butiken|butik|store)$/iu,
  /^odwiedź sklep (.+)$/iu,
  /^(.+?) (?:store|mağaza)\S* ziyaret ed\S*$/iu,
  /^(?:访问|造訪|瀏覽|前往) ?(.+?) ?(?:品牌)?(?:旗舰店|旗艦店|店铺|店鋪|商店)$/u,
  /^(?:قم بزيارة |زيارة )?متجر (.+)$/u,
];

/** The brand of a byline: "Brand: X", "Visit the X Store", or a link that is the bare name. Books have authors there. */
function fromByline(byline: Element | null): string {
  if (!byline || byline.querySelector('.author')) return '';
  const text = textOf(byline).slice(0, 200);
  const labelled = /^[^:：]{2,25}[:：]\s*(.+)$/u.exec(text)?.[1] ?? text;
  for (const store of STORE) {
    const name = store.exec(labelled)?.[1];
    if (name) return name;
  }
  if (labelled !== text) return labelled;
  return byline.matches('a') && text.length <= 40 ? text.replace(/^(?:by|von|par|di|de|por|door|av) /iu, '') : '';
}

export const readBrand = (doc: Document): string =>
  textOf(doc, '.po-brand .po-break-word') ||
  textOf(doc, '.po-brand td:last-child') ||
  fromByline(doc.querySelector('#bylineInfo,a#brand'));
