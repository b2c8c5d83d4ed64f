import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../../app/context.ts';
import { Box } from './Box.tsx';
import { type Source, show } from './draw.ts';
import { commit, type Edit, type Editing, preview, type Target, withRect } from './edit.ts';
import { HANDLES, type Point, type Rect } from './rect.ts';
import { dragged, type Hold, MIN_DRAG, pointOf } from './step.ts';

/** Longest side of what is drawn on the screen. */
const SHOWN = 900;

interface Props {
  source: Source;
  editing: Editing;
  view: Rect;
  tool: 'crop' | 'blur';
  chosen: Target;
  onChoose: (target: Target) => void;
  onEditing: (editing: Editing) => void;
  onRemove: (index: number) => void;
}

interface Drag {
  hold: Hold;
  from: Point;
  /** Where it began on the screen, and the edit it began with. */
  at: Point;
  before: Edit;
  /** What it made so far; absent until it is a drag and no press. */
  made?: Edit;
}

/** What is under the pointer: a handle, a rectangle, or the bare picture, on which the tool draws. */
function holdOf(element: EventTarget | null, tool: Props['tool']): Hold {
  const box = element instanceof Element ? element.closest<HTMLElement>('[data-target]') : null;
  const name = box?.dataset.target;
  if (name === undefined || (name === 'crop' && tool === 'blur')) return { draw: tool };
  const handle = HANDLES.find((one) => one === (element as HTMLElement).dataset.handle);
  return { target: name === 'crop' ? 'crop' : Number(name), ...(handle && { handle }) };
}

/** The picture with its rectangles; drags change them, one drag one step. */
export function Stage({ source, editing, view, tool, chosen, onChoose, onEditing, onRemove }: Props) {
  const { t } = useApp();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drag = useRef<Drag | undefined>(undefined);
  const { picture, now } = editing;
  // Drawn again when what is seen changes, not its identity
  useEffect(() => {
    if (canvas.current) show(canvas.current, source, view, now.blurs, SHOWN);
  }, [source, JSON.stringify([view, now.blurs])]);
  const start = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const stage = event.currentTarget as HTMLElement;
    const from = pointOf(event, stage.getBoundingClientRect(), view);
    const hold = holdOf(event.target, tool);
    if ('target' in hold) onChoose(hold.target);
    stage.setPointerCapture?.(event.pointerId);
    drag.current = { hold, from, at: { x: event.clientX, y: event.clientY }, before: now };
  };
  const move = (event: PointerEvent) => {
    const going = drag.current;
    if (!going) return;
    const { hold, from, at, before } = going;
    if (!going.made && Math.hypot(event.clientX - at.x, event.clientY - at.y) < MIN_DRAG) return;
    const to = pointOf(event, (event.currentTarget as HTMLElement).getBoundingClientRect(), view);
    going.made = dragged(before, hold, from, to, picture);
    onEditing(preview(editing, going.made));
  };
  const end = (isKept: boolean) => {
    const going = drag.current;
    drag.current = undefined;
    if (!going?.made) return;
    const { hold, before, made } = going;
    const began = preview(editing, before);
    onEditing(isKept ? commit(began, made) : began);
    if (isKept && 'draw' in hold) onChoose(hold.draw === 'crop' ? 'crop' : made.blurs.length - 1);
  };
  return (
    <fieldset
      class="k-pic-stage"
      aria-label={t('edit_stage')}
      data-tool={tool}
      style={{ aspectRatio: `${view.width} / ${view.height}`, '--k-pic-ratio': String(view.width / view.height) }}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={() => end(true)}
      onPointerCancel={() => end(false)}
    >
      <canvas ref={canvas} />
      <Box
        target="crop"
        rect={now.crop}
        view={view}
        picture={picture}
        isChosen={chosen === 'crop'}
        onChoose={() => onChoose('crop')}
        onRect={(rect) => onEditing(commit(editing, withRect(now, 'crop', rect)))}
      />
      {now.blurs.map((blur, index) => (
        <Box
          key={index}
          target={index}
          rect={blur}
          view={view}
          picture={picture}
          isChosen={chosen === index}
          onChoose={() => onChoose(index)}
          onRect={(rect) => onEditing(commit(editing, withRect(now, index, rect)))}
          onRemove={() => onRemove(index)}
        />
      ))}
    </fieldset>
  );
}
