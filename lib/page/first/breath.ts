/** Work in slices: the page gets the thread back in between. */

/** Milliseconds of work before that. */
const SLICE = 12;

/** False when what is under way is no longer wanted. */
export type Breathe = (now?: boolean) => Promise<boolean>;

/** `isWanted` is asked after each break; `now`: a break whatever the time. */
export function breather(view: Window, isWanted: () => boolean): Breathe {
  let start = view.performance.now();
  return async (now = false) => {
    if (!now && view.performance.now() - start < SLICE) return true;
    await new Promise((resolve) => view.setTimeout(resolve, 0));
    start = view.performance.now();
    return isWanted();
  };
}
