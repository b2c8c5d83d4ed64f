import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { draftBox } from '../case/drafts.ts';
import { choicesOf, type Decision, type Kind, MOST_DAYS, type Value } from './choices.ts';

const choiceOf = (text: string | undefined, kind: Kind): Value | undefined =>
  choicesOf(kind).find(({ value }) => value === text)?.value;

export interface Drafted {
  decision: Decision;
  /** Chooses, and puts the neutral sentence in where nobody has written another. */
  choose: (value: Value) => void;
  change: (next: Partial<Decision>) => void;
  forget: () => Promise<void>;
}

/** The decision as written so far; it survives the closing of the page. */
export function useDecision(kind: Kind, name: string): Drafted {
  const { platform, t } = useApp();
  const [decision, setDecision] = useState<Decision>({ text: '', days: String(MOST_DAYS[kind]) });
  const isTouched = useRef(false);
  const box = draftBox(platform, 'rulingDrafts');
  const key = `${kind} ${name}`;
  useEffect(() => {
    let isCurrent = true;
    isTouched.current = false;
    setDecision({ text: '', days: String(MOST_DAYS[kind]) });
    draftBox(platform, 'rulingDrafts')
      .load(key)
      .then(({ text, days, value }) => {
        if (!isCurrent || isTouched.current || text === undefined) return;
        setDecision({ text, days: days ?? String(MOST_DAYS[kind]), value: choiceOf(value, kind) });
      });
    return () => {
      isCurrent = false;
    };
  }, [platform, key, kind]);
  const change = (next: Partial<Decision>) => {
    isTouched.current = true;
    const whole = { ...decision, ...next };
    setDecision(whole);
    const { value, text, days } = whole;
    void box.keep(key, { text, days, ...(value && { value }) });
  };
  const choose = (value: Value) => {
    const isOurs = choicesOf(kind).some((choice) => decision.text === t(`suggest_${choice.value}`));
    const isFree = decision.text.trim() === '' || isOurs;
    change({ value, ...(isFree && { text: t(`suggest_${value}`) }) });
  };
  return {
    decision,
    choose,
    change,
    forget: () => box.keep(key, undefined),
  };
}
