/** What the manifest takes from the catalogue. Used at build time and by tests. */
import { excludePatterns, matchPatterns, SITES } from './catalog.ts';

/** Identity in Firefox; never changes, or every user's data would be orphaned. */
export const GECKO_ID = 'kaopu@kaopu.example';

const REQUIRED = SITES.filter(({ access }) => access === 'required');

export const ORIGINS: string[] = REQUIRED.flatMap(matchPatterns);

export const MANIFEST_TEXT = {
  name: '__MSG_name__',
  description: '__MSG_description__',
  default_locale: 'en',
} as const;

/** Keyboard shortcuts (names: `lib/background/keys.ts`); the user can change them in the browser. */
export const COMMAND_KEYS = {
  'reliable-first': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_first__' },
  'pause-tab': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_command_pause__' },
} as const;

interface ContentScript {
  matches: string[];
  exclude_matches?: string[];
  js: string[];
  run_at: 'document_idle';
}

/** The content script of each required shop, and where it never runs; those of optional shops are registered when granted. */
export const CONTENT_SCRIPTS: ContentScript[] = REQUIRED.map((site) => {
  const exclude = excludePatterns(site);
  return {
    matches: matchPatterns(site),
    // Firefox refuses a manifest with an empty list.
    ...(exclude.length > 0 && { exclude_matches: exclude }),
    js: [`${site.id}.js`],
    run_at: 'document_idle',
  };
});
