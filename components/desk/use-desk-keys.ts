import { useEffect } from 'preact/hooks';
import { isTyping, plainKey } from './keys.ts';

interface Doings {
  move: (by: 1 | -1) => void;
  /** Opens the case at the cursor. */
  open: () => void;
  back: () => void;
  undo: () => void;
  search: () => void;
  help: () => void;
}

const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
const LETTERS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

/** Arrows belong to the list: elsewhere they scroll, and between radio buttons they choose. */
const inList = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.k-queue-list') !== null;

const onNothing = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof Element && !target.closest('button, a, input, summary, [role=tab]'));

/** The keys of the desk, wherever the focus is, but for fields that are typed in. */
export function useDeskKeys(doings: Doings): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isTyping(event.target)) return (event.target as HTMLElement).blur();
      const key = plainKey(event);
      if (!key) return;
      const by = LETTERS[key] ?? (inList(event.target) ? ARROWS[key] : undefined);
      const doing = by
        ? () => doings.move(by)
        : {
            Enter: onNothing(event.target) ? doings.open : undefined,
            Escape: doings.back,
            u: doings.undo,
            '/': doings.search,
            '?': doings.help,
          }[key];
      if (!doing) return;
      event.preventDefault();
      doing();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  });
}
