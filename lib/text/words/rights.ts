import type { WordList } from '../catalogue.ts';

/** The shopper's rights, one line each, with the article (`lib/trust/rights.ts`). */
export const rightsWords: WordList = {
  rights_title: ['Your rights', '你的权利'],
  right_cnReturn: [
    '7-day no-reason return applies to sales by a business (Consumer Protection Law of China, art. 25).',
    '经营者销售的这类商品适用七日无理由退货（消费者权益保护法第二十五条）。',
  ],
  right_cnThreefold: [
    'For fraud by the seller: the price back and 3 times the price, at least ¥500 (Consumer Protection Law of China, art. 55).',
    '经营者有欺诈行为的，退一赔三，不足五百元按五百元（消费者权益保护法第五十五条）。',
  ],
  right_cnFoodTenfold: [
    'For food below the legal standard: 10 times the price or 3 times the loss, at least ¥1,000; label-only flaws excepted (食品安全法 of China, art. 148).',
    '食品不符合安全标准的，赔偿价款十倍或损失三倍，不足一千元按一千元；仅标签瑕疵除外（食品安全法第一百四十八条）。',
  ],
  right_cnLicence: [
    'The shop must keep its business licence in view on its home page (E-Commerce Law of China, art. 15).',
    '店铺应在首页显著位置持续公示营业执照信息（电子商务法第十五条）。',
  ],
  right_cnHotline: ['Complaints in mainland China: 12315.', '中国大陆投诉举报：12315。'],
  right_euWithdrawal: [
    '14 days to withdraw from a purchase from a trader, without a reason (Directive 2011/83/EU, art. 9).',
    '向经营者购买，十四天内可无理由撤销合同（欧盟指令2011/83/EU第9条）。',
  ],
  right_euGuarantee: [
    '2-year legal guarantee from a trader for goods that do not conform (Directive (EU) 2019/771, art. 10).',
    '经营者出售的商品不符合合同的，享两年法定保障（欧盟指令2019/771第10条）。',
  ],
  right_gbWithdrawal: [
    '14 days to cancel a purchase from a trader, without a reason (Consumer Contracts Regulations 2013, reg. 29).',
    '向经营者购买，十四天内可无理由取消（英国2013年消费者合同条例第29条）。',
  ],
  right_krWithdrawal: [
    '7 days to withdraw from a purchase from a business (Act on Consumer Protection in Electronic Commerce of Korea, art. 17).',
    '向经营者购买，七天内可撤回订购（韩国电子商务消费者保护法第17条）。',
  ],
  right_twWithdrawal: [
    '7 days to return goods bought from a business at a distance (Consumer Protection Act of Taiwan, art. 19).',
    '向企业经营者通讯购买，七天内可退回商品（台湾消费者保护法第19条）。',
  ],
  right_brWithdrawal: [
    '7 days to withdraw from a purchase from a supplier at a distance (Consumer Code of Brazil, art. 49).',
    '向供应商远程购买，七天内可反悔（巴西消费者保护法典第49条）。',
  ],
  right_not_madeToOrder: [
    'The law gives no return without a reason for goods made to order ({article}).',
    '定作的商品，法律不给予无理由退货（{article}）。',
  ],
  right_not_fresh: [
    'The law gives no return without a reason for fresh or perishable goods ({article}).',
    '鲜活易腐的商品，法律不给予无理由退货（{article}）。',
  ],
  right_not_unsealed: [
    'The law gives no return without a reason once the seal is broken or it was downloaded ({article}).',
    '拆封或下载后，法律不给予无理由退货（{article}）。',
  ],
  right_but_unsealed: ['Not once the seal is broken or it was downloaded.', '拆封或下载后不适用。'],
  right_but_agreed: [
    'Not for goods whose nature rules it out, if you confirmed that when buying.',
    '性质不宜退货并经你在购买时确认的除外。',
  ],
  article_cnReturn: ['Consumer Protection Law of China, art. 25', '消费者权益保护法第二十五条'],
  article_euWithdrawal: ['Directive 2011/83/EU, art. 16', '欧盟指令2011/83/EU第16条'],
  article_gbWithdrawal: ['Consumer Contracts Regulations 2013, reg. 28', '英国2013年消费者合同条例第28条'],
  article_krWithdrawal: [
    'Act on Consumer Protection in Electronic Commerce of Korea, art. 17 (2)',
    '韩国电子商务消费者保护法第17条第2款',
  ],
  article_twWithdrawal: ['Consumer Protection Act of Taiwan, art. 19', '台湾消费者保护法第19条'],
};
