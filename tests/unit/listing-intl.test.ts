import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../lib/listing/world.ts';
import { parseMoney } from '../../lib/listing/money.ts';
import { fieldText, numberOf } from '../../lib/listing/number.ts';
import { drawnRating } from '../../lib/listing/stars.ts';

const PAIRS =
  'en-US USD,en-GB GBP,en-AU AUD,en-CA CAD,fr-CA CAD,en-NZ NZD,en-IE EUR,de-DE EUR,de-AT EUR,de-CH CHF,fr-CH CHF,fr-FR EUR,nl-NL EUR,es-ES EUR,it-IT EUR,pt-PT EUR,pt-BR BRL,pl-PL PLN,cs-CZ CZK,sk-SK EUR,hu-HU HUF,sv-SE SEK,nb-NO NOK,da-DK DKK,fi-FI EUR,is-IS ISK,tr-TR TRY,ru-RU RUB,uk-UA UAH,el-GR EUR,bg-BG BGN,ro-RO RON,sr-RS RSD,lt-LT EUR,en-IN INR,hi-IN INR,bn-BD BDT,ur-PK PKR,ne-NP NPR,id-ID IDR,vi-VN VND,th-TH THB,ms-MY MYR,en-PH PHP,en-SG SGD,ja-JP JPY,ko-KR KRW,zh-CN CNY,zh-TW TWD,zh-HK HKD,ar-AE AED,ar-SA SAR,ar-EG EGP,ar-KW KWD,ar-OM OMR,ar-TN TND,ar-IQ IQD,ar-DZ DZD,fa-IR IRR,he-IL ILS,en-ZA ZAR,es-MX MXN,es-AR ARS,es-CO COP,es-CL CLP,es-PE PEN,es-UY UYU,es-CR CRC,en-NG NGN,en-KE KES,fr-SN XOF,kk-KZ KZT,uz-UZ UZS,ka-GE GEL,mn-MN MNT,km-KH KHR'
    .split(',')
    .map((pair) => pair.split(' ') as [locale: string, currency: string]);

const MARKS = ['\u200e', '\u200f', '\u202a', '\u202c', '\u2066', '\u2069', '\u200b', '\ufeff'];
const BLANKS = ['\u00a0', '\u202f', '\u2009', '\u2007', '  ', '\n\t '];

describe.each(PAIRS)('what Intl prints for %s in %s', (locale, currency) => {
  const forms = (['symbol', 'code'] as const).flatMap((currencyDisplay) =>
    ['', '-u-nu-latn'].map(
      (digits) => new Intl.NumberFormat(locale + digits, { style: 'currency', currency, currencyDisplay }),
    ),
  );

  it('is read back to the last digit, whatever marks and blanks stand in it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.constantFrom(...forms),
        fc.constantFrom(...MARKS),
        fc.constantFrom(...BLANKS),
        (parts, form, mark, blank) => {
          const digits = form.resolvedOptions().maximumFractionDigits ?? 2;
          const amount = parts / 10 ** digits;
          const text = mark + form.format(amount).replace(/\s/g, blank) + mark;
          expect(parseMoney(text, { currency, lang: locale })).toEqual({ amount, currency, from: false });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('numerals', () => {
  it.each('arab arabext deva beng guru gujr orya tamldec telu knda mlym thai laoo tibt mymr khmr fullwide'.split(' '))(
    'digits of %s are digits',
    (name) => {
      const printed = new Intl.NumberFormat(`en-u-nu-${name}`, { useGrouping: false }).format(1234567890);
      expect(printed).not.toBe('1234567890');
      expect(fieldText(printed)).toBe('1234567890');
    },
  );

  it('raised digits are cents in pairs and a footnote alone', () => {
    expect(fieldText('19⁹⁹ zł')).toBe('19.99 zł');
    expect(fieldText('19,99¹ €')).toBe('19,99 €');
    expect(fieldText('10 m²')).toBe('10 m2');
  });

  it.each<[string, string, number | undefined]>([
    ['1.234', '', 1234],
    ['1,234', '', 1234],
    ['1.234', '.', 1.234],
    ['12,50', '', 12.5],
    ['1 299', '', 1299],
    ["1'299.50", '', 1299.5],
    ["19'99", '', 19.99],
    ['0.500', '', 0.5],
    ['1,23,456.50', '', 123456.5],
    ['12.10.2024', '', undefined],
  ])('%s with decimals %j is %s', (raw, decimals, value) => expect(numberOf(raw, decimals)).toBe(value));
});

describe('drawn ratings', () => {
  it.each<[string, string, number | undefined]>([
    ['a-icon a-icon-star a-star-4-5', '', 4.5],
    ['a-icon-star-small a-star-small-4', '', 4],
    ['star-rating-45', '', 4.5],
    ['rating-4_5', '', 4.5],
    ['rating-4.5', '', 4.5],
    ['stars stars--4', '', 4],
    ['stars--4-half', '', 4.5],
    ['rating-static rating-static-35', '', 3.5],
    ['bubble_rating bubble_40', '', 4],
    ['rating-86', '', 4.3],
    ['star-rating Three', '', 3],
    ['rating-100', '', 5],
    ['rating-9', '', undefined],
    ['rating-250', '', undefined],
    ['rating', 'width: 86%', 4.3],
    ['rating', 'color:red;width:90%', 4.5],
    ['rating', 'max-width: 86%', undefined],
    ['rating', '--rating: 4.3;', 4.3],
    ['rating', '--star-rating:4', 4],
    ['rating', '--rating-percent: 92%', 4.6],
    ['rating', 'width: 120%', undefined],
    ['product-tile', '', undefined],
    ['restart-4', '', undefined],
  ])('%s with %j is %s', (classes, style, value) =>
    expect(drawnRating(classes, style)).toEqual(value === undefined ? undefined : { value, scale: 5 }),
  );
});
