/** What was done to a picture, with a way back. Pure. */
import { betweenPoints, clampRect, type Point, type Rect, type Size, wholeOf } from './rect.ts';

export interface Edit {
  crop: Rect;
  /** Made unreadable in what is kept, in pixels of the whole picture. */
  blurs: readonly Rect[];
}

export interface Editing {
  picture: Size;
  now: Edit;
  /** Earlier ones, oldest first. */
  past: readonly Edit[];
}

/** `crop`, or the index of a blurred region. */
export type Target = 'crop' | number;

export const MAX_BLURS = 30;
const MAX_PAST = 100;

export const startEditing = (picture: Size, crop: Rect): Editing => ({
  picture,
  now: { crop: clampRect(crop, picture), blurs: [] },
  past: [],
});

const same = (a: Edit, b: Edit): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A step that undo takes back; nothing where nothing changes. */
export function commit(editing: Editing, next: Edit): Editing {
  if (same(editing.now, next)) return editing;
  return { ...editing, now: next, past: [...editing.past, editing.now].slice(-MAX_PAST) };
}

/** A step under way (a drag): what is shown changes, undo still leads to where the drag began. */
export const preview = (editing: Editing, now: Edit): Editing => ({ ...editing, now });

export function undo(editing: Editing): Editing {
  const before = editing.past.at(-1);
  return before ? { ...editing, now: before, past: editing.past.slice(0, -1) } : editing;
}

export const rectOf = ({ crop, blurs }: Edit, target: Target): Rect | undefined =>
  target === 'crop' ? crop : blurs[target];

export const withRect = (edit: Edit, target: Target, rect: Rect): Edit =>
  target === 'crop'
    ? { ...edit, crop: rect }
    : { ...edit, blurs: edit.blurs.map((blur, index) => (index === target ? rect : blur)) };

export const withoutBlur = (edit: Edit, index: number): Edit => ({
  ...edit,
  blurs: edit.blurs.filter((_, at) => at !== index),
});

export const withBlur = (edit: Edit, rect: Rect): Edit =>
  edit.blurs.length < MAX_BLURS ? { ...edit, blurs: [...edit.blurs, rect] } : edit;

/** A region for the keyboard to start from: in the middle of what is cut out. */
export function middleBlur({ crop }: Edit, picture: Size): Rect {
  const [width, height] = [crop.width / 3, crop.height / 6];
  const middle = { x: crop.x + (crop.width - width) / 2, y: crop.y + (crop.height - height) / 2 };
  return clampRect({ ...middle, width, height }, picture);
}

/** What a drag over the picture draws with each tool. */
export function drawn(edit: Edit, tool: 'crop' | 'blur', from: Point, to: Point, picture: Size): Edit {
  const rect = betweenPoints(from, to, picture);
  return tool === 'crop' ? { ...edit, crop: rect } : withBlur(edit, rect);
}

export const uncropped = (edit: Edit, picture: Size): Edit => ({ ...edit, crop: wholeOf(picture) });
