import { useEffect, useRef, useState } from 'preact/hooks';
import type { Measure, Picture } from '../../lib/boards/picture/kit.ts';
import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';
import { blobOf, drawOn, lightLook } from './paint.ts';

interface Props {
  make: (measure: Measure) => Picture;
  /** Of the file. */
  name: string;
  /** What the picture shows, in words. */
  alt: string;
  onClose: () => void;
}

type Said = 'picture_failed' | 'picture_copied' | 'picture_refused';

/** The picture as it will be shared, and what can be done with it. */
export function PicturePanel({ make, name, alt, onClose }: Props) {
  const { t, platform } = useApp();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [said, setSaid] = useState<Said | undefined>();
  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    const isDrawn = drawOn(current, make, lightLook(current.ownerDocument));
    setSaid(isDrawn ? undefined : 'picture_failed');
  }, [make]);
  const { copyPicture } = platform;
  const blob = (): Promise<Blob> => (canvas.current ? blobOf(canvas.current) : Promise.reject(new Error('no canvas')));
  const save = () =>
    blob().then(
      (made) => platform.saveBlob(name, made),
      () => setSaid('picture_failed'),
    );
  const copy = () =>
    copyPicture?.(blob()).then(
      () => setSaid('picture_copied'),
      () => setSaid('picture_refused'),
    );
  return (
    <section class="k-picture" aria-label={t('picture_title')}>
      <canvas ref={canvas} role="img" aria-label={alt} hidden={said === 'picture_failed'} />
      <div class="k-offer-actions">
        <button
          type="button"
          class="k-button"
          data-kind="main"
          disabled={said === 'picture_failed'}
          onClick={() => void save()}
        >
          <Icon name="download" size={14} />
          {t('picture_save')}
        </button>
        {copyPicture && (
          <button type="button" class="k-button" disabled={said === 'picture_failed'} onClick={() => void copy()}>
            <Icon name="copy" size={14} />
            {t('picture_copy')}
          </button>
        )}
        <button type="button" class="k-plain" onClick={onClose}>
          {t('detail_back')}
        </button>
        <span class="k-small k-muted" role="status">
          {said && t(said)}
        </span>
      </div>
    </section>
  );
}
