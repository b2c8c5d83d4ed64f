import { useEffect, useState } from 'preact/hooks';
import type { TabRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';
import { unfinished } from './draft.ts';
import { rowsOfName } from './subject.ts';

interface Props {
  rows: readonly TabRow[];
  /** Name of what the form is on now. */
  present: string | undefined;
  onOpen: (keys: string[]) => void;
}

/** The way back to the newest report that was begun on listings of this page and not filed. */
export function Unfinished({ rows, present, onOpen }: Props) {
  const { t, platform } = useApp();
  const [names, setNames] = useState<readonly string[]>([]);
  // Read again when the form turns to other listings
  useEffect(() => {
    unfinished(platform).then(setNames, () => undefined);
  }, [platform, present]);
  const others = names.filter((name) => name !== present).flatMap((name) => [rowsOfName(name, rows) ?? []]);
  const found = others.find((one) => one.length > 0);
  const [first] = found ?? [];
  if (!found || !first) return null;
  const title = first.listing.title ?? t('untitled');
  return (
    <button type="button" class="k-plain k-unfinished" onClick={() => onOpen(found.map(({ key }) => key))}>
      <Icon name="right" size={14} />
      {found.length === 1 ? t('unfinished_one', { title }) : t('unfinished', { n: found.length })}
    </button>
  );
}
