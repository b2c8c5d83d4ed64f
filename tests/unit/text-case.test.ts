import { describe, expect, test } from 'vitest';
import {
  caseSentence,
  fingerprint,
  hiddenWho,
  logLine,
  strikeSentences,
  whoOfEntry,
  whoWords,
} from '../../lib/text/case.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { salesCourse } from '../../lib/text/sales-course.ts';
import { speaker } from '../../lib/text/speak.ts';
import { LOG_KINDS, type LogEntry } from '../../lib/trust/cases/log.ts';
import { CASE_STATES, REASONS } from '../../lib/trust/cases/types.ts';
import { DAY, keyOf, NAMES, NOW, OWN, record, STRANGER, TRUSTED, viewOf } from './desk-help.ts';

const en = speaker(wordsOf('en'), 'en', NOW);
const zh = speaker(wordsOf('zh'), 'zh', NOW);
const both = [en, zh];

describe('who speaks', () => {
  test('oneself, a known one by name, anybody else by a short fingerprint', () => {
    const who = whoWords(NAMES, en);
    expect([who(OWN), who(TRUSTED), who(STRANGER)]).toEqual(['You', 'Harbour Lab', 'Key Xq7_ Zz-9']);
    expect(fingerprint(STRANGER)).toHaveLength(9);
  });

  test('is neither name nor key before a ruling', () => {
    const who = hiddenWho(NAMES, en);
    expect([who(OWN), who(TRUSTED), who(STRANGER)]).toEqual(['You', 'An issuer you trust', 'A reader']);
  });

  test.each([
    ['reported', 'A reader'],
    ['withdrawn', 'A reader'],
    ['expired', 'A reader'],
    ['vouched', 'A reader'],
    ['ruledUnknown', 'Key Xq7_ Zz-9'],
    ['appealUnknown', 'Key Xq7_ Zz-9'],
  ] as const)('in the log, %s is told of as %s', (kind, told) => {
    const entry: LogEntry = { kind, at: NOW, id: 'a', issuer: STRANGER, value: 'shoddy' };
    expect(whoOfEntry(hiddenWho(NAMES, en), whoWords(NAMES, en), entry)).toBe(told);
  });
});

describe('the log in words', () => {
  const entry = (kind: LogEntry['kind'], over: Partial<LogEntry> = {}): LogEntry => ({
    kind,
    at: NOW,
    id: 'a',
    issuer: STRANGER,
    value: 'counterfeit',
    ...over,
  });

  test.each(LOG_KINDS)('%s has a sentence in both languages', (kind) => {
    for (const speak of both)
      for (const value of ['counterfeit', 'dismissed'])
        for (const refused of ['tooSoon', 'nothingNew', 'moot'] as const) {
          const line = logLine(entry(kind, { value, refused }), [], 'Lab', speak);
          expect(line).not.toMatch(/^log_|\{|\}|reason_|what_/);
          expect(line).toMatch(/[.。]$/);
        }
  });

  test('a whole case reads as what happened', () => {
    const report = record({ value: 'counterfeit', created: NOW - 40 * DAY });
    const ruling = record({
      type: 'ruling',
      value: 'counterfeit',
      issuer: TRUSTED,
      created: NOW - 30 * DAY,
      refs: [report.id],
    });
    const appeal = record({
      type: 'appeal',
      value: 'counterfeit',
      created: NOW - 20 * DAY,
      refs: [ruling.id],
      text: 'No',
    });
    const back = record({ value: 'counterfeit', created: NOW - 10 * DAY, negates: report.id });
    const { log, names } = viewOf([report, ruling, appeal, back]);
    const who = whoWords(names, en);
    expect(log.map((one) => logLine(one, log, who(one.issuer), en))).toEqual([
      'Key Xq7_ Zz-9 reported: suspected counterfeit.',
      'Harbour Lab upheld the report: suspected counterfeit.',
      'Key Xq7_ Zz-9 appealed against the ruling of Oct 23, 2026. You do not know this key; no badge changes.',
      'Key Xq7_ Zz-9 took back the report of Oct 13, 2026.',
      'The appeal of Nov 2, 2026 ran out without an answer.',
    ]);
  });

  test('a value of a newer version shows as it is called', () => {
    expect(logLine(entry('reported', { value: 'leased' }), [], 'Lab', en)).toBe('Lab reported: leased.');
  });
});

describe('how a case stands', () => {
  const base = viewOf([record()]).case;

  test.each(CASE_STATES)('%s has a whole sentence', (state) => {
    for (const speak of both) {
      const told = caseSentence(
        { ...base, state, deadline: NOW, expires: NOW, reasons: [...REASONS] },
        () => 'Lab',
        speak,
      );
      expect(told).not.toMatch(/\{|casecard_says|reason_/);
    }
  });

  test('an upheld report has a subject, a date and an end', () => {
    const ruling = record({ type: 'ruling', value: 'shoddy', issuer: TRUSTED, created: NOW - DAY });
    const view = viewOf([record(), ruling]);
    expect(caseSentence(view.case, whoWords(view.names, en), en)).toBe(
      'Harbour Lab upheld a report on Nov 21, 2026: poor quality. Valid until Feb 19, 2027.',
    );
  });

  test('strikes of the shop say what is not said of the listing', () => {
    expect(strikeSentences(base, { shop: 3, promoter: 0 }, en)).toEqual([
      '3 reports on this shop upheld; none on this listing itself.',
    ]);
    expect(strikeSentences({ ...base, state: 'upheld' }, { shop: 1, promoter: 2 }, en)).toEqual([
      'One report on other goods of this shop was upheld as well.',
      '2 reports on other goods that this promoter recommends were upheld.',
    ]);
    expect(strikeSentences(base, { shop: 0, promoter: 0 }, en)).toEqual([]);
  });
});

describe('the course of sales', () => {
  test.each([
    ['nothing seen', [], undefined],
    ['seen once', [[0, 10]], 'At least 10 on Nov 22, 2026.'],
    [
      'more',
      [
        [-9, 1200],
        [0, 1900],
      ],
      'At least 1,200 on Nov 13, 2026, at least 1,900 now: 700 more in 9 days.',
    ],
    [
      'the same',
      [
        [-9, 5],
        [0, 5],
      ],
      'At least 5 since Nov 13, 2026, unchanged.',
    ],
    [
      'fewer',
      [
        [-9, 9],
        [0, 5],
      ],
      'At least 9 on Nov 13, 2026, at least 5 now: the page shows less than before.',
    ],
  ] as const)('%s', (_name, points, text) => {
    const course = salesCourse(
      points.map(([day, min]) => ({ at: NOW + day * DAY, min })),
      en,
    );
    expect(course?.text).toBe(text);
    for (const [x, y] of course?.line ?? []) {
      expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
    }
  });
});

test('the keys of the tests are keys', () =>
  expect([OWN, TRUSTED, keyOf('x')].every((key) => key.length === 43)).toBe(true));
