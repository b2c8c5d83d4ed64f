import { useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { Desk } from '../desk/Desk.tsx';
import { Popup } from '../popup/Popup.tsx';

const PARTS = ['page', 'desk'] as const;
type Part = (typeof PARTS)[number];

/** `?view=desk` begins with the review desk. */
export const partOfAddress = (search: string): Part =>
  new URLSearchParams(search).get('view') === 'desk' ? 'desk' : 'page';

/** What stands beside the page: the popup's content for the active tab, or the review desk. */
export function SidePanel({ search, hash }: { search: string; hash: string }) {
  const { t } = useApp();
  const [part, setPart] = useState(partOfAddress(search));
  return (
    <>
      <nav class="k-beside-parts" aria-label={t('beside_views')}>
        {PARTS.map((name) => (
          <button
            key={name}
            type="button"
            class="k-tab"
            aria-current={name === part ? 'page' : undefined}
            onClick={() => setPart(name)}
          >
            {t(name === 'page' ? 'beside_page' : 'desk_title')}
          </button>
        ))}
      </nav>
      <div class="k-beside-body" data-part={part}>
        {part === 'page' ? <Popup search={search} hash={hash} isBeside /> : <Desk hash={hash} isBeside />}
      </div>
    </>
  );
}
