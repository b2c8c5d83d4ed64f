/** Keys and records for tests of the records' room. */
import fc from 'fast-check';
import { sign } from '../../lib/records/content.ts';
import { keyOfPkcs8, makeKey, type SigningKey } from '../../lib/records/keys.ts';
import type { RecordFields } from '../../lib/records/make.ts';
import { RECORD_TYPES, type StoredRecord, SUBJECT_KINDS } from '../../lib/records/types.ts';
import { expiresAt, VALUES_OF } from '../../lib/records/values.ts';

export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 10, 20);

/** The key of RFC 8032, section 7.1, test 1. */
export const RFC_PUBLIC = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
const RFC_SECRET = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
/** PKCS #8 of RFC 8410 around the 32 bytes of a secret. */
const pkcs8 = Buffer.from(`302e020100300506032b657004220420${RFC_SECRET}`, 'hex').toString('base64url');

async function rfcKey(): Promise<SigningKey> {
  const key = await keyOfPkcs8(RFC_PUBLIC, pkcs8);
  if (!key) throw new Error('the key of RFC 8032 is none');
  return key;
}
export const [KEY, OTHER] = await Promise.all([rfcKey(), makeKey()]);

export const fields: RecordFields = {
  type: 'report',
  subject: { kind: 'listing', site: 'shop.example', id: 'kettle-7' },
  value: 'counterfeit',
  created: NOW,
  seen: 'The logo on the box is misspelt.',
  links: ['https://shop.example/item/7?utm_source=mail'],
  interest: 'none',
  facts: {
    title: 'Kettle',
    price: { amount: 99, currency: 'CNY' },
    shop: 'Kettles',
    shopId: '7',
    url: 'https://shop.example/item/7',
    at: NOW,
  },
};

/** Signed anew with something that `makeRecord` does not make. */
export const resigned = (record: StoredRecord, more: Record<string, unknown>, key = KEY): Promise<StoredRecord> => {
  const { id: _id, sig: _sig, seen, links, interest, ...content } = record;
  const evidence = { ...(seen && { seen }), ...(links && { links }), ...(interest && { interest }) };
  return sign({ ...content, ...more }, evidence, key);
};

const hash = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 }).map((x) => x.join(''));
const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const words = fc.string({ unit: 'binary', maxLength: 40 });
const time = fc.integer({ min: 0, max: NOW });

/** Anything that may be said. */
export const anyFields: fc.Arbitrary<RecordFields> = fc.constantFrom(...RECORD_TYPES).chain((type) =>
  fc
    .record({
      value: fc.constantFrom(...VALUES_OF[type]),
      subject: fc.record({
        kind: fc.constantFrom(...SUBJECT_KINDS),
        site: fc.constantFrom('shop.example', 'a.example'),
        id: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      }),
      created: time,
      days: fc.integer({ min: 1, max: 800 }),
      negates: some(hash),
      refs: some(fc.array(hash, { maxLength: 3 })),
      text: some(words),
      seen: some(words),
      links: some(fc.array(fc.webUrl(), { maxLength: 6 })),
      interest: some(fc.constantFrom('none', 'seller', 'competitor')),
      pictures: some(fc.array(hash, { maxLength: 3 })),
      facts: some(
        fc.record({
          title: some(words),
          price: some(
            fc.record({ amount: fc.double({ min: 0, max: 1e12, noNaN: true }), currency: fc.constant('CNY') }),
          ),
          shop: some(words),
          shopId: some(words),
          at: time,
        }),
      ),
      from: time,
      span: fc.integer({ min: 1, max: 366 * DAY }),
      name: fc.string({ minLength: 1, maxLength: 20 }).map((text) => `x${text}`),
    })
    .map(({ days, from, span, name, negates, facts, ...rest }) => {
      const made: RecordFields = {
        type,
        ...(JSON.parse(JSON.stringify(rest)) as Omit<RecordFields, 'type'>),
        expires: Math.min(rest.created + days * DAY, expiresAt(type, rest.created)),
        ...(negates && { negates }),
        ...(facts && { facts: JSON.parse(JSON.stringify(facts)) }),
        ...(type === 'event' && { window: { name, from, to: from + span } }),
      };
      return made;
    }),
);
