import { describe } from '../../lib/text/describe.ts';
import { useApp } from '../app/context.ts';
import { Glyph } from '../look/Glyph.tsx';
import { metShareOf } from '../look/share.ts';
import { samplesAt } from './samples.ts';

const QUIET: ReadonlySet<string> = new Set(['partial', 'unknown', 'unreadable']);

/** Every badge as it stands on a page, with what it says. */
export function LegendList() {
  const { t, words, lang, now } = useApp();
  return (
    <dl class="k-legend">
      {samplesAt(now()).map(({ id, verdict }) => (
        <div key={id}>
          <dt>
            <span class="k-badge" data-state={verdict.state}>
              <Glyph
                state={verdict.state}
                unknown={verdict.unknown}
                share={metShareOf(verdict)}
                size={QUIET.has(id) ? 16 : 14}
              />
              <span>{describe(verdict, words, lang, { now: now() }).word}</span>
            </span>
          </dt>
          <dd>{t(`welcome_${id}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
