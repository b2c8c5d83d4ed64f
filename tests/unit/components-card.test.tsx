// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { type CardProps, trustCard } from '../../components/card/TrustCard.tsx';
import { type PopoverProps, popoverBody } from '../../components/popover/PopoverBody.tsx';
import { PAGE_GROUPS, wordsOf } from '../../lib/text/catalogue.ts';
import { describe as say } from '../../lib/text/describe.ts';
import { translator } from '../../lib/text/format.ts';
import type { Finding, RecordNote, Verdict } from '../../lib/trust/types.ts';
import { NOW, verdict } from './components-kit.tsx';

const findings: Finding[] = [
  {
    criterion: 'rating',
    state: 'notMet',
    value: { kind: 'score', value: 4.2, scale: 5, of: 'shop', n: 860 },
    threshold: { kind: 'score', value: 4.6, scale: 5, of: 'shop' },
    source: 'markup',
    at: NOW,
  },
  {
    criterion: 'shipping',
    state: 'met',
    value: { kind: 'word', word: 'free' },
    threshold: { kind: 'word', word: 'free' },
    source: 'text',
    at: NOW,
  },
  { criterion: 'reply', state: 'notShown', threshold: { kind: 'percent', value: 90 }, at: NOW },
];
const below = verdict({ state: 'below', findings, shown: ['shop'] });

/** Exactly what a content script is given: the words of the page, in one language. */
const words = wordsOf('en', PAGE_GROUPS);
const base = (judged: Verdict) => ({
  described: say(judged, words, 'en', { now: NOW }),
  verdict: judged,
  sponsored: false,
  t: translator(words),
  lang: 'en' as const,
});

const root = document.createElement('div');
document.body.append(root);
afterEach(() => render(null, root));
const find = (selector: string) => root.querySelector<HTMLElement>(selector);
const button = (text: string) => [...root.querySelectorAll('button')].find((one) => one.textContent?.includes(text));

function popover(judged: Verdict, over: Partial<PopoverProps> = {}) {
  const calls: string[] = [];
  const call = (name: string) => () => calls.push(name);
  const props = {
    ...base(judged),
    full: false,
    onReport: call('report'),
    onCase: call('case'),
    onChecklist: call('checklist'),
    onClose: call('close'),
  };
  render(popoverBody({ ...props, ...over }), root);
  return calls;
}

function card(judged: Verdict, over: Partial<CardProps> = {}) {
  const calls: string[] = [];
  const call = (name: string) => () => calls.push(name);
  const actions = { onToggle: call('toggle'), onReport: call('report'), onVouch: call('vouch'), onCase: call('case') };
  render(trustCard({ ...base(judged), open: false, vouched: false, ...actions, ...over }), root);
  return calls;
}

describe('the evidence of an item page', () => {
  const listing = {
    course: [
      { at: NOW - 9 * 86_400_000, amount: 100, currency: 'EUR' },
      { at: NOW, amount: 80, currency: 'EUR' },
    ],
    rights: [{ id: 'euWithdrawal' }, { id: 'euGuarantee' }] as const,
  };

  test('tells the prices seen, and the rights with their articles: one line, more on demand', () => {
    card(below, { open: true, described: say(below, words, 'en', { now: NOW, ofItem: listing }) });
    expect(find('.k-course-text')?.textContent).toContain('lowest €80.00');
    expect(find('.k-course-line path.k-course-price')?.getAttribute('d')).toMatch(/^M4 4L/);
    expect(root.textContent).toContain('Directive 2011/83/EU, art. 9');
    expect(find('details.k-more')?.hasAttribute('open')).toBe(false);
    expect(find('details.k-more')?.textContent).toContain('2-year legal guarantee');
  });

  test('tells nothing of either where neither is known', () => {
    card(below, { open: true });
    expect(find('.k-course')).toBeNull();
    expect(root.textContent).not.toContain('Your rights');
  });
});

