import type { TabRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Evidence } from '../checklist/Evidence.tsx';
import { ListChoices } from '../lists/ListChoices.tsx';
import { useDescribe } from '../rows/use-describe.ts';
import { CopyMissing } from './CopyMissing.tsx';
import { ShopCard } from './ShopCard.tsx';

interface Props {
  row: TabRow;
  tabId?: number;
  /** Called when the page is judged anew. */
  onChanged?: () => void;
}

/** The evidence behind the answer of an item page. */
export function ItemDetails({ row, tabId, onChanged }: Props) {
  const { t } = useApp();
  return (
    <div class="k-details">
      <Evidence described={useDescribe()(row)} verdict={row.verdict} t={t} />
      <CopyMissing row={row} />
      <ListChoices listing={row.listing} {...(tabId !== undefined && { tabId })} {...(onChanged && { onChanged })} />
      <ShopCard listing={row.listing} />
    </div>
  );
}
