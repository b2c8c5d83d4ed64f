/** Unfinished texts that outlive the closing of a page: one box for each kind of text. */
import type { Platform } from '../app/platform.ts';

export const BOXES = ['rulingDrafts', 'appealDrafts', 'nominationDrafts'] as const;
type Box = (typeof BOXES)[number];
export type Draft = Readonly<Partial<Record<'text' | 'links' | 'value' | 'days', string>>>;

const FIELDS = ['text', 'links', 'value', 'days'] as const;
/** Kept at most; the oldest goes first. */
const MAX_DRAFTS = 20;
const MAX_LENGTH = 20_000;

/** A stored draft read back; whatever is not text is left out. */
function parseDraft(raw: unknown): Draft {
  if (typeof raw !== 'object' || raw === null) return {};
  const values = raw as Record<string, unknown>;
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = values[field];
      return typeof value === 'string' && value.length <= MAX_LENGTH ? [[field, value]] : [];
    }),
  );
}

const writes = new Map<Box, Promise<void>>();

export interface DraftBox {
  /** Never rejects: what cannot be read is an empty draft. */
  load(name: string): Promise<Draft>;
  /** One write after the other, so that an older text never lands after a newer one; `undefined` forgets. Never rejects. */
  keep(name: string, draft: Draft | undefined): Promise<void>;
}

export function draftBox(platform: Platform, box: Box): DraftBox {
  const all = async (): Promise<[string, unknown][]> => {
    const stored = await platform.load(box);
    return typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  };
  const write = async (name: string, draft: Draft | undefined) => {
    const others = (await all()).filter(([key]) => key !== name);
    const next = draft ? [...others, [name, draft] as const].slice(-MAX_DRAFTS) : others;
    await platform.keep(box, next.length > 0 ? Object.fromEntries(next) : undefined);
  };
  return {
    load: (name) =>
      all().then(
        (entries) => parseDraft(entries.find(([key]) => key === name)?.[1]),
        () => ({}),
      ),
    keep(name, draft) {
      const next = (writes.get(box) ?? Promise.resolve()).then(() => write(name, draft)).catch(() => undefined);
      writes.set(box, next);
      return next;
    },
  };
}
