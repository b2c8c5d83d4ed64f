import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { outlineHere } from '../lib/page/outline/here.ts';

/** Brought into a page when its user asks for a page report; answers with the text. */
export default defineUnlistedScript(() => outlineHere(window));
