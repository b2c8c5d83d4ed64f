import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';

/** How long what was just filed can be undone by one key. Later it can be taken back where it is listed. */
export const UNDO_MS = 60_000;

interface Props {
  /** What was filed, in words. */
  text: string;
  /** Epoch milliseconds. */
  since: number;
  isBusy: boolean;
  onUndo: () => void;
  onOver: () => void;
}

/** Says what was filed and counts down; the count is not read aloud. */
export function UndoBar({ text, since, isBusy, onUndo, onOver }: Props) {
  const { t, now } = useApp();
  const leftNow = () => Math.ceil((since + UNDO_MS - now()) / 1000);
  const [left, setLeft] = useState(leftNow);
  useEffect(() => {
    const timer = setInterval(() => {
      const next = leftNow();
      setLeft(next);
      if (next <= 0) onOver();
    }, 1000);
    return () => clearInterval(timer);
  });
  if (left <= 0) return null;
  return (
    <section class="k-undo" aria-label={t('undo_label')}>
      <Icon name="check" />
      <p role="status">{text}</p>
      <button type="button" class="k-button" aria-keyshortcuts="U" disabled={isBusy} onClick={onUndo}>
        <Icon name="undo" size={14} />
        <span aria-hidden="true">{t('undo_left', { n: Math.min(left, UNDO_MS / 1000) })}</span>
        <span class="k-hidden">{t('action_undo')}</span>
        <span class="k-key" aria-hidden="true">
          U
        </span>
      </button>
    </section>
  );
}
