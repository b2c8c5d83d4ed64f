/** Every reader, listed once. A content script imports its own reader alone; tests and scripts import this list. */
import { reader as ajio } from './ajio.ts';
import { reader as amazon } from './amazon.ts';
import { reader as bedbathbeyond } from './bedbathbeyond.ts';
import { reader as bestbuy } from './bestbuy.ts';
import { reader as costco } from './costco.ts';
import type { SiteReader } from './define.ts';
import { reader as ebay } from './ebay.ts';
import { reader as etsy } from './etsy.ts';
import { reader as flipkart } from './flipkart.ts';
import { reader as generic } from './generic.ts';
import { reader as jd } from './jd.ts';
import { reader as kuaishou } from './kuaishou.ts';
import { reader as mercadolibre } from './mercadolibre.ts';
import { reader as newegg } from './newegg.ts';
import { reader as overstock } from './overstock.ts';
import { reader as pccomponentes } from './pccomponentes.ts';
import { reader as samsclub } from './samsclub.ts';
import { reader as taobao } from './taobao.ts';
import { reader as ubuy } from './ubuy.ts';
import { reader as wayfair } from './wayfair.ts';
import { reader as zalando } from './zalando.ts';

export const READERS: readonly SiteReader[] = [
  amazon,
  taobao,
  jd,
  kuaishou,
  ajio,
  bedbathbeyond,
  costco,
  overstock,
  samsclub,
  ubuy,
  wayfair,
  flipkart,
  mercadolibre,
  pccomponentes,
  zalando,
  ebay,
  etsy,
  newegg,
  bestbuy,
  generic,
];

/** The reader of a catalogue row; the generic one for every other shop. */
export const readerOf = (site: { id: string; reader: 'own' | 'generic' } | undefined): SiteReader =>
  (site?.reader === 'own' && READERS.find((reader) => reader.id === site.id)) || generic;
