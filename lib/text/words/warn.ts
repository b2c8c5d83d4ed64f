import type { WordList } from '../catalogue.ts';

/** What is said of rulings, appeals, labels and strikes, on badges and in reasons; and the warning beside the buy buttons. */
export const warnWords = {
  state_warned_promoter: ['Promoter: {n}', '达人{n}次成立'],

  say_warned_shop_ruling: [
    '{issuer} upheld a report on this shop on {date}, valid until {expires}; none on this listing itself.',
    '{issuer}于{date}认定对这家店的举报成立，{expires}前有效；此商品本身未被裁定。',
  ],
  say_warned_promoter: [
    '{n} reports on goods of this promoter were upheld; none on this listing itself.',
    '这位带货达人推荐的商品有 {n} 起举报成立，此商品本身未被裁定。',
  ],
  say_warned_promoter_ruling: [
    '{issuer} upheld a report on this promoter on {date}, valid until {expires}; none on this listing itself.',
    '{issuer}于{date}认定对这位带货达人的举报成立，{expires}前有效；此商品本身未被裁定。',
  ],
  say_warned_shop_besides: [
    '{n} reports on this shop were upheld; the one on this listing is under appeal.',
    '这家店有 {n} 起举报成立；对此商品的认定正在申诉。',
  ],
  say_warned_promoter_besides: [
    '{n} reports on goods of this promoter were upheld; the one on this listing is under appeal.',
    '这位带货达人推荐的商品有 {n} 起举报成立；对此商品的认定正在申诉。',
  ],
  say_contested_shop: [
    'A report on this shop was upheld and someone has appealed; answer due {date}.',
    '对这家店的举报曾被认定成立，有人已申诉，{date}前答复。',
  ],
  say_contested_promoter: [
    'A report on this promoter was upheld and someone has appealed; answer due {date}.',
    '对这位带货达人的举报曾被认定成立，有人已申诉，{date}前答复。',
  ],
  say_labelled_shop: [
    '{issuer} gave the shop of this listing the label 靠谱货 (reliable goods), {date}.',
    '{issuer}给这家店打了“靠谱货”标，{date}。',
  ],
  strikes_contested: ['{n} of them under appeal.', '其中 {n} 起正在申诉。'],
  strikes_by: ['Upheld by {names}; until {date}.', '由{names}认定，{date}前有效。'],

  about_listing: ['this listing', '此商品'],
  about_shop: ['this shop', '这家店'],
  about_promoter: ['this promoter', '这位带货达人'],
  about_brand: ['this brand', '这个品牌'],
  names_and: [', ', '、'],
  names_more: ['{names} and {n} more', '{names}等（另有 {n} 个）'],

  note_ruling: [
    '{issuer} upheld a report on {about} on {date}: {reason}; until {expires}',
    '{issuer}于{date}认定对{about}的举报成立：{reason}，{expires}前有效',
  ],
  note_ruling_dismissed: [
    '{issuer} dismissed a report on {about} on {date}',
    '{issuer}于{date}认定对{about}的举报不成立',
  ],
  note_appeal: ['{issuer} appealed on {date}; answer due {due}', '{issuer}于{date}申诉，{due}前答复'],
  note_label: [
    '{issuer} gave {about} the label 靠谱货 on {date}; until {expires}',
    '{issuer}于{date}给{about}打了“靠谱货”标，{expires}前有效',
  ],
  note_label_declined: [
    '{issuer} did not grant {about} the label 靠谱货 on {date}',
    '{issuer}于{date}没有给{about}打“靠谱货”标',
  ],
  note_vouch: ['{issuer} vouched for {about} on {date}', '{issuer}于{date}推荐{about}'],
  quote: ['“{text}”', '“{text}”'],

  ruled_counterfeit: ['suspected counterfeit', '疑非正品'],
  ruled_shoddy: ['poor quality', '质量差'],
  ruled_threeNo: ['maker, origin or licence not stated', '三无：没有厂名、产地或合格证'],
  ruled_misdescribed: ['not as described', '与描述不符'],
  ruled_noAfterSales: ['refuses after-sales service', '拒绝售后'],
  ruled_fakeReviews: ['reviews look bought', '评价像是刷的'],
  ruled_offPlatform: ['asks to pay or chat elsewhere', '引导私下交易'],
  ruled_other: ['another reason', '其他原因'],

  warn_label: ['Warning before buying', '购买前的警示'],
  warn_title_shop: ['Shop: {n} reports upheld', '店铺{n}次成立'],
  warn_title_promoter: ['Promoter: {n} reports upheld', '达人{n}次成立'],
  warn_title: ['{word}: {reason}', '{word}：{reason}'],
  warn_ruling: ['Upheld by {issuer} on {date}; until {expires}.', '{issuer}于{date}认定，{expires}前有效。'],
  warn_evidence: ['Evidence', '看依据'],
  warn_hide: ['Hide for this visit', '本次不再提示'],
  warn_tip: ['{title}. {lines}', '{title}。{lines}'],
  warn_hidden: ['Kaopu: {tip} Show the warning again.', '靠谱：{tip}点击重新显示。'],
  warn_appeal: ['Appeal', '申诉'],
} as const satisfies WordList;
