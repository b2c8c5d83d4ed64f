/**
 * `quota`: the disk or the browser's share of it is full, also after pruning. `corrupt`: the database does not open.
 * `newer`: it was written by a later Kaopu. `blocked`: an old connection does not let go. `unavailable`: the browser
 * offers no database here. In no case is anything deleted unasked.
 */
export type StoreErrorCode = 'quota' | 'corrupt' | 'newer' | 'blocked' | 'unavailable' | 'failed';

export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, cause?: unknown) {
    super(`store: ${code}`, { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}

export const nameOf = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException ? error.name : '';

export const isQuota = (error: unknown): boolean => nameOf(error) === 'QuotaExceededError';

const OPEN_CODES: Readonly<Record<string, StoreErrorCode>> = {
  VersionError: 'newer',
  QuotaExceededError: 'quota',
  // Firefox where site data is off; a browser without IndexedDB.
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  ReferenceError: 'unavailable',
  AbortError: 'failed',
};

/** Why a database did not open. Chrome and Firefox name damage in many ways: what is not known otherwise is damage. */
export const openError = (error: unknown): StoreError =>
  error instanceof StoreError ? error : new StoreError(OPEN_CODES[nameOf(error)] ?? 'corrupt', error);

/** Why work on an open database failed. */
export const workError = (error: unknown): StoreError =>
  error instanceof StoreError ? error : new StoreError(isQuota(error) ? 'quota' : 'failed', error);
