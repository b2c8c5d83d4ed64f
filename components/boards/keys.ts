/** Keys of a board: what a press means, and where it leads. */

export type RowCommand = 'next' | 'previous' | 'first' | 'last' | 'why' | 'pin' | 'hide';

const COMMANDS: Readonly<Record<string, RowCommand>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  w: 'why',
  p: 'pin',
  h: 'hide',
};

const TYPING = 'textarea, select, input:not([type=radio], [type=checkbox])';

export const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.matches(TYPING);

/** What a press within a row asks for; with a modifier it is the browser's. */
export function rowCommand(event: KeyboardEvent): RowCommand | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target))
    return undefined;
  return COMMANDS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
}

/** `/` outside of a field leads to the search. */
export const asksForSearch = (event: KeyboardEvent): boolean =>
  event.key === '/' && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !isTyping(event.target);

/** The place that a move leads to, of `count`; the ends hold. */
export function placeAfter(command: Exclude<RowCommand, 'why' | 'pin' | 'hide'>, at: number, count: number): number {
  const to = { next: at + 1, previous: at - 1, first: 0, last: count - 1 }[command];
  return Math.max(0, Math.min(count - 1, to));
}
