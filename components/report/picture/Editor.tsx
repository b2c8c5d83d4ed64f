import { useEffect, useRef, useState } from 'preact/hooks';
import type { FailureCode } from '../../../lib/messages/protocol.ts';
import { useApp } from '../../app/context.ts';
import { Segments } from '../../app/Segments.tsx';
import { Icon } from '../../look/icons.tsx';
import { type Finished, finish } from './draw.ts';
import {
  commit,
  type Editing,
  middleBlur,
  startEditing,
  type Target,
  uncropped,
  undo,
  withBlur,
  withoutBlur,
} from './edit.ts';
import { Result } from './Result.tsx';
import { nearby, type Rect, wholeOf } from './rect.ts';
import { Stage } from './Stage.tsx';
import type { Opened } from './use-pictures.ts';

interface Props {
  opened: Opened;
  isBusy: boolean;
  failure: FailureCode | undefined;
  onKeep: (url: string) => void;
  onCancel: () => void;
}

/** Cut, blur, look at the result, keep. Nothing is kept before the last step. */
export function Editor({ opened, isBusy, failure, onKeep, onCancel }: Props) {
  const { t } = useApp();
  const { source, crop } = opened;
  const [editing, setEditing] = useState<Editing>(() =>
    startEditing({ width: source.width, height: source.height }, crop),
  );
  const [tool, setTool] = useState<'crop' | 'blur'>('crop');
  const [chosen, setChosen] = useState<Target>('crop');
  const { picture, now, past } = editing;
  const [view, setView] = useState<Rect>(() => nearby(now.crop, picture));
  const [result, setResult] = useState<Finished | undefined>();
  const [isTooLarge, setTooLarge] = useState(false);
  const [isDrawing, setDrawing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useRef<HTMLElement>(null);
  const wantsBox = useRef(false);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (wantsBox.current) section.current?.querySelector<HTMLElement>(`[data-target="${chosen}"]`)?.focus();
    wantsBox.current = false;
  }, [chosen]);
  const change = (next: Editing) => {
    setTooLarge(false);
    setEditing(next);
    const most = next.now.blurs.length;
    if (typeof chosen === 'number' && chosen >= most) setChosen('crop');
  };
  const isFar = view.width === picture.width && view.height === picture.height;
  /** The keyboard goes on with the rectangle in question. */
  const goTo = (target: Target) => {
    wantsBox.current = true;
    setChosen(target);
  };
  const addBlur = () => {
    goTo(now.blurs.length);
    change(commit(editing, withBlur(now, middleBlur(now, picture))));
  };
  const removeBlur = (index: number) => {
    goTo('crop');
    setEditing(commit(editing, withoutBlur(now, index)));
  };
  const look = async () => {
    setDrawing(true);
    const finished = await finish(source, now).catch(() => undefined);
    setDrawing(false);
    setResult(finished);
    setTooLarge(!finished);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || result) return;
    event.preventDefault();
    change(undo(editing));
  };
  if (result)
    return (
      <Result
        result={result}
        isBusy={isBusy}
        failure={failure}
        onKeep={() => onKeep(result.url)}
        onBack={() => setResult(undefined)}
        onCancel={onCancel}
      />
    );
  return (
    <section ref={section} class="k-pic" aria-labelledby="edit-title" onKeyDown={onKeyDown}>
      <h2 id="edit-title" ref={heading} tabIndex={-1}>
        {t('edit_title')}
      </h2>
      <p class="k-small k-muted">{t('edit_hint')}</p>
      <div class="k-pic-tools">
        <Segments
          label={t('edit_tool')}
          name="edit-tool"
          value={tool}
          options={[
            { value: 'crop', text: t('edit_crop') },
            { value: 'blur', text: t('edit_blur') },
          ]}
          onChange={setTool}
        />
        <button
          type="button"
          class="k-plain"
          onClick={() => setView(isFar ? nearby(now.crop, picture) : wholeOf(picture))}
        >
          {t(isFar ? 'edit_near' : 'edit_far')}
        </button>
        <button type="button" class="k-plain" disabled={past.length === 0} onClick={() => change(undo(editing))}>
          <Icon name="undo" size={14} />
          {t('edit_undo')}
        </button>
      </div>
      <Stage
        source={source}
        editing={editing}
        view={view}
        tool={tool}
        chosen={chosen}
        onChoose={setChosen}
        onEditing={change}
        onRemove={removeBlur}
      />
      <div class="k-pic-tools">
        {tool === 'crop' ? (
          <button
            type="button"
            class="k-plain"
            onClick={() => {
              setView(wholeOf(picture));
              change(commit(editing, uncropped(now, picture)));
            }}
          >
            {t('edit_whole')}
          </button>
        ) : (
          <button type="button" class="k-plain" onClick={addBlur}>
            <Icon name="plus" size={14} />
            {t('edit_add_blur')}
          </button>
        )}
        {typeof chosen === 'number' && now.blurs[chosen] && (
          <button type="button" class="k-plain" onClick={() => removeBlur(chosen)}>
            <Icon name="trash" size={14} />
            {t('edit_remove_blur')}
          </button>
        )}
      </div>
      {isTooLarge && (
        <p class="k-problem" role="alert">
          <Icon name="alert" size={14} />
          {t('picture_unshrinkable')}
        </p>
      )}
      <div class="k-picture-buttons">
        <button type="button" class="k-button" data-kind="main" disabled={isDrawing} onClick={look}>
          {t('edit_done')}
        </button>
        <button type="button" class="k-button" onClick={onCancel}>
          {t('edit_cancel')}
        </button>
        <span class="k-small k-muted" role="status">
          {isDrawing && t('edit_drawing')}
        </span>
      </div>
      <p class="k-small k-muted" id="edit-keys">
        {t('edit_keys')}
      </p>
    </section>
  );
}
