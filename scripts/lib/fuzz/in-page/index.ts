/** Mutants of the page in this tab, read by its reader and checked. Runs inside a page. */
import type { Listing } from '../../../../lib/listing/types.ts';
import { siteOfHost } from '../../../../lib/sites/catalog.ts';
import type { Page, SiteReader } from '../../../../lib/sites/define.ts';
import { pageOf, readPage } from '../../../../lib/sites/read.ts';
import { readerOf } from '../../../../lib/sites/readers.ts';
import { hashOf, randomOf } from '../../random.ts';
import { foreignAmounts, foreignIds, forget } from './check.ts';
import { mutate } from './mutate.ts';

export interface Failure {
  at: number;
  what: string;
}

const SLOW = 200;

const readerHere = () => readerOf(siteOfHost(location.hostname)?.site);

/** A document of its own with a copy of this page in it. */
function copy(): Document {
  const doc = document.implementation.createHTMLDocument('');
  doc.documentElement.replaceWith(doc.importNode(document.documentElement, true));
  return doc;
}

interface Reading {
  page: Page;
  listings: Listing[];
  errors: number;
  ms: number;
}

/** As the content script reads, with what it asks of the reader besides: where badge, strip and warning go. */
function readAll(reader: SiteReader, doc: Document): Reading {
  const page = pageOf(doc, location.href, reader.hosts);
  const start = performance.now();
  reader.kind(page);
  const { item, cards, errors } = readPage(reader, page);
  const ms = performance.now() - start;
  for (const { element } of cards) reader.badge?.(element, page);
  reader.title?.(page);
  reader.buy?.(page);
  return { page, errors, ms, listings: [...(item ? [item] : []), ...cards.map(({ listing }) => listing)] };
}

/** A slow reading counts when it is slow again: the machine may have been busy. */
function slowest(reader: SiteReader, { page, ms }: Reading): number {
  let least = ms;
  for (let n = 0; n < 3 && least > SLOW; n++) least = Math.min(least, readAll(reader, page.doc).ms);
  return least;
}

function check(reader: SiteReader, doc: Document): string[] {
  const said: string[] = [];
  try {
    const reading = readAll(reader, doc);
    if (reading.errors) said.push(`${reading.errors} cards threw`);
    const ms = slowest(reader, reading);
    if (ms > SLOW) said.push(`reading took ${ms.toFixed(0)} ms`);
    for (const amount of foreignAmounts(reading.listings, reading.page))
      said.push(`price ${amount} is not on the page`);
    for (const id of foreignIds(reading.listings, reading.page)) said.push(`id ${id} is not on the page`);
  } catch (error) {
    said.push(`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  return said;
}

/** Where changes are worth most: cards, what is around title and buy buttons. */
function partsOf(reader: SiteReader, doc: Document): Element[] {
  try {
    const page = pageOf(doc, location.href, reader.hosts);
    const cards = readPage(reader, page).cards.map(({ element }) => element);
    const around = [reader.title?.(page), reader.buy?.(page)].map((element) => element?.parentElement?.parentElement);
    const inBody = (element: Element | null | undefined): element is Element =>
      element !== doc.body && doc.body.contains(element ?? null);
    return [...cards, ...around].filter(inBody);
  } catch {
    return [];
  }
}

/** The mutant of this number: the same one in every run with this seed. */
function mutantOf(reader: SiteReader, name: string, seed: number, at: number): { doc: Document; done: string[] } {
  const doc = copy();
  return { doc, done: mutate(doc, randomOf(hashOf(`${name}/${at}`, seed)), partsOf(reader, doc)) };
}

/** Mutants `from` to `to` (exclusive) of this page; what is wrong with each. */
export function fuzz(name: string, seed: number, from: number, to: number): Failure[] {
  const reader = readerHere();
  const failures: Failure[] = [];
  for (let at = from; at < to; at++) {
    const { doc } = mutantOf(reader, name, seed, at);
    for (const what of check(reader, doc)) failures.push({ at, what });
  }
  forget();
  return failures;
}

/** One mutant in full, for whoever looks into a failure. */
export function replay(name: string, seed: number, at: number) {
  const reader = readerHere();
  const { doc, done } = mutantOf(reader, name, seed, at);
  const html = doc.documentElement.outerHTML;
  const said = check(reader, doc);
  const { item, cards } = readPage(reader, pageOf(doc, location.href, reader.hosts));
  return { done, said, html, listings: [...(item ? [item] : []), ...cards.map(({ listing }) => listing)] };
}
