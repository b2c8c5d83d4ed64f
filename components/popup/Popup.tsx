import { useEffect, useRef, useState } from 'preact/hooks';
import { siteById } from '../../lib/sites/catalog.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { BoardTab } from '../boards/BoardTab.tsx';
import { ReportTab } from '../report/ReportTab.tsx';
import { primaryOf } from '../rows/order.ts';
import { NOTHING, remaining, type Selection } from '../rows/select.ts';
import { FirstNote } from './First.tsx';
import { Foot } from './Foot.tsx';
import { Header } from './Header.tsx';
import { NewShops } from './Offer.tsx';
import { PageTab } from './PageTab.tsx';
import { TabList } from './TabList.tsx';
import { type View, viewByDigit } from './tabs.ts';
import { useFirst } from './use-first.ts';
import { useOffers } from './use-offers.ts';
import { usePause } from './use-pause.ts';
import { tabOfAddress, useTab } from './use-tab.ts';
import { worstOf } from './worst.ts';

/** Listing key from the popup's own address (`#report=…`), as popover and context menu open it; empty: none in particular. */
const reportOfAddress = (hash: string): string | undefined =>
  new URLSearchParams(hash.replace(/^#/, '')).get('report') ?? undefined;

interface Props {
  /** Query and fragment of the popup's own address. */
  search: string;
  hash: string;
  /** It stands beside the page: it follows the active tab, and need not offer to stand there. */
  isBeside?: boolean;
}

export function Popup({ search, hash, isBeside = false }: Props) {
  const { t, lang, send, platform } = useApp();
  const tab = useTab(tabOfAddress(search), isBeside);
  const action = useAction();
  const offers = useOffers();
  const asked = reportOfAddress(hash);
  const [chosen, setChosen] = useState<View | undefined>(asked === undefined ? undefined : 'report');
  const [targets, setTargets] = useState<readonly string[] | undefined>(asked ? [asked] : undefined);
  const [selection, setSelection] = useState<Selection>(NOTHING);
  // Arrow keys through the tabs must leave the focus on the tab; every other way to the form is meant for it.
  const [takesFocus, setTakesFocus] = useState(asked !== undefined);
  const openForm = useRef(() => {});
  const { value: reply, id: tabId } = tab;
  const first = useFirst(tabId, action);
  const pause = usePause(tabId, action, tab.again);
  const state = reply?.state;
  const rows = state?.rows ?? [];
  const item = state?.kind === 'item' ? primaryOf(rows) : undefined;
  const picked = remaining(selection, new Set(rows.map(({ key }) => key)));
  // Where there is no shop page, the boards are the first screen.
  const isShop =
    !reply ||
    reply.access === 'ok' ||
    reply.access === 'off' ||
    reply.access === 'paused' ||
    reply.siteId !== undefined;
  const view = chosen ?? (isShop ? 'page' : 'goods');
  // A shop that nobody named is switched by its host.
  const siteId = reply?.siteId ?? reply?.host;
  const site = siteId && siteById(siteId);
  const name = site ? site.name[lang] : (reply?.host ?? t('app_name'));

  useEffect(() => {
    const choose = (event: KeyboardEvent) => {
      const next = viewByDigit(event);
      if (!next) return;
      if (next === 'report') return openForm.current();
      setTakesFocus(false);
      setChosen(next);
    };
    document.addEventListener('keydown', choose);
    return () => document.removeEventListener('keydown', choose);
  }, []);

  // What was picked on another tab is not meant for this one.
  useEffect(() => {
    if (!isBeside) return;
    setTargets(undefined);
    setSelection(NOTHING);
  }, [isBeside, tabId]);

  const switchSite = (on: boolean) =>
    action.run(async () => {
      if (siteId) await send('site.switch', { id: siteId, on });
      tab.again();
    });
  // Nothing may be awaited before the browser is asked, or it refuses to ask.
  const allow = async (origins: string[]): Promise<boolean> => {
    const granted = platform.requestOrigins(origins);
    let isGranted = false;
    await action.run(async () => {
      isGranted = await granted;
      if (!isGranted) return;
      await send('origins.sync', {});
      tab.again();
    });
    return isGranted;
  };
  const show = (key: string) => {
    if (tabId !== undefined) void action.run(() => send('tab.show', { tabId, key }));
  };
  /** What was picked in the list is taken along to the form, and is picked no more. */
  const takePicked = () => {
    if (picked.keys.size === 0) return;
    setTargets([...picked.keys]);
    setSelection(NOTHING);
  };
  const choose = (next: View) => {
    if (next === 'report') takePicked();
    setTakesFocus(false);
    setChosen(next);
  };
  const report = (key: string | undefined) => {
    if (key !== undefined) setTargets([key]);
    takePicked();
    setTakesFocus(true);
    setChosen('report');
  };
  openForm.current = () => report(undefined);
  const retry = () => {
    action.clear();
    tab.again();
  };
  const failure = action.failure ?? tab.failure;
  const isSwitchable = siteId !== undefined && (reply?.access === 'ok' || reply?.access === 'off');
  return (
    <>
      <header>
        <Header
          {...worstOf(state)}
          name={name}
          isOn={isSwitchable ? reply?.access === 'ok' : undefined}
          onSwitch={switchSite}
          first={first}
          pause={pause}
        />
        <TabList view={view} onView={choose} />
      </header>
      <main class="k-main">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the panel scrolls and must be reachable by keyboard */}
        <div class="k-panel" id="panel" role="tabpanel" aria-labelledby={`tab-${view}`} tabIndex={0}>
          {failure && <Failure code={failure} onRetry={retry} />}
          {offers && (view === 'page' || view === 'goods') && <NewShops offers={offers} />}
          {view === 'page' && <FirstNote first={first} />}
          {view === 'page' && (
            <PageTab
              key={tabId}
              onChanged={tab.again}
              reply={reply}
              tabId={tabId}
              offers={offers}
              siteName={name}
              onAllow={allow}
              onSwitch={switchSite}
              onResume={() => pause.set('end')}
              onShow={show}
              onView={choose}
              picks={{ selection: picked, onSelect: setSelection, onReport: () => report(undefined) }}
            />
          )}
          {(view === 'goods' || view === 'sellers') && <BoardTab key={view} kind={view} />}
          {view === 'report' && (
            <ReportTab
              rows={rows}
              tabId={tabId}
              isPrivate={state?.isPrivate === true}
              targets={targets ?? (item ? [item.key] : [])}
              takesFocus={takesFocus}
              onTargets={setTargets}
              onChanged={tab.again}
            />
          )}
        </div>
      </main>
      <Foot
        item={item}
        tabId={tabId}
        readAt={state?.at}
        onReport={() => report(item?.key)}
        onVouch={() => report(undefined)}
        onChanged={tab.again}
        isBeside={isBeside}
      />
    </>
  );
}
