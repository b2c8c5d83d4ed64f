import { useEffect, useState } from 'preact/hooks';
import { siteById } from '../../lib/sites/catalog.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { BoardTab } from '../boards/BoardTab.tsx';
import { ReportTab } from '../report/ReportTab.tsx';
import { primaryOf } from '../rows/order.ts';
import { Foot } from './Foot.tsx';
import { Header } from './Header.tsx';
import { NewShops } from './Offer.tsx';
import { PageTab } from './PageTab.tsx';
import { TabList } from './TabList.tsx';
import { type View, viewByDigit } from './tabs.ts';
import { useOffers } from './use-offers.ts';
import { tabOfAddress, useTab } from './use-tab.ts';
import { worstOf } from './worst.ts';

/** Listing key from the popup's own address (`#report=…`), as the page's popover opens it. */
const reportOfAddress = (hash: string): string | undefined =>
  new URLSearchParams(hash.replace(/^#/, '')).get('report') ?? undefined;

interface Props {
  /** Query and fragment of the popup's own address. */
  search: string;
  hash: string;
}

export function Popup({ search, hash }: Props) {
  const { t, lang, send, platform } = useApp();
  const tab = useTab(tabOfAddress(search));
  const action = useAction();
  const offers = useOffers();
  const asked = reportOfAddress(hash);
  const [chosen, setChosen] = useState<View | undefined>(asked === undefined ? undefined : 'report');
  const [target, setTarget] = useState<string | undefined>(asked);
  // Arrow keys through the tabs must leave the focus on the tab; every other way to the form is meant for it.
  const [takesFocus, setTakesFocus] = useState(asked !== undefined);
  const { value: reply, id: tabId } = tab;
  const state = reply?.state;
  const rows = state?.rows ?? [];
  const item = state?.kind === 'item' ? primaryOf(rows) : undefined;
  // Where there is no shop page, the boards are the first screen.
  const isShop = !reply || reply.access === 'ok' || reply.access === 'off' || reply.siteId !== undefined;
  const view = chosen ?? (isShop ? 'page' : 'goods');
  // A shop that nobody named is switched by its host.
  const siteId = reply?.siteId ?? reply?.host;
  const site = siteId && siteById(siteId);
  const name = site ? site.name[lang] : (reply?.host ?? t('app_name'));

  useEffect(() => {
    const choose = (event: KeyboardEvent) => {
      const next = viewByDigit(event);
      if (!next) return;
      setTakesFocus(next === 'report');
      setChosen(next);
    };
    document.addEventListener('keydown', choose);
    return () => document.removeEventListener('keydown', choose);
  }, []);

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
  const choose = (next: View) => {
    setTakesFocus(false);
    setChosen(next);
  };
  const report = (key: string | undefined) => {
    setTarget(key);
    setTakesFocus(true);
    setChosen('report');
  };
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
        />
        <TabList view={view} onView={choose} />
      </header>
      <main class="k-main">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the panel scrolls and must be reachable by keyboard */}
        <div class="k-panel" id="panel" role="tabpanel" aria-labelledby={`tab-${view}`} tabIndex={0}>
          {failure && <Failure code={failure} onRetry={retry} />}
          {offers && (view === 'page' || view === 'goods') && <NewShops offers={offers} />}
          {view === 'page' && (
            <PageTab
              onChanged={tab.again}
              reply={reply}
              tabId={tabId}
              offers={offers}
              siteName={name}
              onAllow={allow}
              onSwitch={switchSite}
              onShow={show}
              onView={choose}
            />
          )}
          {(view === 'goods' || view === 'sellers') && <BoardTab key={view} kind={view} />}
          {view === 'report' && (
            <ReportTab
              rows={rows}
              tabId={tabId}
              isPrivate={state?.isPrivate === true}
              target={target ?? item?.key}
              takesFocus={takesFocus}
              onTarget={setTarget}
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
      />
    </>
  );
}
