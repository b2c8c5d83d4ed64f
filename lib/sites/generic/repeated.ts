/** Cards by repetition: siblings of one shape, each with one product link, an image and a price. */
import type { Page } from '../define.ts';
import { once, settingOf } from '../structured.ts';
import { productLinks, sameOffer } from './links.ts';
import { amountsIn } from './prices.ts';
import { runsOf } from './runs.ts';

/** At least this many alike, and this share of them whole, to be taken for a list of offers. */
const LEAST = 4;
const SURE = 0.8;
const MAX_IMAGES = 800;

const hasPicture = (element: Element): boolean =>
  element.querySelector('img,picture,[style*="background-image"]') !== null;

/** Tag and stable class names: what siblings of one list share. Hashed and numbered classes differ between siblings. */
const shapeOf = (element: Element): string =>
  `${element.localName}.${(element.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((name) => name && !/\d{2,}|^(?:first|last|odd|even|active|selected|clearfix)$/.test(name))
    .slice(0, 3)
    .join('.')}`;

/** The widest element around a picture whose links all lead to one offer. */
function unitAround(picture: Element, page: Page): Element | undefined {
  let unit: Element | undefined;
  let up = picture.parentElement;
  for (let i = 0; up && i < 10 && up.localName !== 'body'; i++, up = up.parentElement) {
    const anchors = up.querySelectorAll('a[href]');
    if (anchors.length > 12) break;
    const keys = new Set(productLinks(up, page, 12).map(({ url }) => sameOffer(url.href, page)));
    if (keys.size > 2) break;
    if (keys.size >= 1 || up.localName === 'a') unit = up;
    if (up.parentElement && up.parentElement.children.length >= LEAST && unit === up && alike(up)) break;
  }
  return unit;
}

/** Whether enough siblings have the same shape. */
function alike(element: Element): boolean {
  const shape = shapeOf(element);
  let count = 0;
  for (const sibling of element.parentElement?.children ?? []) if (shapeOf(sibling) === shape) count++;
  return count >= LEAST;
}

/** Share of a group that shows a price, a picture and one link: how sure it is that these are offers. */
export function confidence(group: readonly Element[], page: Page): number {
  const setting = settingOf(page);
  const whole = group.filter(
    (element) => hasPicture(element) && amountsIn(runsOf(element, 120), element, setting).length > 0,
  );
  return group.length < LEAST ? 0 : whole.length / group.length;
}

/** The cards of the surest groups in document order; empty when no group is sure. */
export const repeatedCards = (page: Page): Element[] =>
  once(page, 'repeated', () => {
    const units = new Set<Element>();
    for (const picture of [...page.doc.querySelectorAll('img')].slice(0, MAX_IMAGES)) {
      const unit = unitAround(picture, page);
      if (unit) units.add(unit);
    }
    const groups = new Map<string, Element[]>();
    const parents = new Map<Element, number>();
    for (const unit of units) {
      const parent = unit.parentElement as Element;
      if (!parents.has(parent)) parents.set(parent, parents.size);
      const key = `${shapeOf(parent)}>${shapeOf(unit)}`;
      const group = groups.get(key);
      if (group) group.push(unit);
      else groups.set(key, [unit]);
    }
    return [...groups.values()].filter((group) => confidence(group, page) >= SURE).flat();
  });
