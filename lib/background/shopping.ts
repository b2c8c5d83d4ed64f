/** The user's own shopping, counted on this machine: reading it, switching the counting, clearing it. */
import { startOf } from '../boards/shopping.ts';
import { writeSettings } from '../store/settings.ts';
import { clearShopping, readShopping } from '../store/shopping.ts';
import type { Handlers } from './listen.ts';
import type { Services } from './services.ts';

type ShoppingHandlers = Pick<Handlers, 'shopping.read' | 'shopping.switch' | 'shopping.clear'>;

export function shoppingHandlers({ store, settings, now }: Services): ShoppingHandlers {
  return {
    async 'shopping.read'() {
      const [rows, { shopping }] = await Promise.all([store.run((db) => readShopping(db, now())), settings()]);
      const [first] = rows;
      return { rows, isOn: shopping, ...(first && { since: startOf(first.week) }) };
    },
    async 'shopping.switch'({ isOn }) {
      await store.run((db) => writeSettings(db, { shopping: isOn }));
      return {};
    },
    async 'shopping.clear'() {
      await store.run(clearShopping);
      return {};
    },
  };
}
