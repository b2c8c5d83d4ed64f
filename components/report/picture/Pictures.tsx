import { useEffect, useRef } from 'preact/hooks';
import { MAX_PICTURES } from '../../../lib/trust/report.ts';
import { useApp } from '../../app/context.ts';
import { useAsk } from '../../app/use-ask.ts';
import { Icon } from '../../look/icons.tsx';
import { MAX_FILE } from './header.ts';
import type { PictureWork } from './use-pictures.ts';

export type { PictureWork } from './use-pictures.ts';

interface ThumbProps {
  hash: string;
  n: number;
  onGone: (hash: string) => void;
  onRemove?: (hash: string) => void;
}

/** One kept picture, small; a press on it opens nothing: it was seen before it was kept. */
export function Thumb({ hash, n, onGone, onRemove }: ThumbProps) {
  const { t } = useApp();
  const { value } = useAsk('picture.read', { hash });
  const isGone = value !== undefined && value.url === undefined;
  // Told once, when it turns out to be gone
  useEffect(() => {
    if (isGone) onGone(hash);
  }, [isGone, hash]);
  return (
    <li class="k-thumb">
      {value?.url ? <img src={value.url} alt={t('picture_n', { n })} /> : <Icon name="picture" />}
      {onRemove && (
        <button
          type="button"
          class="k-icon-button"
          title={t('picture_remove', { n })}
          aria-label={t('picture_remove', { n })}
          onClick={() => onRemove(hash)}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </li>
  );
}

/** A button for a picture file; the same one may be chosen again. */
function ChooseFile({ onFile, isBusy }: { onFile: (file: Blob) => void; isBusy: boolean }) {
  const { t } = useApp();
  const picker = useRef<HTMLInputElement>(null);
  const picked = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) onFile(file);
    input.value = '';
  };
  return (
    <>
      <input
        ref={picker}
        class="k-hidden"
        type="file"
        accept="image/*"
        tabIndex={-1}
        aria-label={t('picture_choose')}
        onChange={(event) => picked(event.currentTarget)}
      />
      <button type="button" class="k-button" disabled={isBusy} onClick={() => picker.current?.click()}>
        <Icon name="picture" />
        {t('picture_choose')}
      </button>
    </>
  );
}

/** Pictures as evidence: taken of the page, chosen or pasted; what went wrong is said in place. */
export function Pictures({ hashes, ...work }: PictureWork & { hashes: readonly string[] }) {
  const { t } = useApp();
  const { note, failure, isWorking, onTake } = work;
  const isFull = hashes.length >= MAX_PICTURES;
  const limits = { n: note === 'fileLarge' ? MAX_FILE / 1_000_000 : MAX_PICTURES };
  return (
    <section class="k-report-field k-pictures" aria-labelledby="report-pictures">
      <h3 id="report-pictures">{t('pictures_title')}</h3>
      <p class="k-small k-muted">{t('pictures_hint', { n: MAX_PICTURES })}</p>
      {hashes.length > 0 && (
        <ul class="k-thumbs">
          {hashes.map((hash, index) => (
            <Thumb key={hash} hash={hash} n={index + 1} onGone={work.onGone} onRemove={work.onRemove} />
          ))}
        </ul>
      )}
      {!isFull && (
        <div class="k-picture-buttons">
          {onTake && (
            <button type="button" id="picture-take" class="k-button" disabled={isWorking} onClick={onTake}>
              <Icon name="camera" />
              {t('picture_take')}
            </button>
          )}
          <ChooseFile onFile={work.onFile} isBusy={isWorking} />
        </div>
      )}
      {!isFull && <p class="k-small k-muted">{t('picture_paste')}</p>}
      <div role="status">
        {isWorking && <p class="k-small k-muted">{t('picture_working')}</p>}
        {!isWorking && (note || failure) && (
          <p class="k-problem">
            <Icon name="alert" size={14} />
            {note ? t(`picture_${note}`, limits) : t(`fail_${failure}`)}
          </p>
        )}
      </div>
    </section>
  );
}
