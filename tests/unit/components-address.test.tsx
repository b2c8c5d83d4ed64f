import { describe, expect, test } from 'vitest';
import { webUrl } from '../../components/app/platform.ts';
import { parseSiteAddress } from '../../components/options/address.ts';

describe('a shop’s address as typed', () => {
  test.each([
    ['shop.example', 'shop.example'],
    ['  https://Shop.Example/goods/1?x=2#y ', 'shop.example'],
    ['www.shop.example/path', 'www.shop.example'],
    ['https://店铺.example', 'xn--hxtq42j.example'],
  ])('%s asks for one host', (typed, host) => {
    expect(parseSiteAddress(typed)).toEqual({ ok: true, host, origin: `https://${host}/*` });
  });

  test.each([
    ['http://shop.example', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['', 'address'],
    ['shop', 'address'],
    ['localhost:3000', 'address'],
    ['https://127.0.0.1/', 'address'],
    ['https://[::1]/', 'address'],
    ['https://shop.example:8443/', 'address'],
    ['*.example', 'address'],
    ['https://*/*', 'address'],
    [`https://${'a'.repeat(64)}.example`, 'address'],
  ])('%s is refused', (typed, fault) => {
    expect(parseSiteAddress(typed)).toMatchObject({ ok: false, fault });
  });

  test('a shop known by name is pointed out', () => {
    expect(parseSiteAddress('https://www.amazon.de/dp/1')).toEqual({ ok: false, fault: 'known', siteId: 'amazon' });
  });
});

describe('addresses that may be opened', () => {
  test.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['http://a.example/x', 'http://a.example/x'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['chrome://settings', undefined],
    ['https://me:secret@a.example', undefined],
    ['/relative', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (raw, url) => {
    expect(webUrl(raw)).toBe(url);
  });
});
