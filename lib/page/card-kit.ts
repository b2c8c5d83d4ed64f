/** What the card script draws with: preact components in a shadow root that the content script made. */
import { render } from 'preact';
import cardCss from '../../components/card/card.css?inline';
import { trustCard } from '../../components/card/TrustCard.tsx';
import tokensCss from '../../components/look/tokens.css?inline';
import { popoverBody } from '../../components/popover/PopoverBody.tsx';
import { buyWarning } from '../../components/warning/BuyWarning.tsx';
import warningCss from '../../components/warning/warning.css?inline';
import { send } from '../messages/send.ts';
import { describe } from '../text/describe.ts';
import { translator } from '../text/format.ts';
import { ITEM_KEY } from './ask.ts';
import { reliableFirst } from './first/first.ts';
import { nextBadge } from './geometry.ts';
import type { CardKit, Kit, KitProps } from './kit.ts';
import { onItem } from './on-item.ts';
import { popovers } from './popover.ts';
import { stripMaker } from './strip.ts';
import { tips } from './tip.ts';
import { warningMaker } from './warning.ts';

const drawn = ({ verdict, sponsored, words, lang, now, siteId, ofItem }: KitProps) => ({
  described: describe(verdict, words, lang, {
    now,
    ...(siteId && { site: siteId }),
    ...(ofItem && { ofItem }),
  }),
  verdict,
  sponsored,
  t: translator(words),
  lang,
});

const drawingKit: CardKit = {
  css: tokensCss + cardCss + warningCss,
  popover: (into, props) => {
    const { full, onReport, onCase, onChecklist, onClose } = props;
    render(popoverBody({ ...drawn(props), full, onReport, onCase, onChecklist, onClose }), into);
  },
  card: (into, props) => {
    const { open, vouched, onToggle, onReport, onVouch, onCase } = props;
    render(trustCard({ ...drawn(props), open, vouched, onToggle, onReport, onVouch, onCase }), into);
  },
  warning: (into, props) => {
    const { small, brief, onEvidence, onHide, onShow } = props;
    render(buyWarning({ ...drawn(props), small, brief, onEvidence, onHide, onShow }), into);
  },
  clear: (into) => render(null, into),
};

/** Answered by what the worker opens; where it does not answer there is nothing to say on the page. */
const open = (name: 'page.openReport' | 'page.openCase', key: string): void =>
  void send(name, { key }).catch(() => undefined);

export const cardKit: Kit = {
  ...drawingKit,
  tools(frame, { keyOf, ...page }, signal) {
    const { isTouched, quietly } = page;
    const toCase = () => open('page.openCase', ITEM_KEY);
    const strip = stripMaker(
      frame,
      {
        quietly,
        isTouched,
        report: () => open('page.openReport', ITEM_KEY),
        vouch: async () => void (await send('page.vouch', { key: ITEM_KEY })),
        toCase,
      },
      signal,
    );
    const popover = popovers(
      frame,
      {
        quietly,
        report: (badge) => open('page.openReport', keyOf(badge)),
        toCase: (badge) => open('page.openCase', keyOf(badge)),
      },
      signal,
    );
    return {
      tip: tips(frame, signal, quietly),
      popover,
      item: onItem(strip, warningMaker(frame, drawingKit, { quietly, isTouched, evidence: toCase }, signal)),
      first: reliableFirst(
        frame,
        {
          ...page,
          close: popover.closeFor,
          // Nobody looks, or the extension is gone: the page is as it is.
          report: (said) => void send('page.first', said).catch(() => undefined),
        },
        signal,
      ),
      next: nextBadge,
    };
  },
};
