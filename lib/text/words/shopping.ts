import type { WordList } from '../catalogue.ts';

/** The user's own shopping in numbers. Openings are told as openings, never as purchases. */
export const shoppingWords = {
  shopping_title: ['Your shopping', '你的购物'],
  shopping_text: [
    'How many listings you saw and opened, counted on this computer only, by week and site, for a year. Titles and addresses are not kept with it.',
    '你看过和打开过多少商品，只在这台电脑上按周、按网站计数，保留一年，不附带标题和网址。',
  ],
  shopping_switch: ['Count what I see and open', '计数我看过和打开的商品'],
  shopping_private: ['Private windows are never counted.', '隐私窗口从不计数。'],
  shopping_off: [
    'Counting is off. What was counted before stays until you clear it.',
    '已停止计数，之前的计数会保留到你清除为止。',
  ],
  shopping_off_empty: ['Counting is off, and nothing was counted.', '已停止计数，也没有计过数。'],
  shopping_empty: [
    'Nothing was counted yet. Open a page with listings on any shop that Kaopu reads; the numbers appear here.',
    '还没有计数。打开任一会读取的购物网站的商品页面，这里就会出现数字。',
  ],

  shopping_kind_seen: ['Seen in lists', '列表里看过'],
  shopping_kind_opened: ['Opened', '打开过'],
  shopping_kind_opened_good: ['Opened, labelled or qualified', '打开时有标或达标'],
  shopping_kind_opened_other: ['Opened, others', '打开时为其他'],
  shopping_since: ['Counted since', '开始计数'],
  shopping_once: [
    'A listing counts once a week for each. “Labelled or qualified” is what Kaopu said at that moment.',
    '每件商品每周各计一次。“有标或达标”以当时的判断为准。',
  ],

  shopping_good: ['Labelled or qualified', '有标或达标'],
  shopping_other: ['All others', '其他商品'],

  shopping_rates: ['What you opened of what you saw', '看过的商品里你打开了多少'],
  shopping_rate: ['{a} of {n} opened, {share}', '{n} 件中打开 {a} 件，{share}'],
  shopping_rate_none: ['none seen yet', '还没有看过'],
  shopping_ratio: [
    'You opened labelled or qualified goods {ratio} times as often as others; with 95% confidence between {low} and {high} times.',
    '有标或达标的商品，你打开的比例是其他商品的 {ratio} 倍；95% 置信区间为 {low} 到 {high} 倍。',
  ],
  shopping_ratio_one: ['The interval takes in 1: no difference can be told yet.', '区间包含 1：还看不出差别。'],
  shopping_ratio_few: [
    'Too few to tell: each kind needs at least {seen} listings seen and {opened} of them opened in the same week.',
    '太少，还看不出来：两类各需至少看过 {seen} 件，并在同一周打开其中 {opened} 件。',
  ],
  shopping_ratio_drawn: [
    'From {low} to {high}, in the middle {ratio}; 1 means no difference, 2 is what was said in 2020.',
    '从 {low} 到 {high}，中间是 {ratio}；1 表示没有差别，2 是 2020 年的说法。',
  ],
  shopping_axis_one: ['1: no difference', '1：没有差别'],
  shopping_axis_two: ['2: said in 2020', '2：2020 年的说法'],
  shopping_claim: [
    'In 2020 Kuaishou said of its label 靠谱货 that labelled goods convert twice as well. That is a claim about sales on its platform; these numbers count what you opened here, and Kaopu sees no purchases.',
    '快手在 2020 年说，有“靠谱货”标的商品转化率是其他商品的两倍。那说的是平台上的成交；这里数的是你打开过的商品，靠谱看不到购买。',
  ],

  shopping_weeks: ['By week', '按周'],
  shopping_weeks_show: ['Show', '显示'],
  shopping_weeks_drawn: [
    '{what}, the last {n} weeks: {good} labelled or qualified, {other} others.',
    '{what}，最近 {n} 周：有标或达标 {good} 件，其他 {other} 件。',
  ],
  shopping_weeks_drawn_one: [
    '{what}, in one week: {good} labelled or qualified, {other} others.',
    '{what}，1 周：有标或达标 {good} 件，其他 {other} 件。',
  ],
  shopping_bar: [
    'Week of {date}: {good} labelled or qualified, {other} others',
    '{date} 起的一周：有标或达标 {good} 件，其他 {other} 件',
  ],
  shopping_most: ['at most {n} in a week', '单周最多 {n} 件'],
  shopping_table: ['As a table', '用表格显示'],
  shopping_week: ['Week of', '周（周一）'],
  shopping_sites: ['By site', '按网站'],
  shopping_site: ['Site', '网站'],
  shopping_sites_all: ['All {n} sites', '全部 {n} 个网站'],

  shopping_save_csv: ['Save as CSV', '存为 CSV'],
  shopping_save_json: ['Save as JSON', '存为 JSON'],
  shopping_clear: ['Clear the counts', '清除计数'],
  shopping_clear_ask: [
    'Clear the counts of {n} weeks for good? Save them first if you want to keep them.',
    '要永久清除 {n} 周的计数吗？想保留的话请先保存。',
  ],
  shopping_clear_ask_one: [
    'Clear the counts of this one week for good? Save them first if you want to keep them.',
    '要永久清除这 1 周的计数吗？想保留的话请先保存。',
  ],
  shopping_clear_confirm: ['Clear for good', '永久清除'],
  shopping_cleared: ['The counts were cleared.', '计数已清除。'],

  shopping_csv_week: ['Week (Monday)', '周（周一）'],
  shopping_csv_site: ['Site', '网站'],
  shopping_csv_seen_good: ['Seen, labelled or qualified', '看过，有标或达标'],
  shopping_csv_seen_other: ['Seen, others', '看过，其他'],
  shopping_csv_opened_good: ['Opened, labelled or qualified', '打开，有标或达标'],
  shopping_csv_opened_other: ['Opened, others', '打开，其他'],
  shopping_csv_chosen_good: ['Opened after seen in the same week, labelled or qualified', '同周看过后打开，有标或达标'],
  shopping_csv_chosen_other: ['Opened after seen in the same week, others', '同周看过后打开，其他'],
} as const satisfies WordList;
