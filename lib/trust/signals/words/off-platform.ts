/** Words of other languages that lead the purchase away from the platform: contact or payment behind its back. */
import type { Dictionary, WordRule } from '../text.ts';

/** Goods that are about these apps: signs for a counter, watches that show messages, shirts, hardware wallets. */
const ABOUT =
  /\b(?:signs?|stickers?|stands?|decals?|templates?|plaques?|display|holders?|wallet|t-?shirt|mug|poster|printable|notifications?|smart ?watch|smartwatch|headset|doorbell|compatible|support(?:s|ed)?|icons?|emoji|plush|friends)\b/;
const APP = 'whats ?app|we ?chat|telegram|viber|kakao(?: ?talk)?|zalo|snapchat|insta(?:gram)?|messenger';
const MONEY =
  'zelle|cash ?app|venmo|western union|moneygram|(?:amazon |steam |itunes )?gift ?cards?|crypto(?:currency)?|bitcoin|btc|usdt|wire(?: transfer)?|bank transfer|paypal (?:friends|f&f|ff)';

const EN: readonly WordRule[] = [
  {
    words: /\b(?:dm|pm|message|inbox|text) (?:me |us )?(?:for|4) (?:the )?(?:price|order|payment|discount|detail)s?\b/g,
  },
  { words: /\bdm (?:me |us )?to (?:order|buy)\b/g },
  { words: new RegExp(`\\b(?:${APP}) (?:me|us|to order|for (?:price|order)s?)\\b`, 'g') },
  { words: new RegExp(`\\b(?:${APP})(?: (?:id|no\\.?|number))? ?: ?[+@]?[a-z0-9_.-]{5,20}`, 'g') },
  {
    words: new RegExp(
      `\\b(?:contact|message|text|call|reach|order|add)(?: (?:me|us|seller))? (?:on|via|by|through|at) (?:${APP}|line)\\b`,
      'g',
    ),
    unless: ABOUT,
  },
  { words: /\b(?:line|ig|kakao|vk) ?id ?:? ?@?[a-z0-9_.-]{4,20}|\b(?:t|wa)\.me\/\w{3,20}|\bvk\.com\/\w{3,20}/g },
  { words: /\bpay(?:ment)? (?:outside|off[- ](?:amazon|ebay|etsy|platform|site)|by western union)\b/g },
  {
    words: new RegExp(
      `\\b(?:pay(?:ments?|ing)?|deposit)(?: is)? (?:only )?(?:by|via|with|through|using|in) (?:${MONEY})\\b`,
      'g',
    ),
    unless: ABOUT,
  },
  { words: /\b(?:zelle|cash ?app|venmo|crypto|bitcoin|usdt|western union)(?: payments?)? only\b/g, unless: ABOUT },
];
/** Spanish, Portuguese, Vietnamese, Indonesian. Pix is how the platforms of Brazil themselves are paid. */
const LATIN: readonly WordRule[] = [
  {
    words:
      /(?<!\p{L})(?:escr[ií]b\p{L}+|contact\p{L}+|consult\p{L}+|ped\p{L}{1,5}|cham[ae]|fale|compr\p{L}{1,3}|precios?|preços?)(?: \p{L}{1,8})? (?:al?|por|no|pelo|via|en|com|en el) (?:whats ?app|wpp|zap(?:zap)?|telegram)(?!\p{L})/gu,
    unless: ABOUT,
  },
  { words: /\b(?:wpp|zap|wa) ?[:.]? ?\+?\d[\d -]{7,16}/g },
  {
    words:
      /(?<!\p{L})(?:pag[oa]\p{L}*|transferencia|transferência|pix) (?:direto|direta|directa?|por fora|fora (?:do|da) \p{L}+|fuera de \p{L}+)(?!\p{L})/gu,
  },
  {
    words:
      /(?<!\p{L})(?:nhắn|inbox|ib|liên hệ|lh|chat|kết bạn)(?: (?:qua|tin|shop))? zalo(?!\p{L})|zalo ?[:.]? ?0\d{8,9}|chuyển khoản (?:trước|ngoài)/gu,
  },
  {
    words:
      /\b(?:chat|hub(?:ungi)?|order|pesan|pemesanan)(?: (?:via|lewat|ke|di|admin))? (?:wa|whats ?app|telegram|line)\b|\btransfer langsung\b|\bdi luar (?:shopee|tokopedia|aplikasi)\b/g,
  },
];
const OTHER: readonly WordRule[] = [
  {
    words:
      /(?:카카오톡|카톡)(?:으로)? ?(?:문의|주세요|아이디|친구 ?추가|주문|[:：])|오픈 ?채팅|(?:텔레그램|라인)(?:으로)? ?(?:문의|아이디|[:@])|계좌 ?이체 ?(?:할인|시|만)|현금 ?결제 ?(?:할인|시)|직거래 ?할인/g,
    unless: /이모티콘|케이스|인형/,
  },
  {
    words:
      /line ?(?:で|に|へ|から)(?:ご?連絡|ご?注文|お?問い?合わせ|追加)|ライン(?:追加|で連絡|id)|直接(?:振込|取引)|(?:サイト|アプリ)外(?:で|取引|決済)/g,
  },
  { words: /แอดไลน์|ทักไลน์|ไลน์ ?(?:ไอดี|[:@])|โอน(?:เงิน)?ตรง|นอกแอ[พป]/g },
  {
    words:
      /(?:пишите|писать|пиши|закажите|заказ(?:ать|ы)?|связь|свяжитесь|вопросы)(?: (?:нам|мне|с нами))? (?:в|на|через|по) (?:ватсап|вотсап|whats ?app|телеграмм?|telegram|вайбер|viber|вк|vk|личку|лс)|(?:ватсап|вотсап|телеграмм?|вайбер) ?[:@+]|(?:перевод(?:ом)?|оплата|предоплата) на карту/giu,
  },
];

const before =
  /(?:\b(?:not?|never|don't|do not|avoid|beware of|without|nunca|evite|não|jangan|tidak|bukan|hindari|không|đừng|tránh)(?: [\p{L}']+){0,3} |(?<!\p{L})(?:não|không|đừng|[Нн]е|[Нн]икогда не|[Бб]ез) ?|(?:ไม่|ห้าม|อย่า)[^ ]{0,6})$/u;
const after =
  /^[^,.!|]{0,16}(?:ません|禁止|しない|お断り|ご遠慮|\bng\b|ない|금지|불가|안 ?(?:받|됩)|주의|사기|scam|fraud|запрещ|golpe)/u;

const dictionary = (hint: RegExp, rules: readonly WordRule[]): Dictionary => ({
  hint,
  rules,
  negation: { before, after },
});
export const OFF_PLATFORM: readonly Dictionary[] = [
  dictionary(
    /\b(?:dm|pm|message|inbox|text|pay|deposit|contact|call|reach|order|add)|what|w ?chat|telegram|viber|kakao|zalo|snap|insta|\bid\b|\.me\/|vk\.com|zelle|cash ?app|venmo|crypto|bitcoin|usdt|western/i,
    EN,
  ),
  dictionary(/whats|wpp|zap|\bwa\b|telegram|zalo|pix|pag|transfer|chuyển|\bline\b|di luar/i, LATIN),
  dictionary(
    /카[카톡]|채팅|텔레|라인|계좌|현금|직거래|line|ライン|直接|外|ไลน์|โอน|นอก|[Вв]к|vk|телеграм|[аоАО]тсап|вайбер|карту|личку|лс|whats|telegram|viber/i,
    OTHER,
  ),
];
