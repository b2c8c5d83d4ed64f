import type { ReportPage } from './report-format.ts';

interface Judged {
  state: string;
  score: number;
}

/** Per grid the states and the spread of scores: a grid on which every badge says the same shows at once. */
export function spreadTable(pages: readonly ReportPage[]): string {
  const lines = ['grid: states of the main listings; scores lowest, median, highest'];
  for (const page of pages) {
    if (page.kind !== 'grid') continue;
    const verdicts = page.listings
      .filter((row) => row.place === 'main')
      .map((row) => row.verdict as Judged | undefined);
    const counts = new Map<string, number>();
    for (const verdict of verdicts)
      counts.set(verdict?.state ?? 'none', (counts.get(verdict?.state ?? 'none') ?? 0) + 1);
    const scores = verdicts.flatMap((verdict) => (verdict ? [verdict.score] : [])).sort((a, b) => a - b);
    const states = [...counts].sort((a, b) => b[1] - a[1]).map(([state, n]) => `${state} ${n}`);
    lines.push(
      `${page.page.replace(/\.html(\.gz)?$/, '')}: ${states.join(', ')}; ${scores[0]}, ${scores[scores.length >> 1]}, ${scores.at(-1)}`,
    );
  }
  return lines.join('\n');
}
