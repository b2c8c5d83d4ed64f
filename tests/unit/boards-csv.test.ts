import { describe, expect, it } from 'vitest';
import { boardCsv, CSV_COLUMNS } from '../../lib/boards/csv.ts';
import type { Board, BoardRow } from '../../lib/boards/types.ts';

const row = (title: string, more: Partial<BoardRow> = {}): BoardRow => ({
  key: title,
  title,
  site: 'shop.example',
  low: 0.5,
  quality: 0.6,
  high: 0.7,
  n: 40,
  sales: 12,
  points: 1.25,
  ...more,
});
const boardOf = (ranked: BoardRow[], waiting: BoardRow[] = []): Board => ({
  kind: 'goods',
  window: 7,
  ranked,
  waiting,
  until: 0,
  at: 0,
});

/** Cells of a CSV text, as RFC 4180 reads them. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('boardCsv', () => {
  it('writes header, ranked and waiting rows, every line ended by CRLF', () => {
    const text = boardCsv(
      boardOf(
        [row('茶壶', { rank: 1, movement: -2, shop: 'Kettles', state: 'partial', url: 'https://shop.example/7' })],
        [row('Cup', { missing: ['ratings', 'days'] })],
      ),
      CSV_COLUMNS,
    );
    expect(text).toBe(
      'rank,title,site,shop,url,state,low,quality,high,n,sales,points,movement,missing\r\n' +
        '1,茶壶,shop.example,Kettles,https://shop.example/7,partial,0.5,0.6,0.7,40,12,1.25,-2,\r\n' +
        ',Cup,shop.example,,,,0.5,0.6,0.7,40,12,1.25,,ratings days\r\n',
    );
  });

  it.each(['a, b', 'say "tea"', 'two\r\nlines', '"', ',,'])('reads back as it was: %j', (title) => {
    const [, cells] = parse(boardCsv(boardOf([row(title)]), CSV_COLUMNS));
    expect(cells?.[1]).toBe(title);
    expect(cells).toHaveLength(CSV_COLUMNS.length);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '=HYPERLINK("http://a.example","x")'])(
    '%j runs in no spreadsheet',
    (title) => {
      const [header, cells] = parse(boardCsv(boardOf([row(title)]), [title]));
      expect(cells?.[1]).toBe(`'${title}`);
      expect(header?.[0]).toBe(`'${title}`);
    },
  );
});
