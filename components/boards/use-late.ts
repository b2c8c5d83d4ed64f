import { useEffect, useState } from 'preact/hooks';

/** The first moments of waiting show nothing (look: 150 ms), so that a quick answer does not flicker. */
const SOON_MS = 150;

/** True once something has been waited for longer than that. */
export function useLate(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!isWaiting) return;
    const timer = setTimeout(() => setLate(true), SOON_MS);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isWaiting && isLate;
}
