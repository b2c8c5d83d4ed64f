import { describe, expect, it } from 'vitest';
import { cleanLink, cleanLinks, readLink } from '../../lib/listing/links.ts';
import { checkReport, type ReportFields } from '../../lib/trust/report.ts';

const complete: ReportFields = {
  value: 'shoddy',
  seen: 'The handle broke on the first day.',
  links: [],
  interest: 'none',
};

describe('checkReport', () => {
  it('finds nothing missing in a complete report', () => {
    expect(checkReport(complete)).toEqual([]);
    expect(checkReport({ ...complete, links: ['https://a.example/photo', ' '] })).toEqual([]);
  });

  it('names everything an empty form misses', () => {
    expect(checkReport({ seen: '', links: [] })).toEqual(['valueMissing', 'seenMissing', 'interestMissing']);
  });

  const describedAt = (length: number): ReportFields => ({
    ...complete,
    value: 'counterfeit',
    seen: 'x'.repeat(length),
  });
  it.each([
    ['praise is a vouch, not a report', { ...complete, value: 'reliable' as const }, ['valueMissing']],
    [
      'blanks and invisible characters are no words',
      { ...complete, seen: `   ${'\u200b'.repeat(40)}` },
      ['seenMissing'],
    ],
    ['too long', { ...complete, seen: 'x'.repeat(2001) }, ['seenLong']],
    ['a link nobody can open', { ...complete, links: ['javascript:alert(1)'] }, ['linkBroken']],
    [
      'too many links',
      { ...complete, links: Array.from({ length: 6 }, (_, i) => `https://a.example/${i}`) },
      ['linksMany'],
    ],
    ['counterfeit, hardly described', describedAt(39), ['evidenceMissing']],
    ['counterfeit, described', describedAt(40), []],
    ['counterfeit with a link', { ...describedAt(12), links: ['https://a.example/photo'] }, []],
    ['counterfeit with a picture', { ...describedAt(12), pictures: ['a'.repeat(64)] }, []],
    ['more pictures than a report holds', { ...complete, pictures: ['a', 'b', 'c', 'd', 'e'] }, ['picturesMany']],
    ['counterfeit with a broken link', { ...describedAt(12), links: ['photo'] }, ['linkBroken']],
    ['standing not said', { ...complete, interest: undefined }, ['interestMissing']],
  ])('%s', (_, draft, problems) => {
    expect(checkReport(draft)).toEqual(problems);
  });
});

describe('cleanLink', () => {
  it.each([
    ['https://a.example/i?id=7&utm_source=x&spm=a.b.c&gclid=1#top', 'https://a.example/i?id=7'],
    ['https://a.example/i?id=7&shareToken=me&share_crt_v=1', 'https://a.example/i?id=7'],
    ['http://a.example/x', 'http://a.example/x'],
    ['  https://me:secret@a.example/x ', 'https://a.example/x'],
    ['a.example/item/7', 'https://a.example/item/7'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['chrome-extension://abc/x.html', undefined],
    ['file:///etc/passwd', undefined],
    ['not a link', undefined],
    ['', undefined],
    [`https://a.example/${'x'.repeat(2000)}`, undefined],
  ])('%s', (raw, clean) => {
    expect(cleanLink(raw)).toBe(clean);
  });

  it('tells what was taken out, each name once', () => {
    expect(readLink('a.example/i?utm_source=x&id=7&spm=1&spm=2')).toEqual({
      url: 'https://a.example/i?id=7',
      removed: ['utm_source', 'spm'],
    });
    expect(readLink('https://a.example/i?id=7')?.removed).toEqual([]);
  });

  it('keeps each once, the openable ones only, five at most', () => {
    const many = Array.from({ length: 8 }, (_, i) => `https://a.example/${i}`);
    expect(cleanLinks(['https://a.example/?utm_medium=x', 'https://a.example/', 'ftp://a.example'])).toEqual([
      'https://a.example/',
    ]);
    expect(cleanLinks(many)).toEqual(many.slice(0, 5));
  });
});
