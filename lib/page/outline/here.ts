import { followed } from '../followed.ts';
import { outlineOf } from './outline.ts';

/** The structure of this page, with the cards that the content script follows. */
export const outlineHere = (win: Window): string => outlineOf(win.document, win.location.href, [...followed()]);
