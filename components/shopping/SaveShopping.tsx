import { SHOPPING_COLUMNS, type ShoppingRow, shoppingCsv, weekText } from '../../lib/boards/shopping.ts';
import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';

/** Lets spreadsheets read the 汉字. */
const BYTE_ORDER_MARK = '\ufeff';

/** Weeks as the CSV names them, by their Monday. */
const printShopping = (rows: readonly ShoppingRow[]): string =>
  `${JSON.stringify({ kaopuShopping: 1, rows: rows.map((row) => ({ ...row, week: weekText(row.week) })) }, null, 1)}\n`;

export function SaveShopping({ rows }: { rows: readonly ShoppingRow[] }) {
  const { t, platform, now } = useApp();
  const name = (end: string) => `kaopu-shopping-${new Date(now()).toISOString().slice(0, 10)}.${end}`;
  const saveCsv = () => {
    const header = SHOPPING_COLUMNS.map((column) => t(`shopping_csv_${column}`));
    platform.saveFile(name('csv'), 'text/csv;charset=utf-8', [BYTE_ORDER_MARK, shoppingCsv(rows, header)]);
  };
  return (
    <div class="k-line">
      <button type="button" class="k-button" onClick={saveCsv}>
        <Icon name="download" />
        {t('shopping_save_csv')}
      </button>
      <button
        type="button"
        class="k-button"
        onClick={() => platform.saveFile(name('json'), 'application/json', [printShopping(rows)])}
      >
        <Icon name="download" />
        {t('shopping_save_json')}
      </button>
    </div>
  );
}
