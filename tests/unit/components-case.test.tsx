// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { CaseCard } from '../../components/case/CaseCard.tsx';
import { Nominate } from '../../components/case/Nominate.tsx';
import { caseHash, subjectOfHash } from '../../components/case/subject.ts';
import { ItemRecords } from '../../components/popup/ItemRecords.tsx';
import type { CaseView } from '../../lib/messages/protocol.ts';
import type { StoredRecord } from '../../lib/records/types.ts';
import {
  type Answers,
  fakePlatform,
  fakeWorker,
  type Mounted,
  mount,
  row,
  type as typeInto,
} from './components-kit.tsx';
import { DAY, keyOf, NOW, OWN, record, STRANGER, subject, TRUSTED, viewOf } from './desk-help.ts';

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

async function show(view: CaseView, over: Answers = {}, platform = fakePlatform()) {
  const worker = fakeWorker({ 'case.read': () => view, ...over });
  const shown = await mount(<CaseCard subject={view.subject} />, { send: worker.send, platform });
  mounted = shown;
  return { ...shown, ...worker, platform };
}

const report = record({ value: 'counterfeit', created: NOW - 6 * DAY });
const ruling = record({
  type: 'ruling',
  value: 'counterfeit',
  issuer: TRUSTED,
  created: NOW - 3 * DAY,
  refs: [report.id],
  text: 'The stamp is missing',
});

describe('both sides of a case', () => {
  test('who said what, names of known keys and fingerprints of others', async () => {
    const appeal = record({
      type: 'appeal',
      value: 'counterfeit',
      created: NOW - DAY,
      refs: [ruling.id],
      text: 'We are authorised',
    });
    const { text, find } = await show(viewOf([report, ruling, appeal]));
    expect(text()).toContain('Harbour Lab upheld the report: suspected counterfeit');
    expect(text()).toContain('The stamp is missing');
    expect(text()).toContain('Key Xq7_ Zz-9 appealed, Nov 21, 2026');
    expect(text()).toContain('open, answer due by Dec 5, 2026');
    expect(text()).toContain('the appeal is shown and changes no badge');
    expect(find('.k-case-head').dataset.state).toBe('warned');
  });

  test('red only where somebody trusted has ruled', async () => {
    const { find } = await show(viewOf([report, { ...ruling, issuer: STRANGER }]));
    expect(find('.k-case-head').dataset.state).toBe('caution');
  });

  test.each<[string, StoredRecord[], string]>([
    [
      'a stranger’s ruling',
      [report, { ...ruling, issuer: keyOf('Else') }],
      'You do not know this key: shown, changes no badge.',
    ],
    ['a reporter’s ruling', [{ ...report, issuer: TRUSTED }, ruling], 'This key reported it as well'],
    ['a report answered', [report, ruling], 'answered by a ruling'],
    ['a report taken back', [report, record({ negates: report.id, created: NOW - DAY })], 'taken back by who made it'],
    ['a report that has run out', [record({ created: NOW - 200 * DAY })], 'has run out'],
    ['evidence that is elsewhere', [record({ evidence: 'e'.repeat(64) })], 'are not on this computer'],
    ['interest', [record({ interest: 'seller' })], 'Says of themselves: sells such goods.'],
  ])('%s is said', async (_name, records, sentence) => {
    expect((await show(viewOf(records))).text()).toContain(sentence);
  });

  test('an own dismissal against a trusted ruling decides alone, and the difference is said', async () => {
    const own = record({ type: 'ruling', value: 'dismissed', issuer: OWN, created: NOW - DAY });
    const { text } = await show(viewOf([report, ruling, own]));
    expect(text()).toContain('Issuers you trust have ruled both ways.');
    expect(text()).toContain('Yours alone decides here.');
  });

  test('strikes of the shop, and the log on demand', async () => {
    const { text, find } = await show(viewOf([report], { strikes: { shop: 3, promoter: 0 } }));
    expect(text()).toContain('3 reports on this shop upheld; none on this listing itself.');
    expect(find('.k-case-log summary').textContent).toBe('Everything that happened (1)');
    expect(find('.k-case-log li').textContent).toContain('Key Xq7_ Zz-9 reported: suspected counterfeit.');
  });

  test('what this browser saw, or that it saw nothing', async () => {
    const shown = await show(viewOf([report]));
    expect(shown.text()).toContain('lowest CN¥89.00');
    expect(shown.text()).toContain('700 more in 29 days');
    mounted?.unmount();
    expect((await show(viewOf([report], { seen: undefined }))).text()).toContain('This browser has not seen it.');
  });
});

