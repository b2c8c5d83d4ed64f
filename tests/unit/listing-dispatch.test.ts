import { describe, expect, it } from 'vitest';
import { parseDispatch } from '../../lib/listing/dispatch.ts';

/** "promised 72 business": kind, hours, business days. */
const read = (text: string): string | undefined => {
  const found = parseDispatch(text);
  return (
    found && [found.kind, found.hours, found.business && 'business'].filter((part) => part !== undefined).join(' ')
  );
};

describe('dispatch in Chinese', () => {
  it.each([
    ['48小时内发货', 'promised 48'],
    ['48小时发货', 'promised 48'],
    ['48小时内从广东省发货，包邮', 'promised 48'],
    ['承诺48小时内发货，晚发必赔', 'promised 48'],
    ['付款后48小时内发货', 'promised 48'],
    ['24小时发货', 'promised 24'],
    ['24h发货', 'promised 24'],
    ['２４小时发货', 'promised 24'],
    ['今日发货', 'promised 24'],
    ['当日发', 'promised 24'],
    ['今天发货', 'promised 24'],
    ['72小时发货', 'promised 72'],
    ['付款后五天内发货', 'promised 120'],
    ['两天内发货', 'promised 48'],
    ['3-5天发货', 'promised 120'],
    ['15日内发货', 'promised 360'],
    ['3个工作日内发货', 'promised 72 business'],
    ['7天无理由退货 48小时发货', 'promised 48'],
    ['7天无理由退货，48小时发货', 'promised 48'],
    ['现货 48小时发货', 'promised 48'],
    ['48小時內發貨', 'promised 48'],
    ['预售15天内发货', 'presale 360'],
    ['预售，30天内发货', 'presale 720'],
    ['预售', 'presale'],
    ['定金¥50 尾款¥249', 'presale'],
    ['预售 预计3月15日发货', 'presale'],
    ['7天定制', 'custom 168'],
    ['定制商品，7天内发货', 'custom 168'],
    ['现货', 'stock'],
    ['现货速发', 'stock'],
    ['平均13小时发货', 'observed 13'],
    ['平均 13 小时发货', 'observed 13'],
    ['发货速度：平均8小时', 'observed 8'],
    ['18:00前付款，预计(03月15日)送达', 'delivery-date'],
    ['预计明天送达', 'delivery-date'],
    ['预计1月20日到货', 'delivery-date'],
  ])('%s is %s', (text, want) => expect(read(text)).toBe(want));
});

describe('dispatch promises in other languages', () => {
  it.each([
    ['Ships in 2 days', 'promised 48'],
    ['Ships within 24 hours', 'promised 24'],
    ['Ships within 3-5 business days', 'promised 120 business'],
    ['Usually ships within 3 to 4 days', 'promised 96'],
    ['Ships same day', 'promised 24'],
    ['Ships same day.', 'promised 24'],
    ['Ships today', 'promised 24'],
    ['Same-day dispatch', 'promised 24'],
    ['Usually dispatched within 24 hours', 'promised 24'],
    ['Dispatched within 1 working day', 'promised 24 business'],
    ['Handling time: 2 business days', 'promised 48 business'],
    ['Ready to ship in 1–3 business days', 'promised 72 business'],
    ['Ready to dispatch in 1–2 weeks', 'promised 336'],
    ['In stock. Ships in 2 days', 'promised 48'],
    ['Usually ships within 24 hours. Delivery by Tue, 20 Jan', 'promised 24'],
    ['Versandfertig in 1-2 Werktagen', 'promised 48 business'],
    ['Gewöhnlich versandfertig in 2 bis 3 Tagen', 'promised 72'],
    ['Versand innerhalb von 24 Stunden', 'promised 24'],
    ['Wird innerhalb von 2 Tagen versandt', 'promised 48'],
    ['Sofort versandfertig, Lieferzeit 1-3 Tage', 'promised'],
    ['Lieferzeit 1-3 Tage, sofort versandfertig', 'promised'],
    ['Se envía en 24 horas', 'promised 24'],
    ['Enviado en 3 días hábiles', 'promised 72 business'],
    ['Cuando hagas el pedido, Taller Sol tardará 1-2 semanas en prepararlo antes de enviarlo.', 'promised 336'],
    ['Expédié sous 48h', 'promised 48'],
    ['Expédition sous 24 heures', 'promised 24'],
    ['Expédié sous 3 jours ouvrés', 'promised 72 business'],
    ['Sur commande 48h', 'promised 48'],
    ['Enviado em até 2 dias úteis', 'promised 48 business'],
    ['Despachado em 24 horas', 'promised 24'],
    ['Spedito entro 24 ore', 'promised 24'],
    ['Spedizione in 2 giorni lavorativi', 'promised 48 business'],
    ['Verzonden binnen 24 uur', 'promised 24'],
    ['1～2日で発送', 'promised 48'],
    ['即日発送', 'promised 24'],
    ['3営業日以内に出荷', 'promised 72 business'],
    ['Made to order, ships in 2 weeks', 'custom 336'],
    ['Pre-order: ships in 30 days', 'presale 720'],
    ['Pre-order now', 'presale'],
    ['Ships in 12 hours on average', 'observed 12'],
    ['In stock', 'stock'],
    ['Only 3 left in stock', 'stock'],
    ['Auf Lager', 'stock'],
    ['En stock', 'stock'],
  ])('%s is %s', (text, want) => expect(read(text)).toBe(want));
});

