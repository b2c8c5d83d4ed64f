import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Draft,
  EMPTY_DRAFT,
  evidenceUrl,
  INTERESTS,
  keepDraft,
  linesOf,
  loadDraft,
  MAX_SEEN,
  parseDraft,
  problemsOf,
  REPORT_VALUES,
} from '../../components/report/draft.ts';
import { checkReport } from '../../lib/records/report.ts';
import { fakePlatform } from './components-kit.tsx';

const complete: Draft = { value: 'shoddy', seen: 'The seam came apart on the first day', links: '', interest: 'none' };

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
    ['nothing for a vouch', { value: 'reliable', seen: '', interest: undefined }, {}],
  ])('%s', (_name, over, problems) => {
    expect(problemsOf({ ...complete, ...over } as Draft)).toEqual(problems);
  });

  test('blank lines are no links', () => {
    expect(linesOf(' \n https://a.example \n\n')).toEqual(['https://a.example']);
  });

  test.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['a.example/photo.jpg', 'https://a.example/photo.jpg'],
    ['https://me:secret@a.example', 'https://a.example/'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['not a link', undefined],
    [`https://a.example/${'x'.repeat(2000)}`, undefined],
  ])('evidence %s', (line, url) => {
    expect(evidenceUrl(line)).toBe(url);
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
      },
      { requiredKeys: ['seen', 'links'] },
    );
    fc.assert(
      fc.property(draft, (filled) => {
        const here = Object.values(problemsOf(filled)).sort();
        const there = checkReport({ ...filled, links: filled.links.split('\n') });
        // One field shows one problem at a time.
        const first = there.filter((problem) => !(problem === 'linksMany' && there.includes('linkBroken')));
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
  ])('a stored value that is no draft is an empty one: %j', (raw) => {
    expect(parseDraft(raw)).toEqual(EMPTY_DRAFT);
  });
});