describe('what others wrote', () => {
  const nasty = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
  const bad = [
    record({
      seen: nasty,
      text: nasty,
      links: ['javascript:alert(1)', 'https://user:pass@evil.example/', 'data:text/html,x', 'https://ok.example/a?b=1'],
      pictures: ['a'.repeat(64), 'b'.repeat(64)],
      facts: { title: nasty, shop: nasty, url: 'javascript:alert(1)', at: NOW },
    }),
  ];

  test('stays text; only web addresses become links, which tell nothing of where they were opened', async () => {
    const over: Answers = { 'picture.read': () => ({ url: 'data:image/svg+xml;base64,AAAA' }) };
    const { root, all, text } = await show(viewOf(bad, { seen: undefined }), over);
    expect(root.querySelector('img, script')).toBeNull();
    expect(text()).toContain(nasty);
    const links = all('a');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://ok.example/a?b=1']);
    expect(links[0]?.getAttribute('rel')).toContain('noopener');
    expect(text()).toContain('An address that cannot be opened: javascript:alert(1)');
    expect(text()).toContain('Picture 2 is not on this computer.');
  });

  test('pictures are shown from this machine, and say so when they are not there', async () => {
    const url = 'data:image/png;base64,AAAA';
    const over: Answers = { 'picture.read': ({ hash }) => (hash.startsWith('a') ? { url } : {}) };
    const { all, text, step, find } = await show(viewOf(bad), over);
    expect(all('img').map((image) => image.getAttribute('src'))).toEqual([url]);
    expect(all('img')[0]?.getAttribute('alt')).toBe('Picture 1 attached by the reporter');
    expect(text()).toContain('Picture 2 is not on this computer.');
    await step(() => find('button.k-case-picture').click());
    expect(find('button.k-case-picture').dataset.large).toBe('true');
  });
});

describe('an appeal', () => {
  const open = (over: Answers = {}, platform = fakePlatform()) =>
    show(viewOf([report, ruling]), { 'appeal.file': () => ({ record: record() }), ...over }, platform);
  const write = async (shown: Mounted, statement: string, links = '') => {
    const [first, second] = shown.all('.k-case-appeal textarea');
    await shown.step(() => first && typeInto(first, statement));
    await shown.step(() => second && typeInto(second, links));
    await shown.step(() => shown.button('File the appeal').click());
  };
  const filed = (sent: { name: string; body: unknown }[]) =>
    sent.filter(({ name }) => name === 'appeal.file').map(({ body }) => body);

  test('says its rules and is filed against the ruling in force', async () => {
    const shown = await open();
    expect(shown.text()).toContain('it runs 14 days');
    await write(shown, ' We are an authorised shop ', 'shop.example/letter\nhttps://maker.example/list\n');
    expect(filed(shown.sent)).toEqual([
      {
        subject,
        ruling: ruling.id,
        text: 'We are an authorised shop',
        links: ['https://shop.example/letter', 'https://maker.example/list'],
      },
    ]);
    expect(shown.platform.store.has('appealDrafts')).toBe(false);
  });

  test.each([
    ['too short', 'No', '', 'at least 10 characters'],
    ['too long', 'x'.repeat(1001), '', 'at most 1000 characters'],
    ['an address that is none', 'We are authorised', 'javascript:alert(1)', 'not a web address'],
    [
      'too many links',
      'We are authorised',
      Array.from({ length: 6 }, (_, n) => `a.example/${n}`).join('\n'),
      'At most 5 links',
    ],
  ])('%s is said and not filed', async (_name, statement, links, sentence) => {
    const shown = await open();
    await write(shown, statement, links);
    expect(shown.text()).toContain(sentence);
    expect(filed(shown.sent)).toEqual([]);
  });

  test.each([
    ['appealOpen', 'still open'],
    ['appealNothingNew', 'nothing that the earlier appeal did not bring'],
    ['storeFailed', 'what was saved before is kept'],
  ])('%s: says why, keeps the text', async (code, sentence) => {
    const platform = fakePlatform();
    const fails = () => {
      throw { code };
    };
    const shown = await open({ 'appeal.file': fails }, platform);
    await write(shown, 'We are an authorised shop');
    expect(shown.find('[role=alert]').textContent).toContain(sentence);
    mounted?.unmount();
    const again = await open({}, platform);
    expect((again.all('.k-case-appeal textarea')[0] as HTMLTextAreaElement).value).toBe('We are an authorised shop');
  });

  test('one’s own open appeal stands in place of the form', async () => {
    const own = record({
      type: 'appeal',
      value: 'counterfeit',
      issuer: OWN,
      created: NOW - DAY,
      refs: [ruling.id],
      text: 'Mine',
    });
    const shown = await show(viewOf([report, ruling, own]));
    expect(shown.text()).toContain('Your appeal is open; an answer is due by Dec 5, 2026.');
    expect(shown.root.querySelector('.k-case-appeal form')).toBeNull();
    expect(shown.find('.k-case-head').dataset.state).toBe('contested');
  });

  test('has no place where nothing is upheld', async () => {
    expect((await show(viewOf([report]))).root.querySelector('.k-case-appeal')).toBeNull();
  });
});

