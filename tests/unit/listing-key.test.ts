import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listingKey } from '../../lib/listing/key.ts';

describe('the identity of a listing', () => {
  it.each([
    [{ site: 'amazon.com', id: 'B0TEST0001', url: 'https://www.amazon.com/dp/B0TEST0001' }, 'amazon.com:B0TEST0001'],
    [{ site: 'shop.example', url: 'https://shop.example/p/blue-mug?v=2#top' }, 'shop.example:/p/blue-mug?v=2'],
    [{ site: 'shop.example', url: 'https://shop.example/p/blue-mug', title: 'Blue mug' }, 'shop.example:/p/blue-mug'],
  ])('%j', (listing, key) => expect(listingKey(listing)).toBe(key));

  it('falls back to a short hash of the title, not of its blanks and capitals', () => {
    const key = listingKey({ site: 'shop.example', title: 'Blue mug' });
    expect(key).toMatch(/^shop\.example:#[0-9a-z]{1,7}$/);
    expect(listingKey({ site: 'shop.example', title: '  blue MUG ' })).toBe(key);
    expect(listingKey({ site: 'shop.example', title: 'Red mug' })).not.toBe(key);
    expect(listingKey({ site: 'other.example', title: 'Blue mug' })).not.toBe(key);
    expect(listingKey({ site: 'shop.example', url: 'https://shop.example/', title: 'Blue mug' })).toBe(key);
  });

  it('matches published FNV-1a values', () => {
    expect(listingKey({ site: 's', title: '' })).toBe(`s:#${(0x811c9dc5).toString(36)}`);
    expect(listingKey({ site: 's', title: 'a' })).toBe(`s:#${(0xe40c292c).toString(36)}`);
    expect(listingKey({ site: 's', title: 'foobar' })).toBe(`s:#${(0xbf9cf968).toString(36)}`);
  });

  it('never throws and begins with its site', () => {
    fc.assert(
      fc.property(
        fc.record({ site: fc.string(), id: fc.string(), url: fc.string(), title: fc.string() }),
        (listing) => {
          expect(listingKey(listing).startsWith(`${listing.site}:`)).toBe(true);
        },
      ),
    );
  });
});
