/** Before each wired test: a browser without tabs, storage and grants of its own, and an empty database. */
import { beforeEach } from 'vitest';
import { resetDatabases } from '../unit/store-help.ts';
import { installStubs, resetMachine } from './browser.ts';

installStubs();
beforeEach(() => {
  resetMachine();
  resetDatabases();
});