describe('in the popup', () => {
  const item = row('taobao.com:55', { id: '55', primary: true });
  async function popup(view: CaseView | undefined, isPrivate = false, over: Answers = {}) {
    const worker = fakeWorker({
      ...(view && { 'case.read': () => view }),
      'record.mine': () => ({ records: [] }),
      ...over,
    });
    const platform = fakePlatform();
    const openedAt: string[] = [];
    platform.openOwn = (page, hash) => openedAt.push(`${page}${hash ?? ''}`);
    const shown = await mount(<ItemRecords row={item} tabId={7} isPrivate={isPrivate} />, {
      send: worker.send,
      platform,
    });
    mounted = shown;
    return { ...shown, ...worker, openedAt };
  }

  test('a case is told where there is one, and opens at full page', async () => {
    const shown = await popup(viewOf([report, ruling]));
    expect(shown.text()).toContain('Harbour Lab upheld a report');
    await shown.step(() => shown.button('Open the whole case').click());
    expect(shown.openedAt).toEqual([`desk${caseHash(subject)}`]);
    expect(subjectOfHash(caseHash(subject))).toEqual(subject);
  });

  test('nothing is told where there is none, or where it cannot be read', async () => {
    expect((await popup(viewOf([]))).root.querySelector('.k-casecard')).toBeNull();
    mounted?.unmount();
    expect((await popup(undefined)).root.querySelector('.k-casecard')).toBeNull();
  });

  test('strikes of the shop are told without a case', async () => {
    expect((await popup(viewOf([], { strikes: { shop: 3, promoter: 0 } }))).text()).toContain(
      '3 reports on this shop upheld',
    );
  });

  test('a nomination is filed with its words, and can be undone', async () => {
    const mine: StoredRecord[] = [];
    const shown = await popup(viewOf([]), false, {
      'record.mine': () => ({ records: [...mine] }),
      'vouch.file': ({ text = '' }) => {
        const made = record({ type: 'vouch', value: 'reliable', issuer: OWN, text, created: NOW });
        mine.push(made);
        return { record: made };
      },
      'record.withdraw': () => {
        mine.length = 0;
        return {};
      },
    });
    await shown.step(() => shown.button('Nominate').click());
    expect(shown.text()).toContain('at least 10 characters');
    await shown.step(() => typeInto(shown.find('.k-nominate textarea'), 'In use for half a year'));
    await shown.step(() => shown.button('Nominate').click());
    expect(shown.sent.find(({ name }) => name === 'vouch.file')?.body).toEqual({
      subject,
      tabId: 7,
      text: 'In use for half a year',
    });
    expect(shown.text()).toContain('You nominated it on Nov 22, 2026');
    await shown.step(() => shown.button('Undo').click());
    expect(shown.root.querySelector('.k-nominate form')).not.toBeNull();
  });

  test('in a private window nothing can be nominated', async () => {
    expect((await popup(viewOf([]), true)).root.querySelector('.k-nominate')).toBeNull();
  });
});

test('a nomination that fails keeps its words', async () => {
  const platform = fakePlatform();
  const worker = fakeWorker({ 'record.mine': () => ({ records: [] }) });
  const open = () => mount(<Nominate subject={subject} tabId={undefined} />, { send: worker.send, platform });
  mounted = await open();
  const shown = mounted;
  await shown.step(() => typeInto(shown.find('textarea'), 'In use for half a year'));
  await shown.step(() => shown.button('Nominate').click());
  expect(shown.find('[role=alert]').textContent).toContain('Nothing is lost');
  shown.unmount();
  mounted = await open();
  await mounted.step(() => undefined);
  expect(mounted.find<HTMLTextAreaElement>('textarea').value).toBe('In use for half a year');
});

describe('the address of a case', () => {
  test.each([
    [{ kind: 'listing', site: 'taobao.com', id: '55' }],
    [{ kind: 'shop', site: 'localhost:8080', id: 'a:b#c&d=e' }],
    [{ kind: 'listing', site: 'shop.example', id: 'shop.example:/p/红?x=1%20' }],
  ] as const)('%o comes back', (one) => expect(subjectOfHash(caseHash(one))).toEqual(one));

  test('a plain one is read, others are none', () => {
    expect(subjectOfHash('#case=listing:taobao.com:55')).toEqual(subject);
    for (const hash of ['', '#case=', '#case=listing', '#case=page:a:b', '#case=listing:%25E0%25A4%25A:1', '#x'])
      expect(subjectOfHash(hash)).toBeUndefined();
  });
});
