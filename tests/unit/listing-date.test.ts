import { describe, expect, it } from 'vitest';
import { parseReviewDate } from '../../lib/listing/date.ts';

const DAY = Date.UTC(2026, 10, 3);

describe('the day a review names', () => {
  it.each([
    ['2026-11-03', ''],
    ['2026-11-03T23:59:00-08:00', ''],
    ['2026-11-03 12:30', 'zh-cn'],
    ['2026-11-03已购：蓝色 大号', 'zh-cn'],
    ['2026年11月3日', 'zh-cn'],
    ['2026年11月3日在美国审核', 'zh-cn'],
    ['2026年11月3日に日本でレビュー済み', 'ja-jp'],
    ['2026년 11월 3일에 검토됨', 'ko-kr'],
    ['3 November 2026', 'en-gb'],
    ['Reviewed in the United States on November 3, 2026', 'en-us'],
    ['Reviewed in Germany on 3rd November 2026', 'en-gb'],
    ['Nov. 03, 2026', 'en'],
    ['Rezension aus Deutschland vom 3. November 2026', 'de-de'],
    ['10. Jun. 2024', 'de-de', Date.UTC(2024, 5, 10)],
    ['Rezension vom 8. März 2025', 'de-de', Date.UTC(2025, 2, 8)],
    ['Revisado en España el 3 de noviembre de 2026', 'es-es'],
    ['3 nov 2026', 'es-co'],
    ['1 ago 2025', 'es-mx', Date.UTC(2025, 7, 1)],
    ['Avaliado no Brasil em 3 de novembro de 2026', 'pt-br'],
    ['Commenté en France le 1er novembre 2026', 'fr-fr', Date.UTC(2026, 10, 1)],
    ['Recensito in Italia il 3 novembre 2026', 'it-it'],
    ['Beoordeeld in Nederland op 3 november 2026', 'nl-nl'],
    ['Recenserad i Sverige den 3 november 2026', 'sv-se'],
    ['Oceniono w Polsce dnia 3 listopada 2026', 'pl-pl'],
    ["3 Kasım 2026'da Türkiye'de değerlendirildi", 'tr-tr'],
    ['تمت المراجعة في مصر في ٣ نوفمبر ٢٠٢٦', 'ar-eg'],
    // In English on a page of another language, or of none.
    ['November 3, 2026', 'de-de'],
    ['November 3, 2026', ''],
    ['November 3, 2026', 'no such language!'],
    ['3 May 2026', 'en', Date.UTC(2026, 4, 3)],
    ['29 February 2024', 'en', Date.UTC(2024, 1, 29)],
  ] as const)('%s (%s)', (text, lang, at: number = DAY) => {
    expect(parseReviewDate(text, lang)).toBe(at);
  });

  it.each([
    ['', 'en'],
    ['Nov 2026', 'en'],
    ['5 stars, November 2026', 'en'],
    ['2 months ago', 'en'],
    ['Reviewed 3 days ago', 'en'],
    ['Letztes Jahr', 'de-de'],
    ['hace 3 meses', 'es-mx'],
    ['3个月前', 'zh-cn'],
    ['03/11/2026', 'en-gb'],
    ['11/03/26', 'en-us'],
    ['November 31, 2026', 'en'],
    ['2026-13-01', ''],
    ['2026-02-30', ''],
    ['29 February 2026', 'en'],
    ['3 Ju 2026', 'en'],
    // Two months begin like this.
    ['3 jui 2026', 'fr-fr'],
    ['3 Brumaire 2026', 'fr-fr'],
    ['3 November 1026', 'en'],
    ['1234-11-03', ''],
    ['12026-11-031', ''],
    ['03-Nov 2026', 'en'],
  ])('never guesses at %j (%s)', (text, lang) => {
    expect(parseReviewDate(text, lang)).toBeUndefined();
  });

  it('is quick with what a page may hold', () => {
    const start = performance.now();
    for (const piece of ['3 ', 'November ', '2026-', '3 de de ', '.', 'a'.repeat(50)])
      expect(parseReviewDate(piece.repeat(20_000), 'en')).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
