export const VIEWS = ['page', 'goods', 'sellers', 'report'] as const;
export type View = (typeof VIEWS)[number];

/** The view that an arrow key, Home or End leads to from `view`, around the ends. */
export function viewByArrow(view: View, key: string): View | undefined {
  const at = VIEWS.indexOf(view);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: VIEWS.length - 1 }[key];
  return to === undefined ? undefined : VIEWS[(to + VIEWS.length) % VIEWS.length];
}

const TYPING = 'textarea, select, input:not([type=radio], [type=checkbox])';

/** The view of a key 1 to 4, unless something is being typed or a modifier is held. */
export function viewByDigit(event: KeyboardEvent): View | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.target instanceof Element && event.target.matches(TYPING)) return undefined;
  return /^[1-4]$/.test(event.key) ? VIEWS[Number(event.key) - 1] : undefined;
}
