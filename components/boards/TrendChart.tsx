import type { Trend } from '../../lib/boards/trend.ts';
import { type Speaker, speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import { priceText } from './filter-text.ts';
import { along, daysAlong, type Lane, lanesOf, type TrendMark } from './trend-view.ts';

const HEIGHT = 56;
const EDGE = 8;
/** Room for half a mark at either end, in percent. */
const SIDE = 1.5;

const across = (x: number): string => `${Math.round((SIDE + x * (100 - 2 * SIDE)) * 100) / 100}%`;
const down = (y: number): number => Math.round((EDGE + (1 - y) * (HEIGHT - 2 * EDGE)) * 10) / 10;

function Mark({ mark, text }: { mark: TrendMark; text: string }) {
  return (
    <circle class="k-trend-mark" data-before={mark.isBefore} cx={across(mark.x)} cy={down(mark.y)} r={4.5}>
      <title>{text}</title>
    </circle>
  );
}

interface LaneProps {
  lane: Lane;
  name: string;
  value: (value: number) => string;
  speak: Speaker;
}

function LaneView({ lane, name, value, speak }: LaneProps) {
  const { marks, low, high } = lane;
  const range = { n: speak.number(marks.length), from: value(low), to: value(high) };
  const words = (mark: TrendMark) =>
    [speak.date(mark.at), value(mark.value), mark.isBefore && speak.say('trend_before')].filter(Boolean).join(' · ');
  return (
    <figure class="k-lane">
      <figcaption>{name}</figcaption>
      <span class="k-lane-ends" aria-hidden="true">
        <span>{value(high)}</span>
        {high > low && <span>{value(low)}</span>}
      </span>
      <svg class="k-lane-plot" height={HEIGHT} role="img" aria-label={`${name}: ${speak.say('trend_said', range)}`}>
        <line class="k-trend-rule" x1="0" x2="100%" y1={down(1)} y2={down(1)} />
        <line class="k-trend-rule" x1="0" x2="100%" y1={down(0)} y2={down(0)} />
        {marks.map((mark) => (
          <Mark key={mark.at} mark={mark} text={words(mark)} />
        ))}
      </svg>
    </figure>
  );
}

function ScoreLane({ trend, speak }: { trend: Trend; speak: Speaker }) {
  const { at, score, low, high } = trend.score;
  const x = across(along(trend, at));
  const round = (value: number) => speak.number(Math.round(value));
  const said = speak.say('trend_score_value', { mid: round(score), low: round(low), high: round(high) });
  return (
    <figure class="k-lane">
      <figcaption>{speak.say('trend_score')}</figcaption>
      <span class="k-lane-ends" aria-hidden="true">
        <span>100</span>
        <span>0</span>
      </span>
      <svg
        class="k-lane-plot"
        height={HEIGHT}
        role="img"
        aria-label={`${speak.say('trend_score')}, ${speak.date(at)}: ${said}`}
      >
        <line class="k-trend-rule" x1="0" x2="100%" y1={down(1)} y2={down(1)} />
        <line class="k-trend-rule" x1="0" x2="100%" y1={down(0)} y2={down(0)} />
        <line class="k-trend-band" x1={x} x2={x} y1={down(low / 100)} y2={down(high / 100)} />
        <circle class="k-trend-mark" cx={x} cy={down(score / 100)} r={4.5}>
          <title>{said}</title>
        </circle>
      </svg>
    </figure>
  );
}

interface Line {
  at: number;
  what: string;
  value: string;
}

function Table({ lines, speak }: { lines: readonly Line[]; speak: Speaker }) {
  return (
    <details class="k-trend-table">
      <summary>{speak.say('trend_table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{speak.say('trend_when')}</th>
            <th scope="col">{speak.say('trend_what')}</th>
            <th scope="col">{speak.say('trend_value')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ at, what, value }) => (
            <tr key={`${at} ${what}`}>
              <td>{speak.date(at)}</td>
              <td>{what}</td>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** What was seen of a listing over time, each sighting a mark, and all of it as a table too. */
export function TrendChart({ trend }: { trend: Trend }) {
  const { t, words, lang, now } = useApp();
  const speak = speaker(words, lang, now());
  const lanes = lanesOf(trend).map((lane) => ({
    lane,
    name: t(`trend_${lane.name}`),
    value: (value: number) =>
      lane.name === 'price' && trend.currency ? priceText(value, trend.currency, lang) : speak.number(value),
  }));
  const { score } = trend;
  const round = (value: number) => speak.number(Math.round(value));
  const scored = t('trend_score_value', { mid: round(score.score), low: round(score.low), high: round(score.high) });
  const lines: Line[] = [
    ...lanes.flatMap(({ lane, name, value }) =>
      lane.marks.map((mark) => ({ at: mark.at, what: name, value: value(mark.value) })),
    ),
    { at: score.at, what: t('trend_score'), value: scored },
  ].sort((a, b) => b.at - a.at);
  const days = speak.count('trend_days_n', trend.days.length);
  return (
    <section class="k-trend">
      <h3>{t('trend_title')}</h3>
      {lanes.map((one) => (
        <LaneView key={one.lane.name} {...one} speak={speak} />
      ))}
      <ScoreLane trend={trend} speak={speak} />
      <figure class="k-lane k-lane-days">
        <figcaption>{t('trend_days')}</figcaption>
        <span class="k-lane-ends" aria-hidden="true">
          <span>{days}</span>
        </span>
        <svg class="k-lane-plot" height={16} role="img" aria-label={`${t('trend_days')}: ${days}`}>
          <line class="k-trend-rule" x1="0" x2="100%" y1={8} y2={8} />
          {daysAlong(trend).map((x) => (
            <line key={x} class="k-trend-day" x1={across(x)} x2={across(x)} y1={3} y2={13} />
          ))}
        </svg>
      </figure>
      <p class="k-trend-ends k-small k-muted" aria-hidden="true">
        <span>{speak.date(trend.from)}</span>
        <span>{speak.date(trend.end)}</span>
      </p>
      <p class="k-small k-muted">{t('trend_note')}</p>
      <Table lines={lines} speak={speak} />
    </section>
  );
}
