import { useState } from 'preact/hooks';
import type { FailureCode } from '../../../lib/messages/protocol.ts';
import { MAX_PICTURES } from '../../../lib/trust/report.ts';
import { useApp } from '../../app/context.ts';
import { useAction } from '../../app/use-action.ts';
import type { Draft } from '../draft.ts';
import { blobOfUrl, decode, type Source } from './draw.ts';
import type { PictureProblem } from './header.ts';
import { firstCrop, type Rect, type Size } from './rect.ts';

export interface Opened {
  source: Source;
  crop: Rect;
}

export type PictureNote = PictureProblem | 'gone';

export interface PictureWork {
  /** Absent where there is no page to take a picture of. */
  onTake?: (() => void) | undefined;
  onFile: (file: Blob) => void;
  onPaste: (event: ClipboardEvent) => void;
  onRemove: (hash: string) => void;
  /** It is not kept any more: unused pictures are forgotten after a day. */
  onGone: (hash: string) => void;
  note?: PictureNote | undefined;
  failure?: FailureCode | undefined;
  isWorking: boolean;
}

export interface OwnPictures {
  work: PictureWork;
  /** The picture that is being edited. */
  opened?: Opened;
  keep: (url: string) => Promise<boolean>;
  close: () => void;
}

interface Props {
  draft: Draft;
  change: (next: (draft: Draft) => Draft) => void;
  tabId: number | undefined;
  /** The listing the picture is cut to at first. */
  listing: string | undefined;
}

/** Taking, choosing and keeping pictures for a draft. Whatever fails, the draft is as it was. */
export function usePictures({ draft, change, tabId, listing }: Props): OwnPictures {
  const { send } = useApp();
  const action = useAction();
  const [opened, setOpened] = useState<Opened | undefined>();
  const [note, setNote] = useState<PictureNote | undefined>();
  const without = (hash: string) =>
    change((before) => ({ ...before, pictures: before.pictures.filter((one) => one !== hash) }));
  const open = async (file: Blob, cropOf: (size: Size) => Rect) => {
    const decoded = await decode(file);
    if ('problem' in decoded) setNote(decoded.problem);
    else setOpened({ source: decoded.source, crop: cropOf(decoded.source) });
  };
  const begin = (work: () => Promise<unknown>) => {
    if (action.isBusy) return;
    if (draft.pictures.length >= MAX_PICTURES) return setNote('tooMany');
    setNote(undefined);
    void action.run(work);
  };
  const onFile = (file: Blob) => begin(() => open(file, (size) => firstCrop(size, size.width, undefined)));
  const take = (id: number) => async () => {
    const shot = await send('picture.take', { tabId: id, ...(listing !== undefined && { key: listing }) });
    await open(blobOfUrl(shot.url), (size) => firstCrop(size, shot.width, shot.item));
  };
  return {
    ...(opened && { opened }),
    close: () => setOpened(undefined),
    keep: (url) =>
      action.run(async () => {
        const { hash } = await send('picture.keep', { url });
        change((before) => ({ ...before, pictures: [...new Set([...before.pictures, hash])].slice(0, MAX_PICTURES) }));
        setOpened(undefined);
      }),
    work: {
      ...(tabId !== undefined && { onTake: () => begin(take(tabId)) }),
      onFile,
      onPaste: (event) => {
        const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
        if (!file) return;
        event.preventDefault();
        onFile(file);
      },
      onRemove: (hash) => {
        setNote(undefined);
        without(hash);
      },
      onGone: (hash) => {
        setNote('gone');
        without(hash);
      },
      note,
      failure: action.failure,
      isWorking: action.isBusy,
    },
  };
}
