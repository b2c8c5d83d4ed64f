import { useApp } from '../../app/context.ts';
import type { Target } from './edit.ts';
import { HANDLES, type Rect, type Size } from './rect.ts';
import { keyStep } from './step.ts';

const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`;

interface Props {
  target: Target;
  rect: Rect;
  /** The part of the picture on the stage. */
  view: Rect;
  picture: Size;
  isChosen: boolean;
  onChoose: () => void;
  /** By the keyboard: a step of its own. */
  onRect: (rect: Rect) => void;
  onRemove?: () => void;
}

/** A rectangle over the picture: a button, so that the keyboard reaches it; its handles are for the mouse. */
export function Box({ target, rect, view, picture, isChosen, onChoose, onRect, onRemove }: Props) {
  const { t } = useApp();
  const label = target === 'crop' ? t('edit_crop_box', { ...rect }) : t('edit_blur_box', { ...rect, n: target + 1 });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyStep(event, rect, picture);
    if (next) onRect(next);
    else if (onRemove && (event.key === 'Delete' || event.key === 'Backspace')) onRemove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      class="k-pic-box"
      data-target={target}
      data-chosen={isChosen}
      aria-label={label}
      aria-describedby="edit-keys"
      style={{
        left: percent(rect.x - view.x, view.width),
        top: percent(rect.y - view.y, view.height),
        width: percent(rect.width, view.width),
        height: percent(rect.height, view.height),
      }}
      onFocus={onChoose}
      onKeyDown={onKeyDown}
    >
      {HANDLES.map((handle) => (
        <span key={handle} class="k-pic-handle" data-handle={handle} />
      ))}
    </button>
  );
}
