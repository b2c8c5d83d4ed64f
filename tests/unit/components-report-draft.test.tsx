import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Draft,
  EMPTY_DRAFT,
  keepDraft,
  keptLinks,
  linesOf,
  loadDraft,
  MAX_NOMINATION,
  parseDraft,
  problemsOf,
  REPORT_VALUES,
  unfinished,
} from '../../components/report/draft.ts';
import { nameOf, rowsOfName, subjectOf, subjectsOf } from '../../components/report/subject.ts';
import { checkReport, INTERESTS, MAX_SEEN } from '../../lib/trust/report.ts';
import { fakePlatform, row } from './components-kit.tsx';

const complete: Draft = {
  value: 'shoddy',
  seen: 'The seam came apart on the first day',
  links: '',
  interest: 'none',
  pictures: [],
};

describe('what is missing before a report can be filed', () => {
  test.each<[string, Partial<Draft>, object]>([
    ['nothing when complete', {}, {}],
    ['a reason', { value: undefined }, { value: 'valueMissing' }],
    ['what was seen', { seen: '   bad    ' }, { seen: 'seenMissing' }],
    ['an end to it', { seen: 'x'.repeat(MAX_SEEN + 1) }, { seen: 'seenLong' }],
    ['the reporter’s interest', { interest: undefined }, { interest: 'interestMissing' }],
    ['evidence for a suspected counterfeit', { value: 'counterfeit' }, { links: 'evidenceMissing' }],
    ['addresses as links', { links: 'https://a.example/1\nsee the photo' }, { links: 'linkBroken' }],
    ['no script as a link', { links: 'javascript:alert(1)' }, { links: 'linkBroken' }],
    ['at most five links', { links: 'https://a.example/\n'.repeat(6) }, { links: 'linksMany' }],
    ['no link where the description is long', { value: 'counterfeit', seen: 'The stitching '.repeat(4) }, {}],
    ['nothing for a counterfeit with a link', { value: 'counterfeit', links: 'https://a.example/photo' }, {}],
    ['nothing for a counterfeit with a picture', { value: 'counterfeit', pictures: ['a'.repeat(64)] }, {}],
    ['an end to a nomination', { value: 'reliable', seen: 'x'.repeat(MAX_NOMINATION + 1) }, { seen: 'nominationLong' }],
    ['nothing for a vouch', { value: 'reliable', seen: '', interest: undefined }, {}],
  ])('%s', (_name, over, problems) => {
    expect(problemsOf({ ...complete, ...over } as Draft)).toEqual(problems);
  });

  test('blank lines are no links', () => {
    expect(linesOf(' \n https://a.example \n\n')).toEqual(['https://a.example']);
  });

  test('links are kept clean and once, and what was taken out of them is known', () => {
    expect(keptLinks('a.example/i?id=7&utm_source=x\nhttps://me:secret@a.example/i?id=7&spm=1\nsee photo')).toEqual({
      urls: ['https://a.example/i?id=7'],
      removed: ['utm_source', 'spm'],
    });
  });

  test('says the same as the worker, which checks again', () => {
    const line = fc.constantFrom(
      'https://a.example/1',
      'b.example',
      'ftp://c.example',
      'javascript:1',
      'see photo',
      '',
      ' ',
    );
    const draft = fc.record(
      {
        value: fc.constantFrom(...REPORT_VALUES.filter((value) => value !== 'reliable')),
        seen: fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.constantFrom('x'.repeat(2001), '这件商品的缝线第一天就开了', ' \u200b '),
        ),
        links: fc.array(line, { maxLength: 7 }).map((lines) => lines.join('\n')),
        interest: fc.constantFrom(...INTERESTS),
        pictures: fc.array(fc.constant('a'.repeat(64)), { maxLength: 5 }),
      },
      { requiredKeys: ['seen', 'links', 'pictures'] },
    );
    fc.assert(
      fc.property(draft, (filled) => {
        const here = Object.values(problemsOf(filled)).sort();
        const there = checkReport({ ...filled, links: filled.links.split('\n') });
        // One field shows one problem at a time, the first.
        const ofLinks = ['linkBroken', 'linksMany', 'picturesMany', 'evidenceMissing'];
        const first = there.filter(
          (one) => !ofLinks.includes(one) || one === there.find((two) => ofLinks.includes(two)),
        );
        expect(here).toEqual(first.sort());
      }),
      { numRuns: 500 },
    );
  });
});

describe('drafts outlive the popup', () => {
  test('a kept draft comes back for its own subject only', async () => {
    const platform = fakePlatform();
    await keepDraft(platform, 'listing:taobao.com:1', complete);
    expect(await loadDraft(platform, 'listing:taobao.com:1')).toEqual(complete);
    expect(await loadDraft(platform, 'listing:taobao.com:2')).toEqual(EMPTY_DRAFT);
  });

  test('a filed one is forgotten, the others stay', async () => {
    const platform = fakePlatform();
    await keepDraft(platform, 'a', complete);
    await keepDraft(platform, 'b', complete);
    await keepDraft(platform, 'a', undefined);
    expect(await loadDraft(platform, 'a')).toEqual(EMPTY_DRAFT);
    expect(await loadDraft(platform, 'b')).toEqual(complete);
    await keepDraft(platform, 'b', undefined);
    expect(platform.store.has('draft')).toBe(false);
  });

  test('a draft on several listings is found whatever their order, with its pictures', async () => {
    const platform = fakePlatform();
    const rows = [row('1'), row('2'), row('3')];
    const some = subjectsOf([rows[2], rows[0]] as never);
    const draft = { ...complete, pictures: ['b'.repeat(64)] };
    await keepDraft(platform, nameOf(some), draft);
    expect(await loadDraft(platform, nameOf([...some].reverse()))).toEqual(draft);
    expect(await loadDraft(platform, nameOf([subjectOf(row('1'))]))).toEqual(EMPTY_DRAFT);
    const [name = ''] = await unfinished(platform);
    expect(rowsOfName(name, rows)?.map(({ key }) => key)).toEqual(['1', '3']);
    expect(rowsOfName(name, rows.slice(0, 2))).toBeUndefined();
  });

  test('five are kept, the oldest goes first', async () => {
    const platform = fakePlatform();
    for (const name of ['s1', 's2', 's3', 's4', 's5', 's6']) await keepDraft(platform, name, complete);
    expect(Object.keys(platform.store.get('draft') as object)).toEqual(['s2', 's3', 's4', 's5', 's6']);
  });

  test.each([
    [undefined],
    [null],
    ['text'],
    [{ seen: 5, value: 'evil', interest: [] }],
    [{ seen: 'x'.repeat(30_000) }],
    [{ pictures: ['<svg>', 5, 'A'.repeat(64)] }],
  ])('a stored value that is no draft is an empty one: %j', (raw) => {
    expect(parseDraft(raw)).toEqual(EMPTY_DRAFT);
  });
});
