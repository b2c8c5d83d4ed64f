import type { TabRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Evidence } from '../checklist/Evidence.tsx';
import { ListChoices } from '../lists/ListChoices.tsx';
import { useDescribe } from '../rows/use-describe.ts';
import { CopyMissing } from './CopyMissing.tsx';
import { ShopCard } from './ShopCard.tsx';

/** The evidence behind the answer of an item page. */
export function ItemDetails({ row, tabId }: { row: TabRow; tabId?: number }) {
  const { t } = useApp();
  return (
    <div class="k-details">
      <Evidence described={useDescribe()(row)} verdict={row.verdict} t={t} />
      <CopyMissing row={row} />
      <ListChoices listing={row.listing} {...(tabId !== undefined && { tabId })} />
      <ShopCard listing={row.listing} />
    </div>
  );
}
