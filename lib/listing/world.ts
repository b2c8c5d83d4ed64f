/** The words of further languages, for readers of shops that nobody named. Importing this file teaches every parser. */
import { centsAt } from './cents.ts';
import { FURTHER_AMOUNTS } from './money.ts';
import { FURTHER } from './rating.ts';
import { starsIn } from './stars.ts';
import {
  COUNTS,
  DISPATCH,
  MONEY,
  POSTAGE,
  RATINGS,
  REPLY,
  SALES,
  SHIPPING,
  SIGNS,
  TIMES,
  UNITS,
} from './vocabulary.ts';

function teach<Topics extends Record<string, string>>(known: Topics, more: Partial<Topics>, between = '|'): void {
  for (const [topic, words] of Object.entries(more)) {
    const key = topic as keyof Topics & string;
    known[key] = (known[key] ? known[key] + between + words : words) as Topics[typeof key];
  }
}

teach(MONEY, {
  from: 'start(?:ing|s)?|de la|від|από|fr\\.|nuo|no|alates|alk\\.|alkaen|dari|mulai(?: dari)?|từ|최저|เริ่มต้น|من|החל מ-?',
  not: 'raty|meses(?: sin inter\\p{L}+)?|upto|bespaar|dont|rata|rat x|msi|emi|taksit|aylık|mtl\\.?|monat\\p{L}+|trả góp|sin inter[eé]s\\p{L}*|get|pfand|éco-part\\.?|belanja|depozyt|(?:ahorr|spar[ae]?|ersparnis|economi[zs]|oszczęd|ušetř|скидк|выгод|экономи|знижк|diskon|hemat|potongan|giảm|sconto|desconto|cupom|cup[oó]n|gutschein|kupon)\\p{L}*',
  notEast:
    '月[額々]|\\d ?(?:k?g|m?l|個)(?: =|あたり)|首付|(?<!\\p{L})월|[领領折贴貼]|\\d ?(?:k?g|m?l|개|本|枚) ?(?:当たり|당)|\\d ?[кмл]?[глm] ?=|每[斤克千公袋个件]+|ลด|최대|خصم|وفر|הנחה',
  per: 'maand|mån|md|mies|månad|mnd|měs\\p{L}*|мес\\p{L}*|міс\\p{L}*|luna|lună|hó|kk|ay|tháng|μήνα|월|เดือน|شهر|[км]?г|м?л|斤|克|κιλό|кило\\p{L}*',
  notAfter:
    "korting|sparen|gutschein|coupon|gift card|(?:de|di) (?:réduction|remise|descuento|desconto|sconto)|back|spedizione|verzendkosten|mtl|měsíčně|miesięcznie|pfand|indirim|kupon|скид\\p{L}*|de frais|d'éco\\p{L}*|オフ|引き|ポイント|할인|쿠폰|적립",
});
teach(POSTAGE, {
  post: 'portes|doprav|szállítás|livrare|frakt|fragt|levering|toimitus|kargo|доставк|ongkir|vận chuyển|giao hàng|จัดส่ง|ค่าส่ง|배송비|شحن|توصيل|ارسال|משלוח|penghantaran|αποστολή|μεταφορικά',
});
teach(SHIPPING, {
  free: 'ilmainen|ücretsiz|bedava|бесплатн\\p{L}+|безкоштовн\\p{L}+|zdarma|ingyenes|δωρεάν|bebas|miễn phí|percuma|ฟรี|مجان\\p{L}*|رایگان|חינם',
  freeForms: 'frakt(?:fri|fritt)(?!\\p{L})|fri (?:frakt|fragt)|(?:trans)?port gratuit|free ?ship|ส่งฟรี|배송비? 무료',
  above: 'över|yli|от|від|från|fra|từ|מעל|فوق|ขั้นต่ำ',
  condition: '이상|üzeri|ขั้นต่ำ|belanja|로켓와우',
});
teach(TIMES, {
  hours: 'timm\\p{L}+|timer|tun\\p{L}+|saat\\p{L}*|час\\p{L}*|hodin\\p{L}*|시간|jam|giờ|ชั่วโมง|ساع\\p{L}+',
  days: 'päiv\\p{L}+|gün\\p{L}*|дн\\p{L}+|день|dn[yůí]|hari|ngày|วัน|يوم|أيام|일(?= ?[이내안후])',
});
teach(REPLY, {
  minutes: 'минут\\p{L}*|분|menit|dakika|phút|นาที|دقيقة',
  answers: '返信|回[复覆]|отве[чт]|svar|yanıt|balas|phản hồi|응답|ตอบ',
});
teach(DISPATCH, {
  weeks: 'tygodni\\p{L}*|veck\\p{L}+|недел\\p{L}+|minggu|tuần',
  business:
    'vardag\\w*|hverdag\\w*|virkedag\\w*|arkipäiv\\p{L}*|iş gün\\p{L}*|рабоч\\p{L}+ дн\\p{L}+|dni robocz\\p{L}+|hari kerja|ngày làm việc|영업일|วันทำการ',
  sends:
    'wysył|skicka|sendes|afsend|lähetet|kargo|gönder|отправ|expedic|odes[ií]l|발송|출고|오늘 ?출발|dikirim|gửi hàng|ส่ง|شحن',
  arrives: 'dostaw|leveran|levering|toimit|teslim|достав|도착|tiba|giao|توصيل',
  tomorrow: 'jutro|(?<!\\p{L})(?:pojutrze|i ?morgon|huomenna|yarın|завтра|zítra|besok|ngày mai)|내일|모레|พรุ่งนี้|غد[اً]',
});
teach(COUNTS, {
  more: 'более|больше|понад|více než|több mint|över|yli|lebih dari|hơn|أكثر من|بیش از|πάνω από|มากกว่า',
  counted:
    'customer|recenz|отзыв|відгук|оцен|hodnoc|értékel|omdöm|anmeld|vurder|arvost|değerl|yorum|αξιολ|kund|ulasan|penilaian|đánh giá|리뷰|[상평]평|후기|평가|รีวิว|تقييم|نظر|ביקור',
});
teach(SALES, {
  soldBefore: 'ขายได้|구매|تم بيع|(?<!\\p{L})(?:продано|куплено|купили|prodáno)',
  sold: '(?:個|点)? ?販売|продаж|(?:раза? )?купи?л|sålda|solgte?|prodáno|satıl\\p{L}+|satış|đã bán|ขายแล้ว|تم بيع|مبيع|فروش|osób kupiło',
  inMonth: 'месяц|tháng|bulan',
});
teach(RATINGS, {
  of: 'op|uit|ze|din|az|з|από|trên|dari(?:pada)?|จาก|از|מתוך|[（(]?(?:最高|[满滿]分|共)',
  ofThose: 'üzerinden|[点分](?:满点|満点)中|-ből',
  stars: 'sterr|gwiazd|hvězd|stjär|stjer|yıldız|зв[её]зд|αστέρ|bintang|ดาว|sao',
  positive: '満足|긍정|положит',
});
teach(
  UNITS,
  {
    units:
      '1e3:พัน tis тис ribu bin nghìn ngàn ألف آلاف هزار 1e4:หมื่น 1e5:แสน 1e6:ล้าน juta tr triệu مليون میلیون millones milhões',
  },
  ' ',
);
teach(
  SIGNS,
  {
    signs: `USD:dollars dólares
CAD:cdn$
COP:col$
CLP:cl$
TWD:台幣
-MXN ARS CLP COP UYU DOP PHP CUP:pesos
BRL:reais
EUR:eura eiro eurų evra ευρώ
SEK NOK DKK ISK:kronor kroner
INR PKR LKR NPR MUR:रु रू rupees
-LKR:රු රු.
CHF:franken
-PEN:soles
BOB VES:Bs.S Bs.F
-GTQ:q
-HNL ALL:l l. lek lekë
-CRC:¢
CZK:korun
PLN:złotych
HUF:forint
BGN:лева
-BAM:KM
UAH:гривень гривен
RUB BYN:рубля
ETB:ብር
KZT:тг. тенге
-AZN:man. manat
GEL:ლარი
AMD:դր դր.
UZS:soʻm so‘m
MNT:₮
TRY:lira
VND:đồng
-PHP:p
IDR:rupiah
-MMK:ks k
BDT:Tk. টাকা
GHS:gh¢
KES:ksh.
UGX:ush
TZS:tsh
-XOF XAF:f
MAD AED:dirhams
IQD:د.ع د.ع.
-KWD IQD BHD JOD TND DZD LYD:دينار
-LBP:ل.ل ل.ل. l.l. ll
-QAR:QR
IRT:تومان تومن toman`,
  },
  '\n',
);
FURTHER.read = starsIn;
FURTHER_AMOUNTS.read = centsAt;
