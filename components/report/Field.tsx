import type { ComponentChildren } from 'preact';
import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';
import { MAX_LINKS, MAX_SEEN, MIN_DESCRIPTION, MIN_SEEN, type Problem } from './draft.ts';

const LIMITS: Partial<Record<Problem, number>> = {
  seenMissing: MIN_SEEN,
  seenLong: MAX_SEEN,
  linksMany: MAX_LINKS,
  evidenceMissing: MIN_DESCRIPTION,
};

/** What is wrong with a field, in words and with a sign; never in red, which is for rulings. */
export function ProblemNote({ id, problem }: { id: string; problem: Problem | undefined }) {
  const { t } = useApp();
  return (
    <p class="k-problem" id={id}>
      {problem && <Icon name="alert" size={14} />}
      {problem && t(`problem_${problem}`, { n: LIMITS[problem] ?? 0 })}
    </p>
  );
}

interface TextProps {
  id: string;
  label: string;
  hint: string;
  value: string;
  problem: Problem | undefined;
  rows: number;
  onInput: (value: string) => void;
}

export function TextField({ id, label, hint, value, problem, rows, onInput }: TextProps) {
  return (
    <div class="k-report-field">
      <label class="k-strong" for={id}>
        {label}
      </label>
      <p class="k-small k-muted" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        id={id}
        class="k-field"
        rows={rows}
        value={value}
        aria-describedby={`${id}-hint ${id}-problem`}
        aria-invalid={problem !== undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <ProblemNote id={`${id}-problem`} problem={problem} />
    </div>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  problem: Problem | undefined;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ComponentChildren;
}

/** A question with radio buttons. */
export function ChoiceField({ id, label, problem, onKeyDown, children }: ChoiceProps) {
  return (
    <div
      class="k-report-field"
      id={id}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-problem`}
      aria-invalid={problem !== undefined}
      onKeyDown={onKeyDown}
    >
      <span class="k-strong" id={`${id}-label`}>
        {label}
      </span>
      {children}
      <ProblemNote id={`${id}-problem`} problem={problem} />
    </div>
  );
}
