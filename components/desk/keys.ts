const TYPING = 'textarea, select, input:not([type=radio], [type=checkbox])';

export const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.matches(TYPING);

/** The key pressed, unless something is being typed, a modifier is held, or somebody has taken it already. */
export function plainKey(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (isTyping(event.target)) return undefined;
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

/** Files what is written: Ctrl or Cmd with Enter. */
export const isFiling = (event: KeyboardEvent): boolean => event.key === 'Enter' && (event.ctrlKey || event.metaKey);
