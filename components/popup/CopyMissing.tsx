import { useState } from 'preact/hooks';
import type { TabRow } from '../../lib/messages/protocol.ts';
import { siteOfSpace } from '../../lib/sites/catalog.ts';
import { forSeller } from '../../lib/text/for-seller.ts';
import { speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';

/** Puts what is missing on the clipboard, as a text for the seller; nothing where nothing is missing. */
export function CopyMissing({ row: { listing, verdict } }: { row: TabRow }) {
  const { t, words, lang, now, platform } = useApp();
  const [said, setSaid] = useState<'copy_done' | 'copy_failed' | undefined>();
  const text = forSeller(listing.title ?? '', verdict, speaker(words, lang, now(), siteOfSpace(listing.site)?.id));
  if (!listing.title || !text) return null;
  const copy = () =>
    platform.copyText(text).then(
      () => setSaid('copy_done'),
      () => setSaid('copy_failed'),
    );
  return (
    <div class="k-line">
      <button type="button" class="k-plain" onClick={copy}>
        {t('copy_missing')}
      </button>
      <span class="k-small k-muted" role="status">
        {said && t(said)}
      </span>
    </div>
  );
}
