import type { WordList } from '../catalogue.ts';

/** A case as everybody may read it. A counterfeit is suspected until somebody rules, and then the report is upheld by somebody. */
export const caseWords = {
  casecard_title: ['Case', '案件'],
  casecard_open: ['Open the whole case', '查看整个案件'],
  casecard_reading: ['Reading the case', '正在读取案件'],
  casecard_more: ['Reports, rulings, appeals and log', '举报、裁定、申诉和记录'],

  casecard_state_upheld: ['Report upheld', '举报成立'],
  casecard_state_contested: ['Under appeal', '申诉中'],
  casecard_state_underReview: ['Under review', '核查中'],
  casecard_state_reported: ['Reported', '有人举报'],
  casecard_state_dismissed: ['Reports dismissed', '举报不成立'],
  casecard_state_expired: ['Run out', '已过期'],
  casecard_state_none: ['No report', '没有举报'],
  casecard_says_upheld: [
    '{issuer} upheld a report on {date}: {reason}. Valid until {expires}.',
    '{issuer}于 {date} 认定举报成立：{reason}。{expires} 前有效。',
  ],
  casecard_says_contested: [
    '{issuer} upheld a report on {date}: {reason}. Someone has appealed; an answer is due by {due}.',
    '{issuer}于 {date} 认定举报成立：{reason}。已有人申诉，{due} 前答复。',
  ],
  casecard_says_underReview: [
    '{n} people reported it, and people who usually disagree agree here. Nobody whom you trust has ruled yet.',
    '{n} 人举报，平时意见不同的人在这件事上一致。你信任的人还没有裁定。',
  ],
  casecard_says_reported: [
    '{n} reports are open. Nobody whom you trust has ruled; that is no finding.',
    '有 {n} 份举报待核查。你信任的人还没有裁定，不是结论。',
  ],
  casecard_says_reported_one: [
    'One report is open. Nobody whom you trust has ruled; that is no finding.',
    '有 1 份举报待核查。你信任的人还没有裁定，不是结论。',
  ],
  casecard_says_dismissed: [
    '{issuer} dismissed the reports on {date}. Valid until {expires}.',
    '{issuer}于 {date} 认定举报不成立，{expires} 前有效。',
  ],
  casecard_says_expired: [
    'What was said against it has been answered or has run out; nothing holds now.',
    '此前的举报已有答复或已过期，现在都不生效。',
  ],
  casecard_says_none: ['Nobody says anything against it now.', '现在没有人举报它。'],
  casecard_divided: ['Issuers you trust have ruled both ways.', '你信任的发布者裁定不一致。'],

  casecard_strikes_shop: [
    '{n} reports on this shop upheld; none on this listing itself.',
    '这家店有 {n} 起举报成立，此商品本身未被裁定。',
  ],
  casecard_strikes_shop_one: [
    'One report on this shop upheld; none on this listing itself.',
    '这家店有 1 起举报成立，此商品本身未被裁定。',
  ],
  casecard_strikes_shop_also: [
    '{n} reports on other goods of this shop were upheld as well.',
    '这家店的其他商品另有 {n} 起举报成立。',
  ],
  casecard_strikes_shop_also_one: [
    'One report on other goods of this shop was upheld as well.',
    '这家店的其他商品另有 1 起举报成立。',
  ],
  casecard_strikes_promoter: [
    '{n} reports on other goods that this promoter recommends were upheld.',
    '这位带货人推荐的其他商品有 {n} 起举报成立。',
  ],
  casecard_strikes_promoter_one: [
    'One report on other goods that this promoter recommends was upheld.',
    '这位带货人推荐的其他商品有 1 起举报成立。',
  ],

  casecard_against: ['Reports', '举报'],
  casecard_no_reports: ['No reports.', '没有举报。'],
  casecard_for: ['Appeals and vouches', '申诉和推荐'],
  casecard_no_for: ['No appeals and no vouches.', '没有申诉，也没有推荐。'],
  casecard_rulings: ['Rulings', '裁定'],
  casecard_no_rulings: ['Nobody has ruled.', '还没有裁定。'],
  casecard_log: ['Everything that happened ({n})', '全部经过（{n}）'],
  casecard_log_rule: ['Nothing is ever taken out of this list.', '这份记录只增不减。'],

  casecard_report_by: ['{who}, {date}', '{who}，{date}'],
  casecard_report_decided: ['answered by a ruling', '已有裁定'],
  casecard_report_expired: ['has run out', '已过期'],
  casecard_report_withdrawn: ['taken back by who made it', '举报人已撤回'],
  casecard_no_evidence: [
    'The words and links of this report are not on this computer.',
    '这份举报的描述和链接不在这台电脑上。',
  ],
  casecard_links: ['Links', '链接'],
  casecard_link_odd: ['An address that cannot be opened: {link}', '无法打开的网址：{link}'],
  casecard_interest_seller: ['Says of themselves: sells such goods.', '自称：卖这类商品。'],
  casecard_interest_competitor: ['Says of themselves: works for a competitor.', '自称：为竞争者工作。'],
  casecard_interest_none: ['Says of themselves: neither seller nor competitor.', '自称：不是卖家，也不是竞争者。'],
  casecard_facts: ['As seen on {date}: {facts}', '{date} 看到：{facts}'],
  casecard_picture: ['Picture {n} attached by the reporter', '举报人附的图片 {n}'],
  casecard_picture_appeal: ['Picture {n} attached to the appeal', '申诉所附图片 {n}'],
  casecard_picture_missing: ['Picture {n} is not on this computer.', '图片 {n} 不在这台电脑上。'],
  casecard_picture_larger: ['Larger', '放大'],
  casecard_picture_smaller: ['Smaller', '缩小'],

  casecard_ruling_upheld: ['{who} upheld the report: {reason}', '{who}认定举报成立：{reason}'],
  casecard_ruling_dismissed: ['{who} dismissed the reports', '{who}认定举报不成立'],
  casecard_ruling_dates: ['{date}, valid until {expires}', '{date}，{expires} 前有效'],
  casecard_ruling_own: ['Yours alone decides here.', '在这台电脑上以你的为准。'],
  casecard_ruling_stranger: [
    'You do not know this key: shown, changes no badge.',
    '你不认识这个密钥：只显示，不改变标记。',
  ],
  casecard_ruling_reporter: [
    'This key reported it as well: shown, decides nothing for others.',
    '这个密钥也举报过：只显示，对他人不作数。',
  ],

  casecard_appeal_by: ['{who} appealed, {date}', '{who}提出申诉，{date}'],
  casecard_appeal_open: ['open, answer due by {date}', '待答复，{date} 前答复'],
  casecard_appeal_answered: ['answered on {date}', '{date} 已答复'],
  casecard_appeal_withdrawn: ['taken back', '已撤回'],
  casecard_appeal_unanswered: ['ran out on {date} without an answer', '{date} 到期，未答复'],
  casecard_appeal_refused_tooSoon: ['not heard: an earlier appeal was open', '未受理：此前的申诉尚未结束'],
  casecard_appeal_refused_nothingNew: ['not heard: it brings nothing new', '未受理：没有新的证据'],
  casecard_appeal_refused_moot: ['not heard: it names no ruling that upholds', '未受理：没有指明成立的裁定'],
  casecard_appeal_stranger: [
    'You do not know this key: the appeal is shown and changes no badge.',
    '你不认识这个密钥：申诉只显示，不改变标记。',
  ],
  casecard_vouch_by: ['{who} vouches for it, {date}', '{who}推荐它，{date}'],
  casecard_label_granted: [
    '{who} gave the label 靠谱货, {date}, until {expires}',
    '{who}给了“靠谱货”标，{date}，{expires} 前有效',
  ],
  casecard_label_declined: ['{who} declined the label, {date}', '{who}没有给标，{date}'],

  appeal_title: ['Appeal', '申诉'],
  appeal_rules: [
    'One open appeal for each ruling and key; it runs 14 days. The next one needs new evidence. An appeal by a key that the reader does not know is shown in the case and changes no badge; the warning at the buy button stays while an appeal is open.',
    '每项裁定每个密钥同时只能有一份申诉，为期 14 天；再次申诉需要新的证据。读者不认识的密钥提出的申诉会显示在案件里，不改变标记；申诉期间购买按钮旁的提示保留。',
  ],
  appeal_against: ['Against which ruling?', '针对哪项裁定？'],
  appeal_text: ['Your statement', '你的陈述'],
  appeal_text_hint: [
    'It is public: what is different from what the ruling says, and how others can check it.',
    '公开内容：和裁定所说有何不同，别人如何核对。',
  ],
  appeal_links: ['Links to evidence', '证据链接'],
  appeal_links_hint: ['One address a line, up to {n}.', '每行一个网址，最多 {n} 个。'],
  appeal_file: ['File the appeal', '提交申诉'],
  appeal_yours_open: ['Your appeal is open; an answer is due by {date}.', '你的申诉待答复，{date} 前答复。'],
  appeal_bad_text: ['Write a statement, at least {n} characters.', '请写陈述，至少 {n} 个字。'],
  appeal_bad_long: ['Too long: at most {n} characters.', '太长：最多 {n} 个字。'],
  appeal_bad_links: ['A line is not a web address.', '有一行不是网址。'],
  appeal_bad_many: ['At most {n} links.', '最多 {n} 个链接。'],
  fail_appealOpen: [
    'An earlier appeal against this ruling is still open; nothing was filed. Your text is kept.',
    '针对这项裁定的申诉还没有结束，没有提交。你的文字已保留。',
  ],
  fail_appealNothingNew: [
    'This brings nothing that the earlier appeal did not bring; nothing was filed. Your text is kept.',
    '没有比上次申诉更新的内容，没有提交。你的文字已保留。',
  ],

  reason_counterfeit: ['suspected counterfeit', '疑似非正品'],
  reason_shoddy: ['poor quality', '质量差'],
  reason_threeNo: ['maker, origin or licence not stated', '三无（无厂名、产地或合格证）'],
  reason_misdescribed: ['not as described', '与描述不符'],
  reason_noAfterSales: ['after-sales service refused', '拒绝售后'],
  reason_fakeReviews: ['reviews that look bought', '评价像是刷的'],
  reason_offPlatform: ['asks to pay or chat elsewhere', '引导私下交易'],
  reason_reliable: ['vouched for', '推荐'],
  reason_dismissed: ['dismissed', '不成立'],

  who_self: ['You', '你'],
  who_key: ['Key {key}', '密钥 {key}'],
  who_reader: ['A reader', '一位读者'],
  who_trusted: ['An issuer you trust', '你信任的一位发布者'],

  what_report: ['report', '举报'],
  what_vouch: ['vouch', '推荐'],
  what_ruling: ['ruling', '裁定'],
  what_label: ['label', '标'],
  what_appeal: ['appeal', '申诉'],
  what_record: ['record', '记录'],

  log_reported: ['{who} reported: {reason}.', '{who}举报：{reason}。'],
  log_vouched: ['{who} vouched for it.', '{who}推荐了它。'],
  log_upheld: ['{who} upheld the report: {reason}.', '{who}认定举报成立：{reason}。'],
  log_dismissed: ['{who} dismissed the reports.', '{who}认定举报不成立。'],
  log_upheld_stranger: [
    '{who} upheld the report: {reason}. You do not know this key; no badge changes.',
    '{who}认定举报成立：{reason}。你不认识这个密钥，标记不变。',
  ],
  log_dismissed_stranger: [
    '{who} dismissed the reports. You do not know this key; no badge changes.',
    '{who}认定举报不成立。你不认识这个密钥，标记不变。',
  ],
  log_labelled: ['{who} gave the label 靠谱货.', '{who}给了“靠谱货”标。'],
  log_declined: ['{who} declined the label.', '{who}没有给标。'],
  log_appealed: ['{who} appealed against the ruling of {date}.', '{who}对 {date} 的裁定提出申诉。'],
  log_appealed_stranger: [
    '{who} appealed against the ruling of {date}. You do not know this key; no badge changes.',
    '{who}对 {date} 的裁定提出申诉。你不认识这个密钥，标记不变。',
  ],
  log_refused_tooSoon: [
    '{who} appealed while an earlier appeal was open; it is not heard.',
    '{who}在此前的申诉结束前再次申诉，未受理。',
  ],
  log_refused_nothingNew: ['{who} appealed without new evidence; it is not heard.', '{who}没有新证据的申诉，未受理。'],
  log_refused_moot: [
    '{who} appealed without naming a ruling that upholds; it is not heard.',
    '{who}的申诉没有指明成立的裁定，未受理。',
  ],
  log_said: ['{who} said something that this version cannot read.', '{who}有一条这个版本读不懂的记录。'],
  log_withdrawn: ['{who} took back the {what} of {date}.', '{who}撤回了 {date} 的{what}。'],
  log_withdrawalIgnored: [
    '{who} tried to take back somebody else’s {what} of {date}; it stays.',
    '{who}试图撤回他人 {date} 的{what}，不生效。',
  ],
  log_replaced: ['{who} replaced the ruling of {date} by this one.', '{who}以此取代了 {date} 的裁定。'],
  log_answered: ['{who} answered the appeal of {date}.', '{who}答复了 {date} 的申诉。'],
  log_unanswered: ['The appeal of {date} ran out without an answer.', '{date} 的申诉到期，未答复。'],
  log_expired: ['The {what} of {date} ran out.', '{date} 的{what}到期。'],

  seen_title: ['What this browser saw', '这个浏览器看到的'],
  seen_none: ['This browser has not seen it.', '这个浏览器没有看到过它。'],
  seen_between: ['Seen from {first} to {last}', '{first} 至 {last} 看到'],
  seen_open: ['Open the listing', '打开商品页'],
  seen_sales: ['Sold, as the page says', '页面显示的销量'],
  seen_sales_one: ['At least {n} on {date}.', '{date}：至少 {n}。'],
  seen_sales_moved: [
    'At least {low} on {date}, at least {high} now: {more} more in {days} days.',
    '{date}：至少 {low}，现在至少 {high}，{days} 天里多了 {more}。',
  ],
  seen_sales_flat: ['At least {high} since {date}, unchanged.', '自 {date} 起至少 {high}，没有变化。'],
  seen_sales_fell: [
    'At least {low} on {date}, at least {high} now: the page shows less than before.',
    '{date}：至少 {low}，现在至少 {high}，页面显示的比以前少。',
  ],

  nominate_title: ['Nominate for the label 靠谱货', '提名“靠谱货”标'],
  nominate_text: ['Why it deserves the label', '为什么它配得上'],
  nominate_hint: [
    'Public words of yours. A reviewer sees them beside the requirements and grants or declines.',
    '公开的文字。评审会对照各项要求看，决定给不给标。',
  ],
  nominate_button: ['Nominate', '提名'],
  nominate_done: ['You nominated it on {date}; it waits for a reviewer.', '你在 {date} 提名了它，等待评审。'],
  nominate_short: ['Write why, at least {n} characters.', '请写明理由，至少 {n} 个字。'],
} as const satisfies WordList;
