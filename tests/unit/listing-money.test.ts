import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, type MoneyOptions, parseMoney } from '../../lib/listing/money.ts';
import type { Money } from '../../lib/listing/types.ts';

/** "CNY 19.9", "EUR 5..9 from": one line per expectation. */
const short = (money: Money | undefined): string | undefined =>
  money &&
  `${money.currency} ${money.amount}${money.max === undefined ? '' : `..${money.max}`}${money.from ? ' from' : ''}`;
const read = (text: string, options?: MoneyOptions) => short(parseMoney(text, options));

describe('prices as Chinese shops print them', () => {
  it.each([
    ['¥19.9起', 'CNY 19.9 from'],
    ['￥1,299.00', 'CNY 1299'],
    ['￥１９９．００', 'CNY 199'],
    ['199元', 'CNY 199'],
    ['1.2万元', 'CNY 12000'],
    ['¥2.3w', 'CNY 23000'],
    ['¥2.3W', 'CNY 23000'],
    ['¥1.5万起', 'CNY 15000 from'],
    ['优惠前 ¥98 券后 ¥83.26', 'CNY 98'],
    ['券后 ¥83.26', 'CNY 83.26'],
    ['到手价¥59.9', 'CNY 59.9'],
    ['¥99-199', 'CNY 99..199 from'],
    ['¥99.00 - ¥199.00', 'CNY 99..199 from'],
    ['¥99~199', 'CNY 99..199 from'],
    ['99-199元', 'CNY 99..199 from'],
    ['¥99-199起', 'CNY 99..199 from'],
    ['¥99-199 已售500', 'CNY 99..199 from'],
    ['¥99-5g', 'CNY 99'],
    ['低至¥9.9', 'CNY 9.9 from'],
    ['￥29.90起/件', 'CNY 29.9 from'],
    ['RMB 128.00', 'CNY 128'],
    ['CN¥1,288', 'CNY 1288'],
    ['人民币 45.5', 'CNY 45.5'],
    ['HK$1,099', 'HKD 1099'],
    ['NT$1,290', 'TWD 1290'],
    ['NT$ 1,290', 'TWD 1290'],
    ['¥99百亿补贴', 'CNY 99'],
    ['¥19.9 5万+人付款', 'CNY 19.9'],
  ])('%s is %s', (text, want) => expect(read(text)).toBe(want));
});

