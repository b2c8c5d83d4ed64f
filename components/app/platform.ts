/** The browser as far as our own pages need it, so that components run without one. */
export interface Platform {
  version: string;
  /** The tab the popup was opened on. */
  activeTab(): Promise<number | undefined>;
  /** Must be called straight from a click: browsers ask only then. */
  requestOrigins(origins: string[]): Promise<boolean>;
  dropOrigins(origins: string[]): Promise<void>;
  openTab(url: string): void;
  /** `hash`: fragment of the address, without `#`; options have none. */
  openOwn(page: 'options' | 'welcome' | 'desk' | 'boards', hash?: string): void;
  /** Tells when another tab of this window becomes active, or the page in it changes; returns how to stop. */
  follow?(hear: () => void): () => void;
  /** Shows the popup's content beside the page. Absent where the browser has no such place; straight from a click only. */
  openBeside?(): Promise<void>;
  /** Small values that outlive the popup; nothing is kept in private windows. */
  load(key: string): Promise<unknown>;
  keep(key: string, value: unknown): Promise<void>;
  /** Hands the reader a file. */
  saveFile(name: string, type: string, parts: string[]): void;
  saveBlob(name: string, blob: Blob): void;
  copyText(text: string): Promise<void>;
  /** Puts a PNG on the clipboard; absent: this browser cannot. */
  copyPicture?: (picture: Promise<Blob>) => Promise<void>;
}

/** An address that may be opened from data of a page or a file: http(s) without credentials, else `undefined`. */
export function webUrl(raw: string | undefined): string | undefined {
  if (!raw || !URL.canParse(raw)) return undefined;
  const url = new URL(raw);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && !url.username && !url.password ? url.href : undefined;
}
