/** Mutants of a page, read by its reader and checked. Runs inside a blank page. */
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

interface Original {
  name: string;
  url: string;
  doc: Document;
  reader: SiteReader;
}
let original: Original | undefined;

/** Takes in the page that mutants are made of. */
export function load(name: string, url: string, html: string): void {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  // As where scripts are allowed: there the inside of `noscript` is text.
  for (const element of doc.querySelectorAll('noscript')) element.textContent = element.innerHTML;
  original = { name, url, doc, reader: readerOf(siteOfHost(new URL(url).hostname)?.site) };
}

function loaded(): Original {
  if (!original) throw new Error('no page was loaded');
  return original;
}

interface Reading {
  page: Page;
  listings: Listing[];
  errors: number;
  ms: number;
}

/** As the content script reads, with what it asks of the reader besides: where badge, strip and warning go. */
function readAll({ reader, url }: Original, doc: Document): Reading {
  const page = pageOf(doc, url, reader.hosts);
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
function slowest(of: Original, { page, ms }: Reading): number {
  let least = ms;
  for (let n = 0; n < 6 && least > SLOW; n++) least = Math.min(least, readAll(of, page.doc).ms);
  return least;
}

function check(of: Original, doc: Document): string[] {
  const said: string[] = [];
  try {
    const reading = readAll(of, doc);
    if (reading.errors) said.push(`${reading.errors} cards threw`);
    const ms = slowest(of, reading);
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
function partsOf({ reader, url }: Original, doc: Document): Element[] {
  try {
    const page = pageOf(doc, url, reader.hosts);
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
function mutantOf(of: Original, seed: number, at: number): { doc: Document; done: string[] } {
  const doc = of.doc.cloneNode(true) as Document;
  return { doc, done: mutate(doc, randomOf(hashOf(`${of.name}/${at}`, seed)), partsOf(of, doc)) };
}

/** Mutants `from` to `to` (exclusive); what is wrong with each. */
export function fuzz(seed: number, from: number, to: number): Failure[] {
  const of = loaded();
  const failures: Failure[] = [];
  for (let at = from; at < to; at++) {
    const { doc } = mutantOf(of, seed, at);
    for (const what of check(of, doc)) failures.push({ at, what });
  }
  forget();
  return failures;
}

/** One mutant in full, for whoever looks into a failure. */
export function replay(seed: number, at: number) {
  const of = loaded();
  const { doc, done } = mutantOf(of, seed, at);
  const html = doc.documentElement.outerHTML;
  return { done, html, said: check(of, doc), listings: readAll(of, doc).listings };
}