describe('the popover', () => {
  test('says word, sentence, value → requirement, source', () => {
    popover(below);
    expect(find('.k-popover-word')?.textContent).toBe('Rating < 4.6');
    expect(find('.k-reason')?.textContent).toContain('4.2 (860 ratings)');
    expect(find('.k-reason-need')?.textContent).toBe('→ ≥ 4.6');
    expect(find('.k-reason-origin')?.textContent).toContain('page data');
  });

  test('shows three reasons and counts the rest', () => {
    const more = verdict({
      ...below,
      signals: [
        { id: 'replicaWord', strength: -2, said: 'a', source: 'text' },
        { id: 'offPlatform', strength: -2, said: 'b', source: 'text' },
      ],
    });
    const calls = popover(more);
    expect(root.querySelectorAll('.k-reason').length).toBe(3);
    button('+ 1 more')?.click();
    expect(calls).toEqual(['checklist']);
  });

  test('shows the whole checklist in place on a page that has no card', () => {
    popover(below, { full: true });
    expect(root.querySelectorAll('.k-check-row').length).toBe(3);
    expect(button('Checklist')).toBeUndefined();
    expect(find('.k-score')?.textContent).toContain('78 (66–86)');
  });

  test('leads to the checklist and the report, and closes', () => {
    const calls = popover(below);
    button('Checklist')?.click();
    button('Report')?.click();
    find('[aria-label="Close"]')?.click();
    expect(calls).toEqual(['checklist', 'report', 'close']);
  });

  test('names an ad as an ad', () => {
    popover(below);
    expect(root.textContent).not.toContain('Ad:');
    popover(below, { sponsored: true });
    expect(root.textContent).toContain('Ad:');
  });

  test('every word it needs is among those of a page', () => {
    popover(below, { sponsored: true });
    expect(root.textContent).not.toMatch(/\b(?:card|state|say|row|criterion|mark|source)_\w+/);
  });

  test('what the page says stays text', () => {
    const said = '<img src=x onerror=alert(1)>';
    popover(verdict({ state: 'caution', signals: [{ id: 'replicaWord', strength: -2, said, source: 'text' }] }));
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain(said);
  });
});

describe('what was ruled', () => {
  const ruling: RecordNote = {
    id: 'r1',
    type: 'ruling',
    value: 'counterfeit',
    issuer: 'k1',
    name: 'Example Lab',
    created: NOW - 5 * 86_400_000,
    expires: NOW + 60 * 86_400_000,
    text: '<img src=x> The label names another maker.',
  };
  const appeal: RecordNote = { ...ruling, id: 'a1', type: 'appeal', name: 'The Shop', text: 'Here is the invoice.' };
  const warned = verdict({ state: 'warned', records: [ruling] });
  const contested = verdict({ state: 'contested', deadline: ruling.expires, records: [ruling, appeal] });

  test.each([
    ['popover', () => popover(contested)],
    ['card', () => card(contested, { open: true })],
  ])('stands in the %s with issuer, date, reason, words and deadline, and leads to the case', (_where, draw) => {
    const calls = draw();
    const rows = [...root.querySelectorAll('.k-reason-text')].map((row) => row.textContent);
    expect(rows[0]).toContain(
      'Example Lab upheld a report on this listing on Nov 17, 2026: suspected counterfeit; until Jan 21, 2027',
    );
    expect(rows[0]).toContain('“<img src=x> The label names another maker.”');
    expect(rows[1]).toContain('The Shop appealed on Nov 17, 2026; answer due Jan 21, 2027');
    expect(rows[1]).toContain('“Here is the invoice.”');
    expect(root.querySelector('img')).toBeNull();
    button('Appeal')?.click();
    expect(calls).toEqual(['case']);
  });

  test('comes before the requirements', () => {
    card({ ...contested, findings }, { open: true });
    const titles = [...root.querySelectorAll('.k-evidence-title')].map((title) => title.textContent);
    expect(titles.slice(0, 2)).toEqual(['Reasons', 'Requirements']);
  });

  test('leads nowhere where nothing was ruled', () => {
    popover(below);
    expect(button('Appeal')).toBeUndefined();
    card(below, { open: true });
    expect(button('Appeal')).toBeUndefined();
    popover(warned);
    expect(button('Appeal')).toBeDefined();
  });
});

