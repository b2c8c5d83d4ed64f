import type { CaseView } from '../../lib/messages/protocol.ts';
import { caseSentence, strikeSentences } from '../../lib/text/case.ts';
import type { Speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import { Glyph } from '../look/Glyph.tsx';
import { GLYPH_OF } from './states.ts';
import type { Who } from './who.ts';

interface Props {
  view: CaseView;
  who: Who;
  speak: Speaker;
}

/** How the case stands: shape, word, sentence; then what the shop and the promoter have to answer for. */
export function CaseHead({ view, who, speak }: Props) {
  const { t } = useApp();
  const { state } = view.case;
  const strikes = strikeSentences(view.case, view.strikes, speak);
  return (
    <div class="k-case-head" data-state={GLYPH_OF[state]}>
      <Glyph state={GLYPH_OF[state]} size={20} />
      <div>
        <p class="k-strong">{t(`casecard_state_${state}`)}</p>
        <p>{caseSentence(view.case, who.open, speak)}</p>
        {strikes.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}
