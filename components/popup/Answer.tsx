import type { TabRow, TabState } from '../../lib/messages/protocol.ts';
import { describeGrid } from '../../lib/text/describe.ts';
import { useApp } from '../app/context.ts';
import { StateBar } from '../checklist/StateBar.tsx';
import { Glyph } from '../look/Glyph.tsx';
import { metShareOf } from '../look/share.ts';
import { useDescribe } from '../rows/use-describe.ts';

/** What Kaopu says of the product of an item page. */
export function ItemAnswer({ row }: { row: TabRow }) {
  const { word, sentence } = useDescribe()(row);
  const { state, unknown } = row.verdict;
  return (
    <section class="k-answer" aria-labelledby="answer">
      <Glyph state={state} unknown={unknown} share={metShareOf(row.verdict)} size={28} />
      <div class="k-answer-text">
        <h2 id="answer">{word}</h2>
        <p>{sentence}</p>
      </div>
    </section>
  );
}

/** What Kaopu says of a page of many listings. */
export function GridAnswer({ state }: { state: TabState }) {
  const { words } = useApp();
  const sentence = describeGrid(state.counts, words);
  return (
    <section class="k-answer k-answer-grid" aria-labelledby="answer">
      <h2 id="answer">{sentence}</h2>
      <StateBar counts={state.counts} label={sentence} />
    </section>
  );
}
