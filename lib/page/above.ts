/** Puts a note above an element without moving it sideways, squeezing it, or pushing it out of the box it stands in. */

/** How far up an element that holds the buttons is looked for. */
const MAX_CLIMB = 6;
const MIN_WIDTH = 180;
/** Farther above, px, nobody takes it for a word on these buttons. */
const MAX_GAP = 120;
/** Boxes that are looked at for what moves. */
const MAX_LEVELS = 12;
const MAX_BESIDE = 40;

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom' | 'width' | 'height'>;
interface View {
  width: number;
  height: number;
}

const boxOf = (element: Element): Box => element.getBoundingClientRect();
const isNear = (a: number, b: number) => Math.abs(a - b) < 1;

const isNearAbove = (note: Box, buttons: Box) => note.bottom <= buttons.top + 1 && buttons.top - note.bottom <= MAX_GAP;

function* ancestorsOf(element: Element): Generator<Element> {
  const { body } = element.ownerDocument;
  for (let one: Element | null = element.parentElement; one && one !== body; one = one.parentElement) yield one;
}

/** What may move when something is put above an element: it, what follows it, and what follows what holds it. */
function movable(element: Element): Element[] {
  const found: Element[] = [];
  for (const one of [element, ...ancestorsOf(element)].slice(0, MAX_LEVELS)) {
    found.push(one);
    for (let next = one.nextElementSibling, n = 0; next && n < MAX_BESIDE; next = next.nextElementSibling, n++)
      found.push(next);
  }
  return found;
}

/**
 * Layout shift score of boxes that moved (Layout Instability API: share of the view that they cover before and after, times
 * the distance by its longer side), of the rectangle around all of them: never too small.
 */
export function shiftScore(moved: readonly (readonly [before: Box, after: Box])[], view: View): number {
  const seen = moved.filter(
    ([before, after]) =>
      !(isNear(before.top, after.top) && isNear(before.left, after.left)) &&
      Math.min(before.top, after.top) < view.height &&
      Math.max(before.bottom, after.bottom) > 0,
  );
  if (seen.length === 0) return 0;
  const boxes = seen.flat();
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  const width =
    within(Math.max(...boxes.map(({ right }) => right)), view.width) -
    within(Math.min(...boxes.map(({ left }) => left)), view.width);
  const height =
    within(Math.max(...boxes.map(({ bottom }) => bottom)), view.height) -
    within(Math.min(...boxes.map(({ top }) => top)), view.height);
  const way = Math.max(...seen.map(([before, after]) => Math.hypot(after.top - before.top, after.left - before.left)));
  return ((width * height) / (view.width * view.height)) * (way / Math.max(view.width, view.height));
}

interface Look {
  view: View;
  /** Greatest layout shift score; absent: any. */
  most?: number;
  quietly(write: () => void): void;
}

/**
 * Tries the element, then what holds it. Answers whether the host now stands above it, as wide as its column; if not, the
 * host stands nowhere and nothing has moved.
 */
export function putAbove(host: HTMLElement, element: Element, { view, most, quietly }: Look): boolean {
  const before = boxOf(element);
  if (before.width === 0 || before.height === 0) return false;
  const holders = [...ancestorsOf(element)].slice(0, MAX_LEVELS).map((one) => [one, boxOf(one)] as const);
  const around = movable(element).map((one) => [one, boxOf(one)] as const);

  const stands = (): boolean => {
    const [note, after] = [boxOf(host), boxOf(element)];
    const isAbove = note.height > 0 && note.width >= MIN_WIDTH && isNearAbove(note, after);
    const isSame =
      isNear(after.left, before.left) && isNear(after.width, before.width) && isNear(after.height, before.height);
    const isHeld = holders.every(([one, box]) => {
      const now = boxOf(one);
      const isGrown = box.bottom < before.bottom - 1 || now.bottom >= after.bottom - 1;
      return isGrown && isNear(now.left, box.left) && isNear(now.width, box.width);
    });
    return isAbove && isSame && isHeld;
  };
  const isWithin = () =>
    most === undefined ||
    shiftScore(
      around.map(([one, box]) => [box, boxOf(one)]),
      view,
    ) <= most;

  for (const spot of [element, ...ancestorsOf(element)].slice(0, MAX_CLIMB)) {
    quietly(() => spot.before(host));
    if (stands() && isWithin()) return true;
    quietly(() => host.remove());
  }
  return false;
}
