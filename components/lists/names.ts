import type { ListEntry } from '../../lib/messages/protocol.ts';
import { siteOfSpace } from '../../lib/sites/catalog.ts';
import { useApp } from '../app/context.ts';

/** The name of a site known by name, with its space where that says more; else the space as it is. */
export function useSiteName(): (site: string) => string {
  const { lang } = useApp();
  return (site) => {
    const known = siteOfSpace(site);
    if (!known) return site;
    const isOnly = new Set(known.hosts.map(({ space }) => space)).size === 1;
    return isOnly ? known.name[lang] : `${known.name[lang]} (${site})`;
  };
}

/** What an entry is about, as its row is titled: its title, else the id that records name it by. */
export const entryName = ({ title, subject }: Pick<ListEntry, 'title' | 'subject'>): string => title || subject.id;
