import { useState } from 'preact/hooks';
import type { TabReply, TabState } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { primaryOf } from '../rows/order.ts';
import { type AccessProps, NoAccess, NotShop, SiteOff } from './Access.tsx';
import { GridAnswer, ItemAnswer } from './Answer.tsx';
import { BoardTop } from './BoardTop.tsx';
import { Health, ReportPage } from './Changed.tsx';
import { ItemDetails } from './ItemDetails.tsx';
import { ItemRecords } from './ItemRecords.tsx';
import { Note } from './Note.tsx';
import { PageReport } from './PageReport.tsx';
import { PausedNote } from './Pause.tsx';
import { type Picks, Rows } from './Rows.tsx';
import type { View } from './tabs.ts';
import type { Offers } from './use-offers.ts';

interface Props {
  /** Absent until the worker has answered. */
  reply: TabReply | undefined;
  tabId: number | undefined;
  /** Absent until it is known what was answered before. */
  offers: Offers | undefined;
  siteName: string;
  onAllow: AccessProps['onAllow'];
  onSwitch: (on: boolean) => void;
  onResume: () => void;
  onShow: (key: string) => void;
  onView: (view: View) => void;
  picks: Picks;
  /** Asks about the tab again. */
  onChanged: () => void;
}

function Nothing({ onReport }: { onReport: () => void }) {
  const { t } = useApp();
  return (
    <Note title={t('nothing_title')} text={t('nothing_text')}>
      <ReportPage label={t('report_page_nothing')} onReport={onReport} />
    </Note>
  );
}

interface PageProps extends Omit<Props, 'reply' | 'onView'> {
  reply: TabReply;
  onReport: () => void;
}

/** A page that was read: its answer, then the reasons or the rows. */
function Read({ state, reply, tabId, picks, onShow, onChanged, onReport }: PageProps & { state: TabState }) {
  const { t } = useApp();
  if (state.kind === 'wall') return <Note title={t('wall_title')} text={t('wall_text')} />;
  const item = state.kind === 'item' ? primaryOf(state.rows) : undefined;
  if (item) {
    return (
      <>
        <ItemAnswer row={item} />
        <ItemRecords row={item} tabId={tabId} isPrivate={state.isPrivate} />
        <ItemDetails row={item} onChanged={onChanged} {...(tabId !== undefined && { tabId })} />
        <Health reply={reply} onReport={onReport} />
      </>
    );
  }
  const hasMain = state.rows.some(({ listing }) => listing.place === 'main');
  if (!hasMain && !state.health && state.kind !== 'none') return <Note title={t('reading_page')} unknown="pending" />;
  if (!hasMain) return <Nothing onReport={onReport} />;
  return (
    <>
      <GridAnswer state={state} />
      <Rows state={state} picks={picks} onShow={onShow} />
      <Health reply={reply} onReport={onReport} />
    </>
  );
}

function Page(props: PageProps) {
  const { reply, siteName, offers, onAllow, onSwitch, onResume } = props;
  const { t } = useApp();
  if (reply.access === 'noAccess') return <NoAccess reply={reply} offers={offers} onAllow={onAllow} />;
  if (reply.access === 'off') return <SiteOff site={siteName} onSwitch={onSwitch} />;
  if (reply.access === 'paused') return <PausedNote pause={reply.pause} onResume={onResume} />;
  if (reply.access !== 'ok') return <NotShop reply={reply} onAllow={onAllow} />;
  if (!reply.state) return <Note title={t('reading_page')} unknown="pending" />;
  return <Read {...props} state={reply.state} />;
}

export function PageTab(props: Props) {
  const { reply, tabId, onView } = props;
  const [isReporting, setReporting] = useState(false);
  if (isReporting && tabId !== undefined) return <PageReport tabId={tabId} onClose={() => setReporting(false)} />;
  return (
    <>
      {reply ? <Page {...props} reply={reply} onReport={() => setReporting(true)} /> : <div class="k-answer" />}
      <BoardTop kind="goods" onOpen={() => onView('goods')} />
      <BoardTop kind="sellers" onOpen={() => onView('sellers')} />
    </>
  );
}
