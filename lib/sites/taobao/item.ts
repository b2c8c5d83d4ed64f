/** Item pages of both generations. */
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { readPanel } from './item-panel.ts';
import { readOldPage } from './legacy-item.ts';

export const readItem = (page: Page): Draft | undefined => readOldPage(page) ?? readPanel(page);
