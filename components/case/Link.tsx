import { useApp } from '../app/context.ts';
import { webUrl } from '../app/platform.ts';

const LONGEST = 80;

/** An address as people read it: host and path, cut. */
function shown(href: string): string {
  const { host, pathname, search } = new URL(href);
  const text = `${host}${pathname === '/' ? '' : pathname}${search}`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A link that somebody else wrote: opened only if it is http(s), never with where it was opened from. */
export function EvidenceLink({ raw }: { raw: string }) {
  const { t } = useApp();
  const href = webUrl(raw);
  if (!href) return <span class="k-muted">{t('casecard_link_odd', { link: raw.slice(0, LONGEST) })}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" title={href}>
      {shown(href)}
    </a>
  );
}

export function EvidenceLinks({ links }: { links: readonly string[] }) {
  const { t } = useApp();
  if (links.length === 0) return null;
  return (
    <ul class="k-case-links" aria-label={t('casecard_links')}>
      {links.map((link) => (
        <li key={link}>
          <EvidenceLink raw={link} />
        </li>
      ))}
    </ul>
  );
}
