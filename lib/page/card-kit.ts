/** What the card script draws with: preact components in a shadow root that the content script made. */
import { render } from 'preact';
import cardCss from '../../components/card/card.css?inline';
import { trustCard } from '../../components/card/TrustCard.tsx';
import tokensCss from '../../components/look/tokens.css?inline';
import { popoverBody } from '../../components/popover/PopoverBody.tsx';
import { send } from '../messages/send.ts';
import { describe } from '../text/describe.ts';
import { translator } from '../text/format.ts';
import { reliableFirst } from './first/first.ts';
import { nextBadge } from './geometry.ts';
import type { CardKit, Kit, KitProps } from './kit.ts';
import { popovers } from './popover.ts';
import { stripMaker } from './strip.ts';
import { tips } from './tip.ts';

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
  css: tokensCss + cardCss,
  popover: (into, props) => {
    const { full, onReport, onChecklist, onClose } = props;
    render(popoverBody({ ...drawn(props), full, onReport, onChecklist, onClose }), into);
  },
  card: (into, props) => {
    const { open, vouched, onToggle, onReport, onVouch } = props;
    render(trustCard({ ...drawn(props), open, vouched, onToggle, onReport, onVouch }), into);
  },
  clear: (into) => render(null, into),
};

export const cardKit: Kit = {
  ...drawingKit,
  tools: (frame, { report, reportItem, vouchItem, ...page }, signal) => {
    const popover = popovers(frame, { quietly: page.quietly, report }, signal);
    return {
      tip: tips(frame, signal, page.quietly),
      popover,
      strip: stripMaker(frame, { ...page, report: reportItem, vouch: vouchItem }, signal),
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
