/** What the bench says: rows with a median, a ratio and a goal, printed as a table and kept as JSON. */

export interface BenchRow {
  what: string;
  /** With its unit. */
  median: string;
  /** How many times the pass it is compared with. */
  ratio?: string;
  goal?: string;
  met?: 'yes' | 'no';
  /** The numbers themselves, for whoever compares runs. */
  figures: Record<string, number>;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

export const ms = (value: number): string => (value < 1 ? `${digits(value * 1000)} µs` : `${digits(value)} ms`);
export const times = (value: number): string => `${digits(value)}×`;
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

export const goalOf = (goal: string, met: boolean): Pick<BenchRow, 'goal' | 'met'> => ({
  goal,
  met: met ? 'yes' : 'no',
});

const COLUMNS = ['what', 'median', 'ratio', 'goal', 'met'] as const;

export function tableText(rows: readonly BenchRow[]): string {
  const cells = [COLUMNS.map(String), ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))];
  const widths = COLUMNS.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
