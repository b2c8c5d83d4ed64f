/**
 * Parts of a page that selectors on its document do not reach: open shadow roots, and frames of the page's own origin
 * (also `about:blank` and `srcdoc` frames that the page wrote itself). A reader whose shop uses them says so (`parts`).
 */

export type Part = ShadowRoot | Document;

export interface Parts {
  /** The parts that are there now. `fresh`: what was added to the page since the last look; the first look sees all. */
  look(fresh: Iterable<Node>): readonly Part[];
  /** Hosts without a root yet: a component's code may still be under way, and its root arrives without a mutation. */
  isWaiting(): boolean;
  /** Whether one of those has its root now. */
  isRipe(): boolean;
}

const MAX_HOSTS = 1000;
const MAX_FRAMES = 20;

/** A frame's document, unless it is another origin's, sandboxed, or still empty. */
function documentIn(frame: Element): Document | undefined {
  try {
    const doc = (frame as HTMLIFrameElement).contentDocument;
    return doc?.body?.firstElementChild ? doc : undefined;
  } catch {
    return undefined;
  }
}

/** `select`: the elements whose roots hold cards; absent: every custom element. */
export const openParts =
  (select?: string) =>
  (doc: Document): Parts => {
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
      look(fresh) {
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
        return [...parts].filter((part) => part.nodeType === 9 || (part as ShadowRoot).host.isConnected);
      },
      isWaiting: () => waiting.length > 0,
      isRipe: () => waiting.some((host) => host.isConnected && host.shadowRoot !== null),
    };
  };

/** Where a frame's relative links and its path stand: its own address, else that of the page that wrote it. */
export function addressIn(doc: Document, page: string): string {
  const own = doc.defaultView?.location.href ?? '';
  return /^https?:/.test(own) ? own : page;
}

/** The element that stands for a node where its own parent ends: the host of its root, the frame of its document. */
export function outside(node: Node): Element | undefined {
  const root = node.getRootNode();
  if (root.nodeType === 9) return ((root as Document).defaultView?.frameElement as Element | null) ?? undefined;
  return (root as Partial<ShadowRoot>).host;
}