describe('the card of an item page', () => {
  test('closed it is one line that tells whether it is open', () => {
    const calls = card(below);
    const strip = find('.k-strip');
    expect(strip?.getAttribute('aria-expanded')).toBe('false');
    expect(find('.k-card-body')).toBeNull();
    strip?.click();
    expect(calls).toEqual(['toggle']);
  });

  test('open it lists not met, met, not shown, each read aloud as a sentence', () => {
    card(below, { open: true });
    const rows = [...root.querySelectorAll<HTMLElement>('.k-check-row')];
    expect(rows.map((one) => one.dataset.mark)).toEqual(['notMet', 'met', 'notShown']);
    expect(rows[0]?.querySelector('.k-hidden')?.textContent).toBe(
      'Shop rating: 4.2 (860 ratings); requirement ≥ 4.6; not met',
    );
    expect(rows[2]?.querySelector('.k-check-source')).toBeNull();
  });

  test('tells the distance of what is not met, and none for what is not shown', () => {
    card(below, { open: true });
    const distances = [...root.querySelectorAll('.k-missing li')].map((one) => one.textContent);
    expect(distances).toEqual(['Shop rating: 4.2 (860 ratings) → ≥ 4.6, 0.4 short']);
  });

  test('shows the score with its interval, and none where nothing rests on evidence', () => {
    card(below, { open: true });
    expect(find('.k-score')?.textContent).toContain('78 (66–86)');
    const band = find('.k-interval-band');
    expect([band?.style.insetInlineStart, band?.style.insetInlineEnd]).toEqual(['66%', '14%']);
    card(verdict({ state: 'unknown', unknown: 'notShown', shown: [] }), { open: true });
    expect(find('.k-score')).toBeNull();
  });

  test('reports and vouches; what was vouched for cannot be again', () => {
    const calls = card(below, { open: true });
    button('Report')?.click();
    button('Vouch')?.click();
    expect(calls).toEqual(['report', 'vouch']);
    card(below, { open: true, vouched: true });
    expect(button('Vouched')?.disabled).toBe(true);
  });
});

describe('the reviews of an item page', () => {
  const reviews = {
    look: { n: 7, defaults: 0, copies: 1, left: 6, adjusted: 4.2, mean: 4.3 },
    verified: 0.75,
    histogram: { of: 'percent' as const, stars: [4, 1, 3, 8, 84] as const },
  };
  const open = (seen?: typeof reviews | Record<string, never>) => {
    const described = say(below, words, 'en', { now: NOW, ...(seen && { ofItem: { reviews: seen } }) });
    const nothing = () => undefined;
    const calls = {
      open: true,
      vouched: false,
      onToggle: nothing,
      onReport: nothing,
      onVouch: nothing,
      onCase: nothing,
    };
    render(trustCard({ ...base(below), described, ...calls }), root);
  };

  test('are five bars, each as long as its share, and sentences with their numbers', () => {
    open(reviews);
    expect(find('.k-reviews')?.textContent).toContain('Reviews on this page');
    const bars = [...root.querySelectorAll<HTMLElement>('.k-stars-row')];
    expect(bars.map((bar) => bar.querySelector('.k-hidden')?.textContent)).toEqual([
      '5 stars: 84%',
      '4 stars: 8%',
      '3 stars: 3%',
      '2 stars: 1%',
      '1 star: 4%',
    ]);
    expect(bars[0]?.querySelector('.k-stars-track > span')?.getAttribute('style')).toMatch(/inline-?size: ?84%/i);
    expect(find('.k-reviews-text')?.textContent).toBe(
      'Printed here: 7, mean 4.3 of 5. Without 1 repeated: 6 left, mean 4.2. Marked as verified purchases: 75%.',
    );
  });

  test('are said not to be read where there is only a rating, and nowhere else', () => {
    open({});
    expect(find('.k-reviews-text')?.textContent).toBe('No review texts were read on this page.');
    expect(find('.k-stars')).toBeNull();
    open();
    expect(find('.k-reviews')).toBeNull();
  });
});
