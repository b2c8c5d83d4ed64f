import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { forSeller } from '../../lib/text/for-seller.ts';
import { speaker } from '../../lib/text/speak.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { contextOf, listingOf, NOW } from './trust-help.ts';

const late = listingOf({
  dispatch: { kind: 'promised', hours: 72, text: '72小时内发货' },
  shipping: { kind: 'free', text: '包邮' },
});
const say = (lang: 'en' | 'zh') => {
  const verdict = judge(late, contextOf('taobao'));
  return forSeller(late.title ?? '', verdict, speaker(wordsOf(lang), lang, NOW, 'taobao'));
};

describe('a text for the seller', () => {
  it('names each requirement that is not met or not shown, with value, threshold and distance', () => {
    const text = say('en') ?? '';
    expect(text).toContain('“Enamel kettle 1.5 l” against the requirements kaopu-2020, as shown on Nov 22, 2026:');
    expect(text).toContain('- Dispatch: 72 h → ≤ 48 h, 24 h over');
    expect(text).toContain('- Customer service: not shown on this page → ≥ 90%');
    expect(text).not.toContain('Shipping');
  });

  it('is said in Chinese', () => expect(say('zh')).toContain('· 发货：72 小时 → ≤ 48 小时，超出 24 小时'));

  it('is nothing where nothing is missing', () => {
    const verdict = { ...judge(late, contextOf('taobao')), findings: [] };
    expect(forSeller('Kettle', verdict, speaker(wordsOf('en'), 'en', NOW))).toBeUndefined();
  });
});
