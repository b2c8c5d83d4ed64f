/** The words of a board's picture and of an event's, in the reader's language. */
import type { EventTotals } from '../../lib/boards/event.ts';
import type { SummaryWords } from '../../lib/boards/picture/summary.ts';
import type { PictureWords } from '../../lib/boards/picture.ts';
import type { Board } from '../../lib/boards/types.ts';
import type { Lang } from '../../lib/settings/types.ts';
import type { Speaker } from '../../lib/text/speak.ts';
import { chipsOf, priceText } from './filter-text.ts';
import { movementSign } from './Movement.tsx';
import { siteName, spanText } from './names.ts';
import { artOfRow } from './Placeholder.tsx';
import { sellerLine } from './row-text.ts';

/** "7 days, until Nov 22, 2026 · Taobao" */
export function pictureSpan({ window, at, filter }: Board, speak: Speaker, lang: Lang): string {
  const span = speak.say('board_until_day', { span: spanText(window, speak.say), date: speak.date(at) });
  return [span, ...chipsOf(filter ?? {}, speak.say, lang).map(({ text }) => text)].join(' · ');
}

export function pictureWords(board: Board, speak: Speaker, lang: Lang): PictureWords {
  return {
    title: speak.say(`board_${board.kind}`),
    subtitle: pictureSpan(board, speak, lang),
    foot: speak.say(`picture_foot_${board.kind}`),
    empty: speak.say('picture_empty'),
    row: (row) => {
      const site = siteName(row.site, lang);
      const { tone, ground, shape } = artOfRow(row);
      return {
        under:
          board.kind === 'goods'
            ? [row.shop, site].filter(Boolean).join(' · ')
            : sellerLine(row, site, speak).join(' · '),
        basis: speak.count(board.kind === 'goods' ? 'picture_n_goods' : 'seller_goods', row.n),
        movement: row.movement === undefined ? '' : movementSign(row.movement, speak.say),
        letter: site,
        art: { tone, ground, shape },
      };
    },
  };
}

export interface Tile {
  value: string;
  label: string;
}

/** What an event came to, each a floor: pieces, money by currency, goods, labelled share, plays as a count of its own. */
export function eventTiles(
  totals: EventTotals,
  speak: Speaker,
  lang: Lang,
  sign: 'event_at_least' | 'event_picture_value',
): Tile[] {
  const least = (n: string) => speak.say(sign, { n });
  const percent = String(Math.floor(totals.labelledShare * 100));
  const number = (value: number) => speak.number(value);
  return [
    ...totals.value.map((value) => ({
      value: least(priceText(value.amount, value.currency, lang)),
      label: speak.say('event_value'),
    })),
    {
      value: least(number(totals.pieces)),
      label: speak.say('event_pieces', { goods: number(totals.sold) }),
    },
    ...(totals.plays === undefined ? [] : [{ value: least(number(totals.plays)), label: speak.say('event_plays') }]),
    { value: least(number(totals.goods)), label: speak.say('event_goods_of', { shops: number(totals.shops) }) },
    {
      value: speak.say('event_share', { n: percent }),
      label: speak.say('event_labelled', { n: number(totals.labelled) }),
    },
  ];
}

export function summaryWords(totals: EventTotals, days: string, speak: Speaker, lang: Lang): SummaryWords {
  return {
    title: totals.event.name,
    subtitle: days,
    tiles: eventTiles(totals, speak, lang, 'event_picture_value'),
    bestTitle: speak.say('event_best'),
    best: totals.best.map(({ title, pieces }) => ({
      title,
      value: speak.say('event_picture_value', { n: speak.number(pieces) }),
    })),
    foot: speak.say('picture_foot_event'),
  };
}
