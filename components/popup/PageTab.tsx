import type { TabReply, TabState } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { primaryOf } from '../rows/order.ts';
import { type AccessProps, NoAccess, NotShop, ReportPage, SiteOff } from './Access.tsx';
import { GridAnswer, ItemAnswer } from './Answer.tsx';
import { BoardTop } from './BoardTop.tsx';
import { ItemDetails } from './ItemDetails.tsx';
import { Note } from './Note.tsx';
import { Rows } from './Rows.tsx';
import type { View } from './tabs.ts';

interface Props {
  /** Absent until the worker has answered. */
  reply: TabReply | undefined;
  siteName: string;
  onAllow: AccessProps['onAllow'];
  onSwitch: (on: boolean) => void;
  onShow: (key: string) => void;
  onView: (view: View) => void;
}

function Unreadable({ reply }: { reply: TabReply }) {
  const { t } = useApp();
  const unreadable = reply.state?.health?.unreadable ?? 0;
  if (unreadable === 0) return null;
  return (
    <div class="k-unreadable">
      <p class="k-small k-muted">{t(unreadable === 1 ? 'one_unreadable' : 'some_unreadable', { n: unreadable })}</p>
      <ReportPage reply={reply} />
    </div>
  );
}

function Nothing({ reply }: { reply: TabReply }) {
  const { t } = useApp();
  return (
    <Note title={t('nothing_title')} text={t('nothing_text')}>
      <ReportPage reply={reply} />
    </Note>
  );
}

/** A page that was read: its answer, then the reasons or the rows. */
function Read({ state, reply, onShow }: Pick<Props, 'onShow'> & { state: TabState; reply: TabReply }) {
  const { t } = useApp();
  if (state.kind === 'wall') return <Note title={t('wall_title')} text={t('wall_text')} />;
  const item = state.kind === 'item' ? primaryOf(state.rows) : undefined;
  if (item) {
    return (
      <>
        <ItemAnswer row={item} />
        <ItemDetails row={item} />
        <Unreadable reply={reply} />
      </>
    );
  }
  const hasMain = state.rows.some(({ listing }) => listing.place === 'main');
  if (!hasMain && !state.health && state.kind !== 'none') return <Note title={t('reading_page')} unknown="pending" />;
  if (!hasMain) return <Nothing reply={reply} />;
  return (
    <>
      <GridAnswer state={state} />
      <Rows state={state} onShow={onShow} />
      <Unreadable reply={reply} />
    </>
  );
}

function Page({ reply, siteName, onAllow, onSwitch, onShow }: Omit<Props, 'onView'> & { reply: TabReply }) {
  const { t } = useApp();
  if (reply.access === 'noAccess') return <NoAccess reply={reply} onAllow={onAllow} />;
  if (reply.access === 'off') return <SiteOff site={siteName} onSwitch={onSwitch} />;
  if (reply.access !== 'ok') return <NotShop reply={reply} onAllow={onAllow} />;
  if (!reply.state) return <Note title={t('reading_page')} unknown="pending" />;
  return <Read state={reply.state} reply={reply} onShow={onShow} />;
}

export function PageTab(props: Props) {
  const { reply, onView } = props;
  return (
    <>
      {reply ? <Page {...props} reply={reply} /> : <div class="k-answer" />}
      <BoardTop kind="goods" onOpen={() => onView('goods')} />
      <BoardTop kind="sellers" onOpen={() => onView('sellers')} />
    </>
  );
}