describe('delivery dates say nothing of dispatch', () => {
  it.each([
    ['FREE delivery Tue, 20 Jan'],
    ['FREE delivery Aug 19 - 21'],
    ['Delivery Thu, Sep 11'],
    ['Delivery by 22 May, Fri'],
    ['Delivery in 2-3 days'],
    ['Free delivery in 1-2 days'],
    ['Join Prime to get FREE delivery Tomorrow, Aug 17'],
    ['Get it by Fri. Dec 13'],
    ['Get it Tomorrow'],
    ['Arrives by Monday, Jan 5'],
    ['Arrives approximately 4 - 6 weeks from time of order.'],
    ['Arrives approximately 5 - 7 business days from time of order.'],
    ['Order today to get by Apr 11-22'],
    ['Want it tomorrow, Oct. 22? Order within 3 hrs and choose Same-Day Delivery at checkout.'],
    ['Entrega GRÁTIS: Terça-feira, 25 de Novembro'],
    ['Entrega GRATIS el lun, 10 de nov'],
    ['Entrega por 4,99 € entre el 9 - 15 de dic'],
    ['Llega gratis mañana'],
    ['Chegará grátis hoje'],
    ['Lieferung zwischen Fr, 10. Apr und Mi, 15. Apr'],
    ['Lieferung in 2 Tagen'],
    ['Livraison mardi 18 août'],
    ['TWD 517.77 delivery Jul 18 - 22'],
    ['Lieferung bis 22.05.'],
    ['Delivery Saturday'],
    ['Arrive à partir de mardi 18 août'],
    ['Consegna GRATUITA lunedì 10 nov'],
    ['1月20日にお届け'],
  ])('%s', (text) => expect(read(text)).toBe('delivery-date'));
});

describe('what says nothing of either', () => {
  it.each([
    [''],
    ['包邮'],
    ['7天无理由退货'],
    ['48小时发货率98%'],
    ['发货地：广东深圳'],
    ['Ships from Amazon'],
    ['Ships from and sold by Acme'],
    ['Ships to Canada in 7-15 days'],
    ['Free shipping'],
    ['Out of stock'],
    ['Currently not in stock'],
    ['48 hours battery life'],
    ['20日前发货'],
    ['24小时客服'],
    ['$63.99 delivery'],
    ['Delivery may be delayed'],
    ['Delivery ZIP code: 95014'],
    ['Get it for ₹2140'],
    ['Earbuds 4 2024 + custodia, con ricevuta'],
    ['iPhone 15'],
    ['非预售'],
  ])('%s', (text) => expect(read(text)).toBeUndefined());

  it('no zero and no endless promise', () => {
    expect(parseDispatch('0小时内发货')?.hours).toBeUndefined();
    expect(parseDispatch('99999小时内发货')?.hours).toBeUndefined();
  });

  it('keeps the page’s words, bounded', () => {
    expect(parseDispatch('付款后 48小时内发货')?.text).toBe('付款后 48小时内发货');
    expect(parseDispatch(`48小时内发货${'啊'.repeat(1000)}`)?.text.length).toBeLessThanOrEqual(200);
  });
});
