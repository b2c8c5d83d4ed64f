import { useEffect, useState } from 'preact/hooks';

/** More rows than a popup shows at once, and how many come with each further step: some 50 ms of work on a slow machine. */
const FIRST = 12;
const STEP = 48;

/** How many of `count` rows to draw: those in view at once, the others step by step after the first paint. */
export function useGradual(count: number): number {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => {
    if (drawn >= count) return;
    const timer = setTimeout(() => setDrawn(drawn + STEP), 0);
    return () => clearTimeout(timer);
  }, [drawn, count]);
  return Math.min(count, drawn);
}
