import type { WordList } from '../catalogue.ts';

/** What is drawn on a shop's page beside the verdict itself. */
export const pageWords = {
  app_name: ['Kaopu', '靠谱'],
} as const satisfies WordList;