describe('prices around the world', () => {
  it.each([
    ['$1,299.00', 'USD 1299'],
    ['US $23.29', 'USD 23.29'],
    ['US$23.29', 'USD 23.29'],
    ['US$:12.99', 'USD 12.99'],
    ['US $1.98/ea', 'USD 1.98'],
    ['$426.20/EA', 'USD 426.2'],
    ['AU $12', 'AUD 12'],
    ['A$190.00', 'AUD 190'],
    ['C $12', 'CAD 12'],
    ['CA$ 12.50', 'CAD 12.5'],
    ['12,99 $ CA', 'CAD 12.99'],
    ['S$4.90', 'SGD 4.9'],
    ['SGD$4.90', 'SGD 4.9'],
    ['$ SGD4.90', 'SGD 4.9'],
    ['NZD $100.70', 'NZD 100.7'],
    ['$12.00 CAD', 'CAD 12'],
    ['1 234,56 $ CAD', 'CAD 1234.56'],
    ['MX$3,179.00', 'MXN 3179'],
    ['COP 129.900', 'COP 129900'],
    ['R$ 1.299,90', 'BRL 1299.9'],
    ['R$1.299,90', 'BRL 1299.9'],
    ['R $ 45,00', 'BRL 45'],
    ['S/ 99', 'PEN 99'],
    ['S/. 1,099.00', 'PEN 1099'],
    ['£18.99', 'GBP 18.99'],
    ['£94.50 GBP', 'GBP 94.5'],
    ['1.299,00 €', 'EUR 1299'],
    ['€1.299', 'EUR 1299'],
    ['€ 2.109,00', 'EUR 2109'],
    ['12.345.678,90 €', 'EUR 12345678.9'],
    ['1 290 EUR', 'EUR 1290'],
    ['EUR 12', 'EUR 12'],
    ['3 250 000 €', 'EUR 3250000'],
    ['1 299,00\u202f€', 'EUR 1299'],
    ['1\u202f299,00\u00a0€', 'EUR 1299'],
    ['€ 14,-', 'EUR 14'],
    ['14,– €', 'EUR 14'],
    ['749,00 euro', 'EUR 749'],
    ['19,1€', 'EUR 19.1'],
    ['12€99', 'EUR 12.99'],
    ['1.837, 32 €', 'EUR 1837.32'],
    ['1 299,00 kr', 'SEK 1299'],
    ['7 990 kr.', 'SEK 7990'],
    ['kr 1.299,-', 'SEK 1299'],
    ['DKK 449,00', 'DKK 449'],
    ["CHF 1'049.95", 'CHF 1049.95'],
    ['CHF 1’049.95', 'CHF 1049.95'],
    ['9 800 Kč', 'CZK 9800'],
    ['50,- Kč', 'CZK 50'],
    ['1 720,00 zł', 'PLN 1720'],
    ['140,00 pln', 'PLN 140'],
    ['145,00 lei', 'RON 145'],
    ['29 RON', 'RON 29'],
    ['1.727 Ft', 'HUF 1727'],
    ['27.00 лв.', 'BGN 27'],
    ['2 285,81 грн.', 'UAH 2285.81'],
    ['90 728.00 руб', 'RUB 90728'],
    ['1 890 ₽', 'RUB 1890'],
    ['₺1.299,90', 'TRY 1299.9'],
    ['10,75 TL', 'TRY 10.75'],
    ['₪98', 'ILS 98'],
    ['Rs. 1,299', 'INR 1299'],
    ['Rs1,599.00', 'INR 1599'],
    ['₹1,29,999', 'INR 129999'],
    ['₹1,29,999.50', 'INR 129999.5'],
    ['199 ₹', 'INR 199'],
    ['₹1.2 lakh', 'INR 120000'],
    ['₹2.5 Cr', 'INR 25000000'],
    ['12,000원', 'KRW 12000'],
    ['1.2만원', 'KRW 12000'],
    ['₩12,000', 'KRW 12000'],
    ['3,500円', 'JPY 3500'],
    ['1億2000万円', 'JPY 120000000'],
    ['Rp 1.550.000', 'IDR 1550000'],
    ['Rp31.500', 'IDR 31500'],
    ['120.000 VND', 'VND 120000'],
    ['8.000.000 ₫', 'VND 8000000'],
    ['200.000 đ', 'VND 200000'],
    ['฿ 3.3900', 'THB 3.39'],
    ['₱1,299', 'PHP 1299'],
    ['RM50', 'MYR 50'],
    ['TWD 372.40', 'TWD 372.4'],
    ['XOF 6,765', 'XOF 6765'],
    ['6 765 FCFA', 'XOF 6765'],
    ['6 765 F CFA', 'XOF 6765'],
    ['$.50', 'USD 0.5'],
    ['.50 €', 'EUR 0.5'],
    ['Rs.50', 'INR 50'],
    ['A+ 5 €', 'EUR 5'],
    ['Buy 2 get 1 $5', 'USD 5'],
    ['AED 1,234.00', 'AED 1234'],
    ['45 د.إ', 'AED 45'],
    ['ر.س 1,045.50', 'SAR 1045.5'],
    ['٣٤٥٫٥٠ ر.س', 'SAR 345.5'],
    ['۸۵۰٬۰۰۰ ریال', 'IRR 850000'],
    ['579,000 DT', 'TND 579'],
    ['1 130,000 DT', 'TND 1130'],
    ['1.250,500 TND', 'TND 1250.5'],
    ['423.923 KD', 'KWD 423.923'],
    ['OMR 12.500', 'OMR 12.5'],
    ['KWD 1,200', 'KWD 1200'],
    ['25,000 IQD', 'IQD 25000'],
    ['4 500 DA', 'DZD 4500'],
    ['399 DH', 'MAD 399'],
    ['USD1,234', 'USD 1234'],
    ['1,200.50 USD', 'USD 1200.5'],
    ['GBP 34.992001', 'GBP 34.992001'],
    ['AED 8000 (USD 2179)', 'AED 8000'],
    ['£9.99 $13.71 11,16 €', 'GBP 9.99'],
    ['99,99 EUR (-30,00%) 69,99 EUR', 'EUR 99.99'],
    ['0,00 EUR', 'EUR 0'],
    ['$1.2M', 'USD 1200000'],
    ['$45K', 'USD 45000'],
  ])('%s is %s', (text, want) => expect(read(text)).toBe(want));
});

