import type { ComponentChildren } from 'preact';
import { MAX_LINKS } from '../../lib/listing/links.ts';
import { MAX_PICTURES, MAX_SEEN, MIN_DESCRIPTION, MIN_SEEN } from '../../lib/trust/report.ts';
import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';
import { MAX_NOMINATION, type Problem } from './draft.ts';

const LIMITS: Partial<Record<Problem, number>> = {
  seenMissing: MIN_SEEN,
  seenLong: MAX_SEEN,
  nominationLong: MAX_NOMINATION,
  linksMany: MAX_LINKS,
  picturesMany: MAX_PICTURES,
  evidenceMissing: MIN_DESCRIPTION,
};

/** Problems that are told in the words of another one. */
const WORDS: Partial<Record<Problem, string>> = {
  evidenceMissing: 'problem_evidence',
  nominationLong: 'problem_seenLong',
};
const wordOf = (problem: Problem): string => WORDS[problem] ?? `problem_${problem}`;

/** What is wrong with a field, in words and with a sign; never in red, which is for rulings. */
export function ProblemNote({ id, problem }: { id: string; problem: Problem | undefined }) {
  const { t } = useApp();
  return (
    <p class="k-problem" id={id}>
      {problem && <Icon name="alert" size={14} />}
      {problem && t(wordOf(problem), { n: LIMITS[problem] ?? 0 })}
    </p>
  );
}

interface TextProps {
  id: string;
  label: string;
  hint: string;
  value: string;
  problem?: Problem | undefined;
  rows: number;
  onInput: (value: string) => void;
  children?: ComponentChildren;
}

export function TextField({ id, label, hint, value, problem, rows, onInput, children }: TextProps) {
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
      {children}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  id: string;
  label: string;
  problem: Problem | undefined;
  options: readonly { value: Value; text: string; key: string }[];
  chosen: Value | undefined;
  onChoose: (value: Value) => void;
}

/** A question with radio buttons, each with the key that chooses it. */
export function ChoiceField<Value extends string>(props: ChoiceProps<Value>) {
  const { id, label, problem, options, chosen, onChoose } = props;
  return (
    <div
      class="k-report-field"
      id={id}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-problem`}
      aria-invalid={problem !== undefined}
    >
      <span class="k-strong" id={`${id}-label`}>
        {label}
      </span>
      <div class="k-report-choices">
        {options.map(({ value, text, key }) => (
          <label key={value} class="k-report-choice">
            <input
              type="radio"
              name={id}
              value={value}
              checked={chosen === value}
              aria-keyshortcuts={key}
              onChange={() => onChoose(value)}
            />
            <span>{text}</span>
            <span class="k-key" aria-hidden="true">
              {key}
            </span>
          </label>
        ))}
      </div>
      <ProblemNote id={`${id}-problem`} problem={problem} />
    </div>
  );
}
