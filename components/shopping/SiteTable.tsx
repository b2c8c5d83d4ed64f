import { useState } from 'preact/hooks';
import { bySite, type ShoppingRow, sumOf } from '../../lib/boards/shopping.ts';
import { useApp } from '../app/context.ts';
import { numberText } from '../app/show.ts';
import { useSiteName } from '../lists/names.ts';

const FIRST = 8;

export function SiteTable({ rows }: { rows: readonly ShoppingRow[] }) {
  const { t, lang } = useApp();
  const siteName = useSiteName();
  const [isOpen, setOpen] = useState(false);
  const sites = bySite(rows);
  const shown = isOpen ? sites : sites.slice(0, FIRST);
  return (
    <div class="k-shopping-part">
      <h3 id="shopping-sites">{t('shopping_sites')}</h3>
      <div class="k-table-box">
        <table class="k-table" aria-labelledby="shopping-sites">
          <thead>
            <tr>
              <th scope="col">{t('shopping_site')}</th>
              <th scope="col">{t('shopping_kind_seen')}</th>
              <th scope="col">{t('shopping_kind_opened')}</th>
              <th scope="col">{t('shopping_kind_opened_good')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ site, seen, opened }) => (
              <tr key={site}>
                <th scope="row">{siteName(site)}</th>
                <td>{numberText(sumOf(seen), lang)}</td>
                <td>{numberText(sumOf(opened), lang)}</td>
                <td>{numberText(opened.good, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sites.length > shown.length && (
        <button type="button" class="k-plain" onClick={() => setOpen(true)}>
          {t('shopping_sites_all', { n: sites.length })}
        </button>
      )}
    </div>
  );
}
