import { describe, expect, it } from 'vitest';
import { excludePatterns, matchPatterns, SITES, siteOfHost, spaceOfHost, wholeWord } from '../../lib/sites/catalog.ts';
import { CONTENT_SCRIPTS, ORIGINS } from '../../lib/sites/manifest.ts';

describe('the catalogue', () => {
  it.each([
    ['www.amazon.de', 'amazon', 'amazon.de'],
    ['detail.tmall.com', 'taobao', 'taobao.com'],
    ['www.ebay.co.uk', 'ebay', 'ebay.com'],
    ['detail.tmall.com.evil-shop.example', undefined, 'detail.tmall.com.evil-shop.example'],
    ['myamazon.de', undefined, 'myamazon.de'],
    ['www.amazon.de.example', undefined, 'amazon.de.example'],
  ])('files %s under its own shop', (host, id, space) => {
    expect(siteOfHost(host)?.site.id).toBe(id);
    expect(spaceOfHost(host)).toBe(space);
  });

  it('has each id and each host once', () => {
    const ids = SITES.map(({ id }) => id);
    const hosts = SITES.flatMap((site) => site.hosts.map(({ host }) => host));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('asks at install for the shops of the first release and no others', () => {
    expect(SITES.filter(({ access }) => access === 'required').map(({ id }) => id)).toEqual([
      'amazon',
      'taobao',
      'jd',
      'kuaishou',
    ]);
    expect(ORIGINS).toEqual(SITES.filter(({ access }) => access === 'required').flatMap(matchPatterns));
    expect(CONTENT_SCRIPTS.flatMap(({ matches }) => matches)).toEqual(ORIGINS);
  });

  it('keeps away from login, cart and checkout, and from nothing that merely begins like them', () => {
    expect(wholeWord('/cart*')).toEqual(['/cart', '/cart/*', '/cart?*']);
    expect(wholeWord('/ap/*')).toEqual(['/ap/*']);
    const pccomponentes = SITES.find(({ id }) => id === 'pccomponentes');
    const patterns = pccomponentes ? excludePatterns(pccomponentes) : [];
    expect(patterns.some((pattern) => pattern.endsWith('/cart*'))).toBe(false);
    expect(patterns).toContain('https://www.pccomponentes.com/cart/*');
  });
});
