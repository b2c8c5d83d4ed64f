/** What a complaint text says, taken from filed records and, where the page is still here, its rows. */
import type { Listing } from '../../lib/listing/types.ts';
import type { TabRow } from '../../lib/messages/protocol.ts';
import type { Lang } from '../../lib/settings/types.ts';
import type { Complaint, ComplaintGoods } from '../../lib/text/complaint.ts';
import { countryOfHost } from '../../lib/trust/country.ts';
import { type Right, rightsOf } from '../../lib/trust/rights.ts';
import type { OwnRecord } from './MyRecords.tsx';
import { subjectName, subjectOf } from './subject.ts';

const goodsOf = ({ subject, facts }: OwnRecord): ComplaintGoods => ({
  id: subject.id,
  ...(facts?.title && { title: facts.title }),
  ...(facts?.shop && { shop: facts.shop }),
  ...(facts?.price && { price: facts.price }),
  ...(facts?.url && { url: facts.url }),
  ...(facts && { at: facts.at }),
});

/** The listing as far as it is known: a right can depend on what kind of goods it is. */
function listingOf({ subject, facts }: OwnRecord, rows: readonly TabRow[]): Listing {
  const row = rows.find((one) => subjectName(subjectOf(one)) === subjectName(subject));
  const known = row?.listing ?? {
    site: subject.site,
    place: 'main',
    from: {},
    ...(facts?.title && { title: facts.title }),
  };
  return { ...known, primary: true };
}

/** Of each kind once, in the order of the first listing that has it. */
function rightsOn(records: readonly OwnRecord[], rows: readonly TabRow[]): Right[] {
  const all = records.flatMap((record) => rightsOf(listingOf(record, rows), countryOfHost(record.subject.site)));
  return [...new Map(all.map((right) => [JSON.stringify(right), right])).values()];
}

/** One text on records that were filed together; `undefined` where there is none. */
export function complaintOf(records: readonly OwnRecord[], rows: readonly TabRow[]): Complaint | undefined {
  const [first] = records;
  if (!first) return undefined;
  const { seen, links, interest, pictures } = first;
  return {
    site: first.subject.site,
    goods: records.map(goodsOf),
    value: first.value,
    rights: rightsOn(records, rows),
    ...(seen && { seen }),
    ...(links && { links }),
    ...(interest && { interest }),
    ...(pictures && { pictures: pictures.length }),
  };
}

/** Where the complaint goes to is spoken to in its own language. */
export function complaintLang({ site }: Complaint, lang: Lang): Lang {
  const country = countryOfHost(site);
  return country === 'CN' || country === 'TW' ? 'zh' : lang;
}
