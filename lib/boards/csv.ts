import type { Board, BoardRow } from './types.ts';

/** What the columns hold, in order; the caller says it in the reader's language. */
export const CSV_COLUMNS = [
  'rank',
  'title',
  'site',
  'shop',
  'url',
  'state',
  'low',
  'quality',
  'high',
  'n',
  'sales',
  'points',
  'movement',
  'missing',
] as const;

/** Spreadsheets run texts that begin like this as formulas (OWASP, CSV injection), and titles come from pages. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

function cell(value: string | number | readonly string[] | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : value.join(' ');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const line = (cells: readonly (string | number | readonly string[] | undefined)[]): string =>
  cells.map(cell).join(',');

/** RFC 4180: `header` names the `CSV_COLUMNS`, then the ranked rows, then the waiting ones, each line ended by CRLF. */
export function boardCsv(board: Board, header: readonly string[]): string {
  const rows = [...board.ranked, ...board.waiting];
  const lines = [line(header), ...rows.map((row: BoardRow) => line(CSV_COLUMNS.map((column) => row[column])))];
  return lines.map((text) => `${text}\r\n`).join('');
}