describe('ranges and "from"', () => {
  it.each([
    ['$5.00 to $9.00', 'USD 5..9 from'],
    ['From £5.29 - £9.56', 'GBP 5.29..9.56 from'],
    ['£1.50 – £2.00', 'GBP 1.5..2 from'],
    ['10,00 - 15,00 €', 'EUR 10..15 from'],
    ['De 12 € à 15 €', 'EUR 12..15 from'],
    ['From 26 to 50 €', 'EUR 26..50 from'],
    ['841,00 zł – 995,00 zł', 'PLN 841..995 from'],
    ['1.000円～2.000円', 'JPY 1000..2000 from'],
    ['From: $14.97', 'USD 14.97 from'],
    ['Starting at $99', 'USD 99 from'],
    ['ab 3,63 EUR', 'EUR 3.63 from'],
    ['desde 12,50 €', 'EUR 12.5 from'],
    ['A partir de 11,70 €', 'EUR 11.7 from'],
    ['à partir de 1540 € / pers', 'EUR 1540 from'],
    ['Dès 19,90 €', 'EUR 19.9 from'],
    ['da € 72.00', 'EUR 72 from'],
    ['a partire da 7,32 € *', 'EUR 7.32 from'],
    ['Vanaf € 49.95', 'EUR 49.95 from'],
    ['Pris från 805 kr', 'SEK 805 from'],
    ['от 2 750 руб.', 'RUB 2750 from'],
    ['1,000円〜', 'JPY 1000 from'],
    ['980円から', 'JPY 980 from'],
    ['12,000원부터', 'KRW 12000 from'],
    ['$20 - 30 days return', 'USD 20'],
    ['$20 - $5', 'USD 20'],
    ['1 - $2.00 100 - $2.75', 'USD 2'],
  ])('%s is %s', (text, want) => expect(read(text)).toBe(want));
});

describe('a number whose parts stood in several nodes', () => {
  it.each<[string, MoneyOptions, string | undefined]>([
    ['R$ 303 , 05', {}, 'BRL 303.05'],
    ['¥ 83 .26', {}, 'CNY 83.26'],
    ['₹1,34,900 .00', {}, 'INR 134900'],
    ['$119. 95', {}, 'USD 119.95'],
    ['$599 99', {}, undefined],
    ['$599 99', { split: true }, 'USD 599.99'],
    ['$1,299. 99', { split: true }, 'USD 1299.99'],
    ['R$ 1.299 90', { split: true }, 'BRL 1299.9'],
    ['35 € 99', { split: true }, 'EUR 35.99'],
    ['$599 25 sold', {}, 'USD 599'],
  ])('%s with %j is %s', (text, options, want) => expect(read(text, options)).toBe(want));
});

describe('what the host, the language and the reader add', () => {
  it.each<[string, MoneyOptions, string | undefined]>([
    ['¥3,500', { currency: 'JPY' }, 'JPY 3500'],
    ['¥3,500', { lang: 'ja' }, 'JPY 3500'],
    ['$12', { currency: 'CAD' }, 'CAD 12'],
    ['$12', { currency: 'EUR' }, 'USD 12'],
    ['$ 89.900', { currency: 'COP' }, 'COP 89900'],
    ['199 kr', { currency: 'NOK' }, 'NOK 199'],
    ['199 kr', { lang: 'da-DK' }, 'DKK 199'],
    ['R 1 299.00', { currency: 'ZAR' }, 'ZAR 1299'],
    ['R1,299.00', { currency: 'ZAR' }, 'ZAR 1299'],
    ['R15', {}, undefined],
    ['Rs 500', { currency: 'PKR' }, 'PKR 500'],
    ['199元', { currency: 'TWD' }, 'TWD 199'],
    ['TOP 10', {}, undefined],
    ['$1.299', {}, 'USD 1299'],
    ['$1.299', { decimal: ',' }, 'USD 1299'],
    ['$1.299', { decimal: '.' }, 'USD 1.299'],
    ['1,299 €', { decimal: ',' }, 'EUR 1.299'],
    ['880.000 ₫', { decimal: '.' }, 'VND 880000'],
    ['349,95', {}, undefined],
    ['349,95', { currency: 'EUR' }, undefined],
    ['349,95', { currency: 'EUR', bare: true }, 'EUR 349.95'],
    ['1 299', { currency: 'NOK', bare: true }, 'NOK 1299'],
    ['299:-', { currency: 'SEK', bare: true }, 'SEK 299'],
    ['15.-', { currency: 'CHF', bare: true }, 'CHF 15'],
    ['1.350.000', { currency: 'IDR', bare: true }, 'IDR 1350000'],
    ['19.99 - 29.99', { currency: 'USD', bare: true }, 'USD 19.99..29.99 from'],
    ['2 for 349,95 €', { currency: 'EUR', bare: true }, 'EUR 349.95'],
    ['40% OFF', { currency: 'USD', bare: true }, undefined],
    ['B0123', { currency: 'USD', bare: true }, undefined],
    ['256GB', { currency: 'USD', bare: true }, undefined],
    ['12.10.2024', { currency: 'EUR', bare: true }, undefined],
    ['2024-10-12', { currency: 'EUR', bare: true }, undefined],
    ['15:30', { currency: 'EUR', bare: true }, undefined],
    ['349,95', { bare: true }, undefined],
  ])('%s with %j is %s', (text, options, want) => expect(read(text, options)).toBe(want));
});

