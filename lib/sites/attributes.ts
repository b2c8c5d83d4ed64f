/** The table of attributes of an item page: maker, origin and permit by structure and by labels of the main languages. */
import { cleanText } from '../listing/text.ts';
import type { Draft } from '../listing/types.ts';
import { allOf } from './dom.ts';

/** Whole labels of: maker, origin, permit, opening day, any goods. An address, a part number, a site's licences are others. */
const LABEL =
  /^(?:(生产(?:厂家?|企业|商|者)(?:名称)?|[厂廠][名商]|manufacturer(?:, pack.*)?|hersteller|fabri[ck]ante?|製造元|제조사)|(.{0,2}[产產]地|原[产產産][国國]|원산지|country.{1,12} origin|.{5,8}ungsland|pa.{2,5} d.{1,3}orig\w+)|(.{0,4}生产许可证.*|.{0,3}(?:备案|批准文|注册证).*号|3c.*证.*|fcc id)|(open since|开店时间)|品牌.*|型号|货号|保质期|brand.*|mar[ckq].{1,2}|model.*)$/i;

const textOf = (part: Element | null): string => cleanText((part?.textContent ?? '').slice(0, 400));

/** Labels and values of one row, whatever holds them, in turn. */
function cellsOf(row: Element): string[] {
  const cells = row.localName === 'dt' ? [row, row.nextElementSibling] : [...row.children];
  if (cells.length % 2 || cells.length > 4 || !cells[0]) return textOf(row).split(/ ?[:：] ?(.+)/);
  // Taobao prints the value of what it stresses above its label.
  return /emphasis/.test(row.className) ? cells.map(textOf).reverse() : cells.map(textOf);
}

const ROWS = 'tr,dt,li,[class*="ParamsInfoItem--"],.attribute .item';
const LISTS = 'ol[class*="crumb"],ul[class*="crumb"]';
const CRUMBS = '[class*="crumb"],[id*="crumb"],[aria-label*="crumb"]';

type Found = readonly (string | undefined)[];

/** The values of the labels looked for, and how many rows the lists hold that show at least one label of goods. */
function lookUp(doc: Document): { found: Found; rows: number } {
  const found: string[] = [];
  const lists = new Map<unknown, number>();
  const known = new Set<unknown>();
  for (const row of allOf(doc, ROWS).slice(0, 600)) {
    const list = row.parentElement;
    const cells = cellsOf(row);
    for (let at = 1; at < cells.length; at += 2) {
      const [label, value] = [cells[at - 1]?.replace(/[\s:：]+$/, ''), cells[at]];
      if (!label || !value || label.length > 40) continue;
      lists.set(list, (lists.get(list) ?? 0) + 1);
      const names = LABEL.exec(label);
      if (names) known.add(list);
      for (let name = 1; name < 5; name++) if (names?.[name]) found[name] ??= value;
    }
  }
  let rows = 0;
  for (const list of known) rows += lists.get(list) ?? 0;
  return { found, rows };
}

/** What an item page says of the goods beyond its card. */
export function withAttributes(draft: Draft, doc: Document): Draft {
  const { found, rows } = lookUp(doc);
  const [, maker, origin, permit = '', since = ''] = found;
  // The list itself first, not the head of the page around it with links of other kinds.
  const path = [...allOf(doc, LISTS), ...allOf(doc, CRUMBS).slice(0, 9)]
    .map((list) => allOf(list, 'a').slice(0, 9))
    .find((links) => links[1]);
  const opened = Date.parse(since);
  return {
    details: {
      ...(rows && { rows }),
      ...(maker && { maker }),
      ...(origin && { origin }),
      ...(/\d/.test(permit) && { permit }),
      ...(path && { category: path.map(textOf).join(' > ') }),
    },
    ...(opened > 0 && { shopFacts: { since: opened } }),
    ...draft,
  };
}
