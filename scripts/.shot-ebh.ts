import { readFileSync } from 'node:fs';
import { launchBrowser } from './lib/browsers.ts';
const browser = await launchBrowser('chrome');
try { const tab = await browser.newPage(); await tab.setViewport({width:1280,height:900});
for (const [s,n] of [['ebay','search-2026'],['ebay','item-de-2026'],['etsy','search-2026'],['etsy','item-2026'],['newegg','list-2019'],['bestbuy','search-2026'],['bestbuy','item-2026']]) {
 await tab.setContent(readFileSync(`tests/pages/${s}/${n}.html`,'utf8'),{waitUntil:'domcontentloaded'}); await tab.screenshot({path:`/tmp/ebh/shot-${s}-${n}.png`}); } } finally { await browser.close(); }
