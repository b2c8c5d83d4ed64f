import { type ComponentChildren, render } from 'preact';
import type { Lang } from '../../lib/settings/types.ts';
import { AppRoot } from './AppRoot.tsx';
import type { Send } from './context.ts';
import type { Platform } from './platform.ts';

interface World {
  send: Send;
  platform: Platform;
  document: Document;
  browserLang: string;
  onLang: (lang: Lang) => void;
}

/** Draws a page of our own into its `#app`. */
export function startPage({ document, ...world }: World, view: ComponentChildren): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('the page has no #app');
  render(
    <AppRoot {...world} now={Date.now}>
      {view}
    </AppRoot>,
    root,
  );
}
