/** Nothing leaves the machine: every request of the browser goes through a proxy that writes down who is asked. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kaopu, poll } from '../../scripts/lib/extension.ts';
import { askedBy, BROWSERS, pause, show, start } from './help.ts';

/** The browsers' own calls home (updates, certificates), which no extension makes. */
const OWN_CALLS =
  /(^|\.)(mozilla\.(org|com|net)|firefox\.com|mozgcp\.net|google\.com|googleapis\.com|gvt1\.com|gstatic\.com|digicert\.com)(:|$)/;

describe.each(BROWSERS)('%s', (name) => {
  const asked = new Set<string>();
  let proxy: Server;
  let kaopu: Kaopu;

  beforeAll(async () => {
    proxy = createServer((request, response) => {
      asked.add(new URL(request.url ?? '', 'http://direct').host);
      response.writeHead(503).end();
    });
    proxy.on('connect', (request, socket) => {
      asked.add(request.url ?? '');
      socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.address() as AddressInfo;
    kaopu = await start(name, {
      args: name === 'chrome' ? [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'] : [],
      prefs: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': port,
        'network.proxy.no_proxies_on': '',
        'network.proxy.allow_hijacking_localhost': true,
      },
    });
  });
  afterAll(async () => {
    await kaopu?.close();
    proxy?.close();
  });

  /** Chrome connects ahead to the host of a page it is about to load; what a page asks for is watched in its tab. */
  const SHOPS = ['www.amazon.com:443', 'item.jd.com:443'];
  const others = () => [...asked].filter((host) => !OWN_CALLS.test(host) && !SHOPS.includes(host));

  /** What the worker asks for from now on, as the browser's own debugger sees it. */
  async function workerRequests(): Promise<string[]> {
    const urls: string[] = [];
    const target = await kaopu.browser.waitForTarget((one) => one.type() === 'service_worker');
    const session = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request }) => {
      if (/^https?:/.test(request.url)) urls.push(request.url);
    });
    await session.send('Network.enable');
    return urls;
  }

  it('asks nobody while pages are read, judged, reported and looked up', async () => {
    const grid = await show(kaopu, 'amazon/search-2026');
    const item = await show(kaopu, 'jd/item-2026');
    const worker = name === 'chrome' ? await workerRequests() : [];
    const row = grid.state.rows[0];
    if (!row) throw new Error('no rows');
    const subject = { kind: 'listing' as const, site: row.listing.site, id: row.listing.id ?? '' };
    await kaopu.ask('report.file', {
      subjects: [subject],
      tabId: grid.tabId,
      value: 'shoddy',
      seen: 'It broke at once, see the picture.',
      links: ['https://evidence.example/picture'],
      interest: 'none',
    });
    for (const page of [`popup.html?tab=${grid.tabId}`, 'options.html', 'welcome.html']) {
      const own = await kaopu.openOwn(page);
      await pause(300);
      await own.close();
    }
    await kaopu.ask('board.read', { board: 'goods', window: 7, limit: 20 });
    await pause(500);
    expect(others()).toEqual([]);
    expect(worker).toEqual([]);
    for (const { tab } of [grid, item])
      expect((askedBy.get(tab) ?? []).filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
  });

  it('would have noticed a request', async () => {
    await kaopu.inOwn(`fetch('https://planted.example/x').catch(() => undefined); return 1`);
    expect(await poll(async () => others().some((host) => host.startsWith('planted.example')))).toBe(true);
  });
});
