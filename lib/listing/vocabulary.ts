/**
 * Words that the parsers look for, as alternatives of patterns (flags `iu`): what the named shops' hosts speak.
 * `world.ts` adds the languages of all other shops; only readers that meet them carry those bytes.
 */

export const MONEY = {
  /** Before a lowest price. */
  from: "from|starting (?:at|from)|starts at|as low as|ab|desde|d[eè]s|[àa] partir d[eo']?|a partir|a partire da|da|od|от|vanaf|fra|från|min\\.?",
  /** Before an amount that is no price, as words of their own: instalments, savings, thresholds, coupons. */
  not: 'cuotas|parcelas|mensualidades|payments?|instal?lments?|raten|rate|mensualités|fois|save|off|over|above|under|below|up to|at least|m[aá]i?s de|menos de|unter|orders?|on|spend|coupon|deposit|économisez|ahorras?|sparen?|risparmi',
  /** The same in scripts without blanks. */
  notEast: '月供|每期|每月|直降|[減减省满滿券返]|优惠|定金|押金|红包|分割払い',
  /** Times and measures that a price is counted by. */
  per: 'mo|month|mes|mês|mois|monat|mese|月|期|week|wk|yr|year|an|jahr|[kmµ]?g|[mcd]?l|oz|fl|lbs?|[mc]?m[²2³3]?|ft|count|ct|sheets?|kilo\\w*|gr\\w*|lit\\w*|met(?:er|re)|loads?|100',
  /** Right after an amount that is no price. */
  notAfter: 'off|discount|rabatt|cashback|delivery|shipping|postage|versand',
};

export const POSTAGE = {
  /** Postage and delivery. */
  post: 'delivery|shipping|postage|entregas?|env[ií]os?|frete|versand|lieferung|livraison|frais de port|spedizion[ei]|consegna|bezorg|verz[eo]nd|dostaw|wysyłk|przesyłk|送料|配送|送[货貨]|[運运邮郵][费費](?!险)',
};

export const SHIPPING = {
  free: 'free|gratis|gr[áa]tis|gratuit\\p{L}*|kosten(?:los|frei)\\p{L}*|darmow\\p{L}|bezpłatn\\p{L}|免[费費]|無料|무료',
  /** Other words for free postage. */
  freeForms: 'versandfrei|(?:livraison|port) offert|frais de port offert|ships? free|送料込|senza costi',
  /** Before the amount from which on postage is free. */
  above:
    "on|over|above|from|ab|desde|dès|partir d[eo']?|oltre|sopra(?: i)?|da|acima de|superiori? a|vanaf|boven|über|od",
  condition:
    '[满滿] ?(?:NT|HK)?[\\d¥$足]|[会會][员員]|88VIP|首[单單]|新人|以上|\\d元免|prime|members?\\b|subscri|join|spend|or more|with \\w+\\+|first order|primera? (?:pedido|compra)|primeir[ao] (?:pedido|compra)|ersten? bestell|première commande|primo ordine|orders? (?:over|of|above)|superior|eligible|qualif|items shipped',
};

export const TIMES = {
  hours: 'h|hrs?|hours?|std|stunden?|horas?|heures?|or[ae]|uur|uren|godz\\p{L}*|小[时時]|時間',
  days: 'days?|tage?n?|dag\\p{L}*|d[ií]as?|jours?|giorn[io]|dni|dzień|天',
};

export const REPLY = {
  /** Units of time after a number. */
  minutes: 'min(?:ut\\p{L}*)?\\.?|分[钟鐘]?',
  /** What a shop does to a question. */
  answers: 'respo|répond|antwort|rispond|reage|odpowi',
};

export const DISPATCH = {
  weeks: '[周週]|weeks?|wochen?|weken|semanas?|semaines?|settiman[ae]',
  business:
    '个?工作[日天]|(?:working|business) days?|werktag\\w*|werkdag\\w*|d[ií]as? (?:h[aá]biles|laborables|[uú]teis)|jours? ouvr\\p{L}*|giorni lavorativi|営業日',
  sends:
    '\\bships?\\b(?! to)|shipped|dispatch|handling|processing time|versandfertig|versen?[dt]|verschickt|versand(?:t| in| bin)|se env[ií]a|envío en|env[ií]ar|enviad|despach|postag|prepar|préparé|expédi|sur commande|spedi[zt]|verzond',
  arrives:
    '[送到][达達货貨]|deliver|arriv|get (?:it|by)|want it|entreg|llega|chega|rec[ií]b|reçoi|liefer|zustell|livr|consegn|ricev(?!ut)|bezorg|届け|配達',
  tomorrow:
    'tomorrow|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mañana|(?<!\\p{L})hoy|demain|aujourd|morgen|heute|domani|oggi|amanhã|hoje|[明今后][天日]|christmas',
};

export const COUNTS = {
  /** Before a number that is a floor. */
  more: 'more than|over|mais de|m[aá]s de|mehr als|[üu]ber|plus de|oltre|pi[uù] di|meer dan|ponad',
  /** What counts of ratings and sales stand beside. */
  counted:
    'rating|review|sold|bought|vote|bewert|rezens|avis|valuation|valutaz|ocen|valora|reseñ|opini|avalia|recens|beoord|评[价论]|評[価價論]|[条則则件개]|レビュー|付款|已售|销量',
};

export const SALES = {
  soldBefore: '販売数?|terjual|đã bán|ขายแล้ว|판매',
  sold: 'sprzedan(?:o|e|ych)|(?:objets |articles )?vendus?|(?:people )?bought|purchased|orders|vendid[oa]s?|verkauft|vendut[io]|verkocht|compr(?:as|ad[oa]s?)|ventas|vendas|ventes|achetés?|achats|acquist\\w+|gekauft|gekocht|(?:mal|keer) .{0,24}ge(?:kau|koch)f?t|terjual|(?:個|点)?(?:購入|売れ)|개? ?(?:판매|구매)|명 구매|продан|купил',
  inMonth: 'month|\\bmes\\b|mês|monat|mois|mese|maand',
};

export const RATINGS = {
  /** Between a rating and its scale, and between a scale and the rating. */
  of: 'out of|of|de|sur|von|su|van|av|af|z|na|iz|из|من|最多',
  ofThose: 'つ星のうち|점 만점에|[颗顆]?星,?(?:中的|最高)|yıldız üzerinden|개 중에?서?',
  stars: 'stars?|stern|étoile|estrel|stell[ae]',
  positive: '好评|好評|[满滿]意|(?<!\\p{L})(?:posit|satisf|feedback)',
};

export const UNITS = {
  /** `factor:word word`, as in `number.ts`. */
  units: '',
};

export const SIGNS = {
  /** `code code:sign sign` a line, as in `currency.ts`. */
  signs: '',
};

/** A pattern made of the vocabulary when it is first asked for: all of the vocabulary has been loaded by then. */
export function pattern(make: () => string, flags = 'iu'): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(make(), flags);
    return made;
  };
}
