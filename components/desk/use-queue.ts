import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskFilter, DeskRow, FailureCode } from '../../lib/messages/protocol.ts';
import { useAsk } from '../app/use-ask.ts';
import { type Subject, sameSubject } from '../case/subject.ts';
import type { QueueName } from './filter.ts';
import { moved, type Place, START, within } from './place.ts';

interface Held {
  subject: Subject;
  isFiled: boolean;
}

export interface QueueState {
  filter: DeskFilter;
  rows: readonly DeskRow[];
  total: number;
  sites: readonly string[];
  isLoading: boolean;
  failure?: FailureCode;
  place: Place;
  /** The case that is open. */
  open?: Held;
  setFilter: (filter: DeskFilter) => void;
  openAt: (at: number) => void;
  goTo: (from: number) => void;
  move: (by: 1 | -1) => void;
  back: () => void;
  /** A case was decided, or the decision undone: it stays open, whatever the queue says. */
  hold: (subject: Subject, isFiled: boolean) => void;
  again: () => void;
}

/** The queue, where the reviewer stands in it, and the case that is open. */
export function useQueue(first: QueueName): QueueState {
  const [filter, setFilter] = useState<DeskFilter>({ queue: first });
  const [place, setPlace] = useState<Place>(START);
  const [held, setHeld] = useState<Held | undefined>();
  const asked = useAsk('desk.read', { filter, from: place.from });
  // The rows before stay until the next ones are there: a list that empties at every letter of a search cannot be read.
  const last = useRef<{ page: string; value: NonNullable<typeof asked.value> } | undefined>(undefined);
  const page = `${filter.queue} ${place.from}`;
  if (asked.value) last.current = { page, value: asked.value };
  const value = asked.value ?? (last.current?.page === page ? last.current.value : undefined);
  const rows = value?.rows ?? [];
  const total = value?.total ?? 0;
  const { again } = asked;
  useEffect(() => {
    if (asked.value) setPlace((now) => within(now, asked.value?.rows.length ?? 0));
  }, [asked.value]);
  const row = rows[place.at];
  const open = held ?? (place.isOpen && row ? { subject: row.subject, isFiled: false } : undefined);
  const move = (by: 1 | -1) => {
    setHeld(undefined);
    // A case that has left the queue has made room: the next one stands in its row.
    const isGone = held !== undefined && !(row && sameSubject(row.subject, held.subject));
    setPlace(isGone && by === 1 ? place : moved(place, by, rows.length, total));
  };
  return {
    filter,
    rows,
    total,
    sites: value?.sites ?? [],
    isLoading: !asked.value && !asked.failure,
    ...(asked.failure && { failure: asked.failure }),
    place,
    ...(open && { open }),
    setFilter: (next) => {
      setHeld(undefined);
      setPlace(START);
      setFilter(next);
    },
    openAt: (at) => {
      setHeld(undefined);
      setPlace({ ...place, at, isOpen: true });
    },
    goTo: (from) => {
      setHeld(undefined);
      setPlace({ from: Math.max(0, from), at: 0, isOpen: false });
    },
    move,
    back: () => {
      setHeld(undefined);
      setPlace({ ...place, isOpen: false });
    },
    hold: (subject, isFiled) => {
      setHeld({ subject, isFiled });
      again();
    },
    again,
  };
}
