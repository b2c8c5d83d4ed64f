import type { TabRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Evidence } from '../checklist/Evidence.tsx';
import { useDescribe } from '../rows/use-describe.ts';
import { CopyMissing } from './CopyMissing.tsx';
import { ShopCard } from './ShopCard.tsx';

/** The evidence behind the answer of an item page. */
export function ItemDetails({ row }: { row: TabRow }) {
  const { t } = useApp();
  return (
    <div class="k-details">
      <Evidence described={useDescribe()(row)} verdict={row.verdict} t={t} />
      <CopyMissing row={row} />
      <ShopCard listing={row.listing} />
    </div>
  );
}
