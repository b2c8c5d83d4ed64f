/** What of a page is observed: its document and, where the shop's reader asks for them, open roots and own frames. */
import type { Page, SiteReader } from '../sites/define.ts';
import { addressIn } from '../sites/parts.ts';
import { pageOf } from '../sites/read.ts';

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'href',
    'src',
    'title',
    'aria-label',
    'content',
    'lang',
    'data-asin',
    'data-sku',
    'data-id',
    'data-spu',
    'data-nid',
  ],
};

/** Milliseconds until components whose root is still to come are looked at again, twice as long each time. */
const RIPENING = 250;
const MAX_WAITS = 6;

export interface Spread {
  /** Notes what was added, for the next look. */
  added(nodes: NodeList): void;
  /** Gives the page its roots; answers the pages in its frames. */
  look(page: Page): Page[];
  /** Waits for roots that come without a mutation. */
  wait(): void;
}

export function observed(
  reader: SiteReader,
  doc: Document,
  observer: MutationObserver,
  signal: AbortSignal,
  on: { grown(): void; view(view: Window): void },
): Spread | undefined {
  observer.observe(doc, OBSERVED);
  signal.addEventListener('abort', () => observer.disconnect());
  const parts = reader.parts?.(doc);
  if (!parts) return undefined;
  const view = doc.defaultView as Window;
  const known = new WeakSet<Node>();
  let fresh: Node[] = [];
  let timer = 0;
  let waits = 0;
  signal.addEventListener('abort', () => view.clearTimeout(timer));
  // A frame's document is replaced without a mutation of this one.
  const onLoad = ({ target }: Event) => (target as Partial<Element>).localName === 'iframe' && on.grown();
  doc.addEventListener('load', onLoad, { capture: true, signal });

  return {
    added(nodes) {
      fresh.push(...nodes);
      waits = 0;
    },
    look(page) {
      const all = parts.look(fresh);
      fresh = [];
      for (const part of all) {
        if (known.has(part)) continue;
        known.add(part);
        observer.observe(part, OBSERVED);
        if (part.nodeType === 9 && (part as Document).defaultView) on.view((part as Document).defaultView as Window);
      }
      const rootsIn = (owner: Document) => all.filter((part) => part.ownerDocument === owner) as ShadowRoot[];
      page.roots = rootsIn(doc);
      const docs = all.filter((part): part is Document => part.nodeType === 9);
      return docs.map((inner) => ({
        ...pageOf(inner, addressIn(inner, page.url.href), reader.hosts),
        roots: rootsIn(inner),
      }));
    },
    wait() {
      view.clearTimeout(timer);
      if (!parts.isWaiting() || waits >= MAX_WAITS) return;
      timer = view.setTimeout(
        () => {
          if (parts.isRipe()) on.grown();
          else this.wait();
        },
        RIPENING * 2 ** waits++,
      );
    },
  };
}
