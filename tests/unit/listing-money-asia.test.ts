import { describe, expect, it } from 'vitest';
import '../../lib/listing/world.ts';
import { parseMoney } from '../../lib/listing/money.ts';
import type { Money } from '../../lib/listing/types.ts';

const short = (money: Money | undefined): string =>
  money
    ? `${money.currency} ${money.amount}${money.max === undefined ? '' : `..${money.max}`}${money.from ? ' from' : ''}`
    : '-';

/** `currency/language; text => what a careful shopper reads`, `-` for no price. */
const SHOPS = `
TRY/tr; 1.299,90 TL => TRY 1299.9
TRY/tr; 1.299,90TL => TRY 1299.9
TRY/tr; ₺1.299,90 => TRY 1299.9
TRY/tr; 1.299 TL => TRY 1299
TRY/tr; 12.999,00 ₺ => TRY 12999
TRY/tr; 129,90 TL'den başlayan => TRY 129.9 from
TRY/tr; 129,90 TL'den başlayan fiyatlarla => TRY 129.9 from
TRY/tr; 3 x 433,30 TL => -
TRY/tr; Sepette 99,90 TL => TRY 99.9
TRY/tr; 100 TL indirim => -
TRY/tr; 50 TL kupon => -
TRY/tr; Aylık 99,90 TL => -
TRY/tr; Kargo 29,99 TL => -
RUB/ru; 1 299 ₽ => RUB 1299
RUB/ru; 1299₽ => RUB 1299
RUB/ru; 1 299,00 руб. => RUB 1299
RUB/ru; 1 299 р. => RUB 1299
RUB/ru; от 1 299 ₽ => RUB 1299 from
RUB/ru; 1 299 ₽/шт => RUB 1299
RUB/ru; 1 299 ₽/кг => -
RUB/ru; 1 299 ₽ / кг => -
RUB/ru; 299 ₽/мес => -
RUB/ru; 299 ₽/мес. => -
RUB/ru; 299 ₽ в месяц => -
RUB/ru; 299 ₽ × 4 платежа => -
RUB/ru; по 299 ₽ × 4 => -
RUB/ru; 325 ₽ x 4 => -
RUB/ru; Скидка 500 ₽ => -
RUB/ru; -500 ₽ => -
RUB/ru; − 500 ₽ => -
RUB/ru; Доставка 199 ₽ => -
RUB/ru; Экономия 500 ₽ => -
RUB/ru; Выгода 500 ₽ => -
RUB/ru; до 500 баллов => -
RUB/ru; Цена: 1 299 руб => RUB 1299
RUB/ru; 12 990 ₽ 15 990 ₽ => RUB 12990
RUB/ru; 1,2 тыс. ₽ => RUB 1200
RUB/ru; 2,5 млн ₽ => RUB 2500000
RUB/ru; 2 500 рублей => RUB 2500
RUB/ru; 500 ₽ за 100 г => -
RUB/ru; 500 ₽ за кг => -
UAH/uk; 1 299 ₴ => UAH 1299
UAH/uk; 1 299₴ => UAH 1299
UAH/uk; 1299 грн => UAH 1299
UAH/uk; 1 299,00 грн. => UAH 1299
UAH/uk; від 1 299 грн => UAH 1299 from
UAH/uk; 1 299 грн/шт => UAH 1299
UAH/uk; 299 грн/міс => -
UAH/uk; Знижка 100 ₴ => -
UAH/uk; 299 грн × 4 => -
KZT/ru; 129 990 ₸ => KZT 129990
KZT/ru; 129 990 тг => KZT 129990
KZT/ru; 10 832 ₸ x 12 мес => -
KZT/ru; 129 990 тенге => KZT 129990
BYN/ru; 129,90 р. => BYN 129.9
BYN/ru; 129,90 BYN => BYN 129.9
BYN/ru; 129.90 руб. => BYN 129.9
UZS/uz; 129 990 so'm => UZS 129990
UZS/uz; 129 990 soʻm => UZS 129990
UZS/ru; 129 990 сум => UZS 129990
EUR/el; 1.299,00 € => EUR 1299
EUR/el; 19,99€ => EUR 19.99
EUR/el; από 19,99 € => EUR 19.99 from
EUR/el; Από 19,99€ => EUR 19.99 from
EUR/el; 19,99 €/μήνα => -
EUR/el; 19,99 €/κιλό => -
INR/en-in; ₹1,29,999 => INR 129999
INR/en-in; ₹ 1,29,999.00 => INR 129999
INR/en-in; Rs.1,299 => INR 1299
INR/en-in; Rs. 1299 => INR 1299
INR/en-in; Rs 1,299 => INR 1299
INR/en-in; ₹1299 => INR 1299
INR/en-in; MRP: ₹1,999 => INR 1999
INR/en-in; M.R.P.: ₹1,999 => INR 1999
INR/en-in; ₹1.29 lakh => INR 129000
INR/en-in; ₹1.29 Lakh => INR 129000
INR/en-in; ₹1.5 Lac => INR 150000
INR/en-in; EMI from ₹999/month => -
INR/en-in; EMI starts at ₹999 => -
INR/en-in; No Cost EMI from ₹2,999 => -
INR/en-in; ₹999 x 12m => -
INR/en-in; ₹999 x 12 => -
INR/en-in; ₹999/month => -
INR/en-in; ₹40 delivery => -
INR/en-in; + ₹40 Delivery charge => -
INR/en-in; Delivery charge ₹40 => -
INR/en-in; ₹500 off => -
INR/en-in; ₹500 Off on exchange => -
INR/en-in; Upto ₹12,000 Off on Exchange => -
INR/en-in; Save ₹500 => -
INR/en-in; ₹25/100 g => -
INR/en-in; (₹25 / 100 g) => -
INR/en-in; ₹99 onwards => INR 99 from
INR/en-in; From ₹99 => INR 99 from
INR/en-in; Starting ₹99 => INR 99 from
INR/en-in; ₹199 - ₹399 => INR 199..399 from
INR/en-in; 1299/- => -
INR/en-in; Rs. 1299/- => INR 1299
INR/en-in; ₹1,299/- => INR 1299
INR/en-in; 500 rupees => INR 500
INR/hi; ₹१,२९९ => INR 1299
PKR/en; Rs. 1,299 => PKR 1299
PKR/en; Rs.1,29,999 => PKR 129999
PKR/en; PKR 1,299 => PKR 1299
PKR/en; ₨1,299 => PKR 1299
BDT/bn; ৳ ১,২৯৯ => BDT 1299
BDT/en; ৳1,299 => BDT 1299
BDT/en; Tk 1,299 => BDT 1299
BDT/en; Tk. 1,299 => BDT 1299
BDT/en; BDT 1,299 => BDT 1299
BDT/bn; ১,২৯৯ টাকা => BDT 1299
LKR/en; Rs. 1,299.00 => LKR 1299
NPR/ne; रु 1,299 => NPR 1299
NPR/en; NPR 1,299 => NPR 1299
IDR/id; Rp1.299.000 => IDR 1299000
IDR/id; Rp 1.299.000 => IDR 1299000
IDR/id; Rp129.900 => IDR 129900
IDR/id; Rp129.900,00 => IDR 129900
IDR/id; Rp129rb => IDR 129000
IDR/id; Rp 129 rb => IDR 129000
IDR/id; Rp1,2jt => IDR 1200000
IDR/id; Rp1,2 jt => IDR 1200000
IDR/id; Rp12.900 - Rp15.900 => IDR 12900..15900 from
IDR/id; Mulai dari Rp99.000 => IDR 99000 from
IDR/id; mulai Rp99.000 => IDR 99000 from
IDR/id; IDR 129.900 => IDR 129900
IDR/id; Diskon Rp10.000 => -
IDR/id; Hemat Rp10.000 => -
IDR/id; Ongkir Rp10.000 => -
IDR/id; Gratis Ongkir min. belanja Rp30.000 => -
IDR/en; Rp 129,900 => IDR 129900
VND/vi; 1.299.000₫ => VND 1299000
VND/vi; 1.299.000 ₫ => VND 1299000
VND/vi; ₫1.299.000 => VND 1299000
VND/vi; 129.000đ => VND 129000
VND/vi; 129.000 đ => VND 129000
VND/vi; đ129.000 => VND 129000
VND/vi; 129.000 VNĐ => VND 129000
VND/vi; 129k => -
VND/vi; 129.000 đồng => VND 129000
VND/vi; 1,299,000₫ => VND 1299000
VND/vi; ₫99.000 - ₫199.000 => VND 99000..199000 from
VND/vi; từ 99.000₫ => VND 99000 from
VND/vi; Giảm 10.000₫ => -
VND/vi; Giảm ₫10k => -
VND/vi; 1,5 triệu đồng => VND 1500000
VND/vi; Trả góp 500.000₫/tháng => -
THB/th; ฿1,299 => THB 1299
THB/th; ฿1,299.00 => THB 1299
THB/th; 1,299 บาท => THB 1299
THB/th; 1,299.- => -
THB/th; ฿ 1,299 - ฿ 1,599 => THB 1299..1599 from
THB/th; THB 1,299 => THB 1299
THB/th; ๑,๒๙๙ บาท => THB 1299
THB/th; เริ่มต้น ฿99 => THB 99 from
THB/th; ลด ฿50 => -
THB/th; ฿99 / เดือน => -
MYR/ms; RM1,299.00 => MYR 1299
MYR/ms; RM 1,299.00 => MYR 1299
MYR/en; RM19.90 => MYR 19.9
MYR/en; RM19.90 - RM29.90 => MYR 19.9..29.9 from
MYR/en; MYR 19.90 => MYR 19.9
MYR/ms; Dari RM19.90 => MYR 19.9 from
PHP/en; ₱1,299.00 => PHP 1299
PHP/en; ₱1,299 => PHP 1299
PHP/en; PHP 1,299.00 => PHP 1299
PHP/en; Php1,299 => PHP 1299
PHP/en; P1,299.00 => PHP 1299
PHP/en; ₱99 - ₱199 => PHP 99..199 from
SGD/en; S$12.90 => SGD 12.9
SGD/en; SGD 12.90 => SGD 12.9
SGD/en; $12.90 => SGD 12.9
`;

describe('prices as the shops of a country print them', () => {
  const rows = SHOPS.trim()
    .split('\n')
    .map((row) => {
      const [, currency = '', lang = '', text = '', want = ''] = /^(\w*)\/?([\w-]*); (.*) => (.*)$/.exec(row) ?? [];
      return { row, currency, lang, text, want };
    });
  it.each(rows)('$row', ({ currency, lang, text, want }) => {
    expect(short(parseMoney(text, { ...(currency && { currency }), ...(lang && { lang }) }))).toBe(want);
  });
});
