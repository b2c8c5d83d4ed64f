/**
 * A second reading of design.md section 6, for the laws: each sentence as a question asked of all records again, slow and
 * without any of the tables of lib/trust/cases.
 */
import type { CaseRecord, Whose } from '../../lib/trust/cases/types.ts';

const DAY = 86_400_000;
const BAD = ['counterfeit', 'shoddy', 'threeNo', 'misdescribed', 'noAfterSales', 'fakeReviews', 'offPlatform'];

export interface Told {
  state: string;
  open: string[];
  decisive: string[];
  contesting: string[];
  ownReport: boolean;
  trustedReport: boolean;
}

export function oracle(records: readonly CaseRecord[], whose: Whose, now: number): Told {
  const all = records.filter(
    (one, index) => one.created <= now && records.findIndex(({ id }) => id === one.id) === index,
  );
  const plain = all.filter(({ negates }) => !negates);
  const isAfter = (a: CaseRecord, b: CaseRecord) => a.created > b.created || (a.created === b.created && a.id > b.id);
  const sorted = (some: CaseRecord[]) => some.sort((a, b) => (isAfter(a, b) ? 1 : -1)).map(({ id }) => id);
  const isMine = ({ issuer }: CaseRecord) => whose.own.has(issuer);
  const isSameVoice = (a: CaseRecord, b: CaseRecord) => a.issuer === b.issuer || (isMine(a) && isMine(b));
  const trust = (one: CaseRecord) => (isMine(one) ? 1 : (whose.issuers.get(one.issuer) ?? 0));
  const endOf = (one: CaseRecord) => Math.min(one.expires, one.created + (one.type === 'appeal' ? 14 : 90) * DAY);
  const takenBackAt = (one: CaseRecord) =>
    Math.min(
      ...all
        .filter(({ negates, issuer }) => negates === one.id && issuer === one.issuer)
        .map(({ created }) => Math.max(created, one.created)),
    );
  const isTakenBack = (one: CaseRecord) => takenBackAt(one) <= now;
  const holdsAt = (one: CaseRecord, at: number) => one.created <= at && at < endOf(one) && at < takenBackAt(one);

  const isBad = ({ value }: CaseRecord) => BAD.includes(value);
  const rulings = plain.filter(
    (one) => one.type === 'ruling' && (isBad(one) || ['dismissed', 'reliable'].includes(one.value)),
  );
  const reports = plain.filter((one) => one.type === 'report' && isBad(one));
  const didReport = (one: CaseRecord) => plain.some(({ type, issuer }) => type === 'report' && issuer === one.issuer);
  const isLast = (one: CaseRecord) => !rulings.some((other) => isSameVoice(one, other) && isAfter(other, one));
  const counts = (one: CaseRecord) => isLast(one) && trust(one) > 0 && (isMine(one) || !didReport(one));
  const inForce = rulings.filter((one) => counts(one) && holdsAt(one, now));
  const mine = inForce.filter(isMine);
  // The weights of these tests are tenths.
  const tenths = (some: CaseRecord[]) => some.reduce((sum, one) => sum + Math.round(10 * trust(one)), 0);
  const [against, inFavour] = [inForce.filter(isBad), inForce.filter((one) => !isBad(one))];
  const isUpheld = mine[0] ? isBad(mine[0]) : tenths(against) > tenths(inFavour);
  const isDismissed = mine[0] ? !isBad(mine[0]) : inForce.length > 0 && !isUpheld;
  const decisive = mine[0] ? mine : isUpheld ? against : inFavour;

  const concerns = (ruling: CaseRecord, report: CaseRecord) =>
    reports.some(({ id }) => ruling.refs?.includes(id))
      ? ruling.refs?.includes(report.id)
      : report.created <= ruling.created && (!isBad(ruling) || ruling.value === report.value);
  const isClosed = (report: CaseRecord) =>
    rulings.some(
      (one) =>
        (isMine(one) || !isMine(report)) &&
        concerns(one, report) &&
        (isBad(one) ? isUpheld && decisive.includes(one) : counts(one) && !isTakenBack(one)),
    );
  const open = reports.filter((one) => holdsAt(one, now) && !isClosed(one));

  const rootOf = (one: CaseRecord): CaseRecord => {
    const earlier = rulings.filter((other) => isSameVoice(one, other) && isAfter(one, other));
    const before = earlier.find((other) => !earlier.some((third) => isAfter(third, other)));
    return before && isBad(before) && isBad(one) && holdsAt(before, one.created) ? rootOf(before) : one;
  };
  const targetOf = (appeal: CaseRecord) =>
    (appeal.refs ?? [])
      .map((id) => rulings.find((one) => one.id === id && one.created <= appeal.created))
      .find((one) => one !== undefined);
  const answersTo = (appeal: CaseRecord, target: CaseRecord) =>
    rulings.filter((one) => isSameVoice(one, target) && one.refs?.includes(appeal.id) && one.created >= appeal.created);
  const overAt = (appeal: CaseRecord, target: CaseRecord) =>
    Math.min(endOf(appeal), takenBackAt(appeal), ...answersTo(appeal, target).map(({ created }) => created));
  const bringsOf = ({ text, evidence, pictures }: CaseRecord) =>
    [text?.trim().toLowerCase() && `t${text.trim().toLowerCase()}`, evidence, ...(pictures ?? [])].filter(Boolean);
  const appeals = plain.filter(({ type }) => type === 'appeal');
  const isHeard = (appeal: CaseRecord): boolean => {
    const target = targetOf(appeal);
    if (!target || !isBad(target)) return false;
    const before = appeals.filter((other) => {
      const its = targetOf(other);
      return (
        isAfter(appeal, other) && isSameVoice(appeal, other) && its && rootOf(its) === rootOf(target) && isHeard(other)
      );
    });
    if (before.length === 0) return true;
    const isFree = before.every((other) => overAt(other, targetOf(other) ?? target) <= appeal.created);
    return isFree && bringsOf(appeal).some((piece) => before.every((other) => !bringsOf(other).includes(piece)));
  };
  const contesting = appeals.filter((appeal) => {
    const target = targetOf(appeal);
    return (
      isUpheld &&
      target &&
      trust(appeal) > 0 &&
      decisive.some((one) => rootOf(one) === rootOf(target)) &&
      isHeard(appeal) &&
      now < overAt(appeal, target)
    );
  });

  const ranOut =
    reports.some((one) => !isTakenBack(one)) || rulings.some((one) => isBad(one) && counts(one) && !isTakenBack(one));
  const state = () => {
    if (isUpheld) return contesting.length > 0 ? 'contested' : 'upheld';
    if (open.length > 0) return 'reported';
    if (isDismissed) return 'dismissed';
    return ranOut ? 'expired' : 'none';
  };
  return {
    state: state(),
    open: sorted(open),
    decisive: isUpheld || isDismissed ? sorted([...decisive]) : [],
    contesting: sorted(contesting),
    ownReport: open.some(isMine),
    trustedReport: open.some((one) => !isMine(one) && trust(one) > 0),
  };
}
