import type { WordList } from '../catalogue.ts';

export const welcomeWords = {
  welcome_title: ['Kaopu is ready', '靠谱已就绪'],
  welcome_lead: [
    'A quiet mark on every listing of a shop page, a plain answer when you ask, and red only where a person has ruled.',
    '购物页上每件商品一个安静的标记，想问时给一个直白的回答，只有经人认定的才用红色。',
  ],
  welcome_reads_title: ['What it reads', '它读什么'],
  welcome_reads_shops: [
    'Pages of {sites}. Other shops only when you allow them.',
    '{sites}的页面。其他购物网站只有你允许后才读。',
  ],
  welcome_reads_page: [
    'What the page itself shows: title, price, shop, ratings, sales, dispatch, shipping, marks.',
    '页面本身显示的内容：标题、价格、店铺、评价、销量、发货、运费、标记。',
  ],
  welcome_reads_never: ['Never carts, checkouts, log-ins or messages.', '从不读购物车、结算、登录和聊天页面。'],
  welcome_leaves_title: ['What never leaves this computer', '什么都不会离开这台电脑'],
  welcome_leaves_data: [
    'The listings you looked at, your reports, your settings: all of it.',
    '你看过的商品、你的举报、你的设置：全部。',
  ],
  welcome_leaves_requests: [
    'Kaopu makes no requests of its own, and in private windows it keeps nothing.',
    '靠谱自己不发送任何请求，隐私窗口里什么也不保存。',
  ],
  welcome_badges_title: ['How to read a badge', '怎么看标记'],
  welcome_badges_text: [
    'Shape first, word second, colour third. A solid ring means everything was shown, a dotted one that something was not; a tick means met, a bar not met.',
    '先看形状，再看文字，最后看颜色。实线圈表示都显示了，点线圈表示有没显示的；勾表示达标，横线表示未达标。',
  ],
  welcome_click: ['Click a badge for the reasons: value, requirement, source.', '点击标记看依据：数值、要求、来源。'],
  welcome_warned: [
    'Someone you trust looked at a report and upheld it. Only this is filled red.',
    '你信任的人核查过举报并认定成立。只有这个是红底。',
  ],
  welcome_contested: [
    'It was upheld, and someone has appealed; the answer is open.',
    '曾被认定成立，有人申诉，还没有答复。',
  ],
  welcome_caution: ['Something is worth checking before you buy.', '购买前有值得核对的地方。'],
  welcome_labelled: ['The platform or an issuer you trust gave it a mark.', '平台或你信任的发布者给了标记。'],
  welcome_qualified: ['Every requirement that this shop shows is met.', '页面显示的要求全部达标。'],
  welcome_partial: [
    'Some requirements are met, the others are not shown here. Not a failure.',
    '一部分达标，其余本页没有显示，不算不合格。',
  ],
  welcome_below: ['A requirement is not met; the badge names it.', '有要求未达标，标记会写明是哪一项。'],
  welcome_unknown: [
    'The page shows nothing to judge by; that says nothing bad.',
    '页面没有可判断的内容，不代表有问题。',
  ],
  welcome_unreadable: [
    'The card could not be read; that says nothing about the goods.',
    '卡片没读出来，不代表商品有问题。',
  ],
  welcome_not_affiliated: [
    'The requirements come from a programme that Kuaishou (快手) announced in 2020. Kaopu is not affiliated with Kuaishou or with any shop.',
    '这些要求来自快手 2020 年公布的计划。靠谱与快手及任何购物网站都没有关系。',
  ],
  welcome_options: ['Choose sites and requirements', '选择网站和要求'],
} as const satisfies WordList;
