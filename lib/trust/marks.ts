import { cleanText } from '../listing/text.ts';

/** Marks are compared whole, whatever their case and blanks: part of a sentence is no mark. */
const fold = (mark: string): string => cleanText(mark, 100).toLowerCase().replaceAll(' ', '');

/** A site's list is folded once, not for each card. */
const foldedLists = new WeakMap<readonly string[], ReadonlySet<string>>();

function foldedOf(official: readonly string[]): ReadonlySet<string> {
  const folded = foldedLists.get(official) ?? new Set(official.map(fold));
  foldedLists.set(official, folded);
  return folded;
}

export const isOfficial = (mark: string, official: readonly string[]): boolean => foldedOf(official).has(fold(mark));

/** The first of a listing's marks that is the platform's own label, as printed. */
export const officialMark = (marks: readonly string[] | undefined, official: readonly string[]): string | undefined =>
  marks?.find((mark) => isOfficial(mark, official));

/** The mark of the 2020 programme itself. */
const KAOPU: readonly string[] = ['靠谱货'];
export const isKaopuMark = (mark: string): boolean => isOfficial(mark, KAOPU);
