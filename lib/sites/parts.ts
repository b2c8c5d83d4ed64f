/**
 * Parts of a page that selectors on its document do not reach: open shadow roots, and frames of the page's own origin
 * (also `about:blank` and `srcdoc` frames that the page wrote itself). A reader whose shop uses them says so (`parts`).
 */

import type { PageKind } from '../listing/types.ts';
import type { FoundCard, Page, SiteReader } from './define.ts';
import { findCards, kindOf, pageOf } from './read.ts';

export type Part = ShadowRoot | Document;

/** What the watcher of a page does for its parts. */
export interface PartHooks {
  observe(part: Part): void;
  /** Cards may have come without a mutation. */
  grown(): void;
  /** A frame of the page's own, for keys and clicks in it. */
  view(view: Window): void;
  signal: AbortSignal;
}

export interface Parts {
  /** Notes what was added to the page since the last look; the first look sees all. */
  added(nodes: Iterable<Node>): void;
  /** Gives the page its roots, and takes in the pages of its frames. */
  look(page: Page): void;
  /** `grid` where one of the frames is a list. */
  kind(): PageKind | undefined;
  /** The cards in frames; on an item page they stand beside the product. */
  cards(kind: PageKind): FoundCard[];
  /** The page of the frame that an element stands in. */
  pageOf(element: Element): Page | undefined;
  /** Waits for the roots of components whose code is still under way: they arrive without a mutation. */
  wait(): void;
}

const MAX_HOSTS = 1000;
const MAX_FRAMES = 20;
/** Milliseconds until waiting components are looked at again, twice as long each time. */
const RIPENING = 250;
const MAX_WAITS = 6;

/** A frame's document, unless it is another origin's, sandboxed, or still empty. */
function documentIn(frame: Element): Document | undefined {
  try {
    const doc = (frame as HTMLIFrameElement).contentDocument;
    return doc?.body?.firstElementChild ? doc : undefined;
  } catch {
    return undefined;
  }
}

/** Where a frame's relative links and its path stand: its own address, else that of the page that wrote it. */
function addressIn(doc: Document, page: string): string {
  const own = doc.defaultView?.location.href ?? '';
  return /^https?:/.test(own) ? own : page;
}

/** Finds the parts of a document. `select`: the elements whose roots hold cards; absent: every custom element. */
export function partFinder(doc: Document, select?: string) {
  const hosts = new Set<Element>();
  const known = new WeakSet<Part>();
  let waiting: Element[] = [];
  let isFirst = true;

  const isHost = (element: Element) => (select ? element.matches(select) : element.localName.includes('-'));
  const take = (root: ParentNode) => {
    for (const element of root.querySelectorAll(select ?? '*'))
      if (isHost(element) && hosts.size < MAX_HOSTS) hosts.add(element);
  };
  const takeNode = (node: Node) => {
    if (node.nodeType !== 1 || !node.isConnected) return;
    if (isHost(node as Element) && hosts.size < MAX_HOSTS) hosts.add(node as Element);
    take(node as Element);
  };

  return {
    /** The parts that are there now. `fresh`: what was added since the last look; the first look sees all. */
    look(fresh: Iterable<Node>): readonly Part[] {
      if (isFirst) take(doc);
      else for (const node of fresh) takeNode(node);
      isFirst = false;
      const parts = new Set<Part>();
      const add = (part: Part) => {
        parts.add(part);
        if (known.has(part)) return;
        known.add(part);
        take(part);
      };
      // A set hands out what is added on the way: roots inside roots, frames inside roots.
      const addRoots = () => {
        for (const host of hosts) {
          if (!host.isConnected) hosts.delete(host);
          else if (host.shadowRoot) add(host.shadowRoot);
        }
      };
      const addFrames = (root: ParentNode) => {
        for (const frame of root.querySelectorAll('iframe, frame')) {
          const inner = parts.size < MAX_FRAMES + hosts.size ? documentIn(frame) : undefined;
          if (inner) add(inner);
        }
      };
      addRoots();
      addFrames(doc);
      for (const part of parts) addFrames(part);
      addRoots();
      waiting = [...hosts].filter((host) => !host.shadowRoot);
      return [...parts];
    },
    isWaiting: () => waiting.length > 0,
    /** Whether a component that had none has its root now. */
    isRipe: () => waiting.some((host) => host.isConnected && host.shadowRoot !== null),
  };
}

/** For `SiteReader.parts`. */
export const openParts =
  (select?: string) =>
  (reader: SiteReader, doc: Document, { observe, grown, view, signal }: PartHooks): Parts => {
    const finder = partFinder(doc, select);
    const win = doc.defaultView as Window;
    const known = new WeakSet<Part>();
    let frames: Page[] = [];
    let fresh: Node[] = [];
    let timer = 0;
    let waits = 0;
    signal.addEventListener('abort', () => win.clearTimeout(timer));
    // A frame's document is replaced without a mutation of this one.
    const onLoad = ({ target }: Event) => (target as Partial<Element>).localName === 'iframe' && grown();
    doc.addEventListener('load', onLoad, { capture: true, signal });
    const parts: Parts = {
      added(nodes) {
        fresh.push(...nodes);
        waits = 0;
      },
      look(page) {
        const all = finder.look(fresh);
        fresh = [];
        const docs = all.filter((part): part is Document => part.nodeType === 9);
        for (const part of all) {
          if (known.has(part)) continue;
          known.add(part);
          observe(part);
          const inner = (part as Partial<Document>).defaultView;
          if (inner) view(inner);
        }
        const rootsIn = (owner: Document) => all.filter((part) => part.ownerDocument === owner) as ShadowRoot[];
        page.roots = rootsIn(doc);
        frames = docs.map((inner) => ({
          ...pageOf(inner, addressIn(inner, page.url.href), reader.hosts),
          roots: rootsIn(inner),
        }));
      },
      kind: () => frames.map((page) => kindOf(reader, page)).find((kind) => kind === 'grid'),
      cards: (kind) =>
        frames
          .flatMap((page) => findCards(reader, page, kindOf(reader, page)))
          .map((card) => (kind === 'item' ? { ...card, place: 'aside' } : card)),
      pageOf: ({ ownerDocument }) => frames.find((page) => page.doc === ownerDocument),
      wait() {
        win.clearTimeout(timer);
        if (!finder.isWaiting() || waits >= MAX_WAITS) return;
        timer = win.setTimeout(() => (finder.isRipe() ? grown() : parts.wait()), RIPENING * 2 ** waits++);
      },
    };
    return parts;
  };
