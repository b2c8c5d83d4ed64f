import { siteOfSpace } from '../../lib/sites/catalog.ts';
import { useApp } from '../app/context.ts';

/** Stands where a picture would: pictures are never fetched, so the first letter of the site is drawn. */
export function Placeholder({ site }: { site: string }) {
  const { lang } = useApp();
  const name = siteOfSpace(site)?.name[lang] ?? site;
  return (
    <span class="k-placeholder" aria-hidden="true">
      {[...name][0]?.toUpperCase()}
    </span>
  );
}
