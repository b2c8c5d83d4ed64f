import type { ComponentChildren } from 'preact';
import type { State, UnknownKind } from '../../lib/trust/types.ts';
import { Glyph } from '../look/Glyph.tsx';

interface Props {
  title: string;
  text?: string | undefined;
  state?: State;
  unknown?: UnknownKind;
  children?: ComponentChildren;
}

/** Stands in the place of the answer when there is none: a title, a sentence, at most one thing to do. */
export function Note({ title, text, state = 'unknown', unknown, children }: Props) {
  return (
    <section class="k-answer">
      <Glyph state={state} unknown={unknown} size={28} />
      <div class="k-answer-text">
        <h2>{title}</h2>
        {text && <p class="k-muted">{text}</p>}
        {children}
      </div>
    </section>
  );
}