describe('amounts that are not the price', () => {
  it.each([
    ['3,50€ / 100g'],
    ['$0.42/Count'],
    ['($0.42/Count)'],
    ['(0,25 € / stück)'],
    ['9,90 €/kg'],
    ['£1.20 per kg'],
    ['12x R$ 26,62'],
    ['em até 12x de R$ 26,62 sem juros'],
    ['en 12 cuotas de $ 1.299'],
    ['$15.95/mo'],
    ['$26.62 x 12'],
    ['24,90 € monatlich'],
    ['4 payments of $12.50'],
    ['月供 ¥99'],
    ['¥83.25×12期'],
    ['每月¥99'],
    ['Save $15.01'],
    ['(save $2.95)'],
    ['$5 off'],
    ['Free Shipping on Orders $49+.'],
    ['立减¥20'],
    ['满¥199减¥20'],
    ['定金¥50'],
    ['+$9.99 delivery'],
    ['运费 ¥10'],
    ['-$5.00'],
    ['-¥10'],
    ['($-5.00)'],
    ['-640,000 DT'],
    ['- 5,00 €'],
    ['−12,00 €'],
  ])('%s holds no price', (text) => expect(parseMoney(text)).toBeUndefined());

  it('the price beside them is still found', () => {
    expect(read('R$60,00 até 2x de R$30,00')).toBe('BRL 60');
    expect(read('12x de R$ 44,00 sem juros R$ 528,00')).toBe('BRL 528');
    expect(read('You save $5.00 Now $19.99')).toBe('USD 19.99');
    expect(read('59,90 EUR 599,00 EUR pro Kilogramm')).toBe('EUR 59.9');
  });
});

describe('texts without a price', () => {
  it.each([
    [''],
    ['Free'],
    ['NaN'],
    ['$NaN'],
    ['¥'],
    ['¥ 待定'],
    ['€'],
    ['Infinity €'],
    ['5W power'],
    ['66W快充'],
    ['256G'],
    ['10m cable'],
    ['16.00 ft'],
    ['iPhone 15'],
    ['ABC-1234'],
    ['July, 2004'],
    ['15.08.2017'],
    ['2024-11-22'],
    ['4.5 out of 5'],
    ['40% OFF'],
    ['1,234 ratings'],
    ['99999999999999 €'],
    ['$1e400'.replace('e', '0'.repeat(400))],
    ['1.2.3 €'],
    ['½ €'],
  ])('%s', (text) => expect(parseMoney(text)).toBeUndefined());

  it('zero-width and bidi signs inside a price are no obstacle', () => {
    expect(read('\u200e¥\u200b19\u2060.9\u202c')).toBe('CNY 19.9');
  });
});

describe('laws', () => {
  const amount = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100);
  const currency = fc.constantFrom('CNY', 'USD', 'EUR', 'JPY', 'KWD', 'TND', 'INR', 'BRL', 'XOF', 'IDR', 'CHF');

  it('what formatMoney prints is read back', () => {
    expect(formatMoney({ amount: 19.9, currency: 'CNY', from: true })).toBe('CNY 19.90 from');
    fc.assert(
      fc.property(
        amount,
        currency,
        fc.boolean(),
        fc.option(fc.integer({ min: 1, max: 10_000 })),
        (low, code, from, step) => {
          const max = step === null ? undefined : Math.round((low + step) * 100) / 100;
          const money: Money = {
            amount: low,
            currency: code,
            from: from || max !== undefined,
            ...(max !== undefined && { max }),
          };
          expect(parseMoney(formatMoney(money))).toEqual(money);
        },
      ),
    );
  });

  it('three and four decimals are read back too', () => {
    for (const [low, code] of [
      [423.923, 'KWD'],
      [0.125, 'USD'],
      [1.234, 'USD'],
      [12.345, 'TND'],
      [1.2345, 'EUR'],
    ] as const) {
      const money: Money = { amount: low, currency: code, from: false };
      expect(parseMoney(formatMoney(money))).toEqual(money);
    }
  });

  it('the sign may stand on either side', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom('€', '$', '£', '¥', '₹', 'zł', 'Kč'), (value, sign) => {
        const text = value.toFixed(2);
        expect(parseMoney(`${sign}${text}`)?.amount).toBe(value);
        expect(parseMoney(`${text} ${sign}`)).toEqual(parseMoney(`${sign} ${text}`));
      }),
    );
  });
});
