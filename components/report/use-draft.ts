import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { type Draft, EMPTY_DRAFT, keepDraft, loadDraft } from './draft.ts';

export interface OwnDraft {
  draft: Draft;
  change: (next: Draft | ((draft: Draft) => Draft)) => void;
  /** It was filed: nothing of it is kept. */
  forget: () => Promise<void>;
}

/** The unfinished report of this name, kept at every change; what was typed meanwhile wins over what is read late. */
export function useDraft(name: string): OwnDraft {
  const { platform } = useApp();
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const present = useRef<Draft>(EMPTY_DRAFT);
  const isTouched = useRef(false);
  const writes = useRef(Promise.resolve());
  const put = (next: Draft) => {
    present.current = next;
    setDraft(next);
  };
  // One after the other: a slow write of an older draft must not land after a newer one.
  const keep = (next: Draft | undefined) => {
    writes.current = writes.current.then(() => keepDraft(platform, name, next)).catch(() => undefined);
    return writes.current;
  };
  useEffect(() => {
    let isCurrent = true;
    isTouched.current = false;
    loadDraft(platform, name).then(
      (stored) => isCurrent && !isTouched.current && put(stored),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [platform, name]);
  return {
    draft,
    change: (next) => {
      isTouched.current = true;
      put(typeof next === 'function' ? next(present.current) : next);
      void keep(present.current);
    },
    forget: () => {
      put(EMPTY_DRAFT);
      return keep(undefined);
    },
  };
}
