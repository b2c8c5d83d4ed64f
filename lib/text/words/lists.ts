import type { WordList } from '../catalogue.ts';

/** The user's own allow and block lists. Neutral: what the user chose, nothing about the goods. */
export const listsWords = {
  mylist_title: ['My lists', '我的名单'],
  mylist_text: [
    'What you chose to look for and what to avoid. Each entry is a record signed with your key and holds for a year. An entry on a listing counts before one on its shop, then recommender, then brand.',
    '你想优先看的和想避开的。每一项都是用你的密钥签名的记录，有效一年。商品的条目先于店铺，其次是达人，再其次是品牌。',
  ],
  mylist_reliable: ['On my list', '在名单里'],
  mylist_avoid: ['Avoided', '已避开'],
  mylist_all: ['All', '全部'],

  mylist_add: ['Add', '加入'],
  mylist_mine: ['My list', '我的名单'],
  mylist_avoid_do: ['Avoid', '避开'],
  mylist_mine_label: ['My list: {what}', '我的名单：{what}'],
  mylist_avoid_label: ['Avoid: {what}', '避开：{what}'],

  mylist_kind_listing: ['This listing', '这件商品'],
  mylist_kind_shop: ['Shop', '店铺'],
  mylist_kind_promoter: ['Recommender', '达人'],
  mylist_kind_brand: ['Brand', '品牌'],
  mylist_of_listing: ['Listing', '商品'],
  mylist_of_shop: ['Shop', '店铺'],
  mylist_of_promoter: ['Recommender', '达人'],
  mylist_of_brand: ['Brand', '品牌'],
  mylist_what: ['{kind} {name}', '{kind}{name}'],

  mylist_empty: [
    'Nothing is on your lists. Add a listing, its shop or its brand in the popup of a product page, or by hand below.',
    '名单里还没有内容。在商品页的弹窗里可以加入商品、店铺或品牌，也可以在下面手动添加。',
  ],
  mylist_search: ['Search my lists', '搜索名单'],
  mylist_show: ['Show', '显示'],
  mylist_none_found: ['No entry matches.', '没有符合的条目。'],
  mylist_more: ['Show all {n}', '显示全部 {n} 项'],
  mylist_until: ['{site} · holds until {date}', '{site} · 有效期至 {date}'],
  mylist_renew: ['Renew', '延长一年'],
  mylist_renew_label: ['Renew: {what}', '延长一年：{what}'],
  mylist_remove: ['Remove', '移除'],
  mylist_remove_label: ['Remove: {what}', '移除：{what}'],
  mylist_removed: ['Removed: {what}.', '已移除：{what}。'],
  mylist_undo: ['Undo', '撤销'],
  mylist_restored: ['Back on the list: {what}.', '已恢复：{what}。'],
  mylist_renewed: ['Holds for a year from today: {what}.', '从今天起一年有效：{what}。'],
  mylist_open: ['Open the listing', '打开商品'],

  mylist_hand: ['Add by hand', '手动添加'],
  mylist_hand_kind: ['Kind', '类型'],
  mylist_hand_site: ['Site', '网站'],
  mylist_hand_name: ['Name', '名称'],
  mylist_hand_value: ['Which list', '哪个名单'],
  mylist_hand_hint: [
    'A brand is matched by the name its pages show. A shop is looked up among those seen in this browser.',
    '品牌按页面显示的名称匹配；店铺在这个浏览器看过的店里查找。',
  ],
  mylist_hand_missing: ['Enter a name.', '请输入名称。'],
  mylist_hand_found: ['{n} shops of that name were seen; choose one:', '看过 {n} 家同名的店，请选一家：'],
  mylist_hand_found_one: [
    'One shop of that name was seen; choose it, or enter another name:',
    '看过 1 家这样的店，请选择，或换个名称：',
  ],
  mylist_hand_not_found: [
    'No shop of that name was seen on {site} in this browser. Open one of its pages first: most sites tell shops apart by a number, not by name.',
    '这个浏览器没有在{site}看过叫这个名字的店。请先打开它的页面：多数网站按编号而不是名称区分店铺。',
  ],
  mylist_hand_done: ['Added: {what}.', '已添加：{what}。'],

  mylist_share: ['Share', '分享'],
  mylist_share_text: [
    'As a signed file of records. Whoever takes it in sees your entries under your key and may take them over; nothing changes there by itself.',
    '存为签名的记录文件。别人导入后会看到你的条目，可以选择采用，不会自动生效。',
  ],
  mylist_save: ['Save my lists as a file', '把名单存为文件'],
  mylist_saved: ['Saved {n} records.', '已保存 {n} 条记录。'],
  mylist_saved_one: ['Saved 1 record.', '已保存 1 条记录。'],
  mylist_save_failed: ['No file was written. Your lists are as they were.', '没有写出文件，名单没有变化。'],

  mylist_others: ['Lists of others', '别人的名单'],
  mylist_others_text: [
    'They came with records you took in. They count for nothing until you take them over; your own entries stay as they are.',
    '随你导入的记录而来，采用之前不起作用；采用时你已有的条目不变。',
  ],
  mylist_other: ['{name} · entries: {n}, not on yours: {missing}', '{name}：{n} 项，其中 {missing} 项你没有'],
  mylist_other_none: ['{name} · entries: {n}, all of them on yours', '{name}：{n} 项，你都已有条目'],
  mylist_take: ['Take over {n}', '采用 {n} 项'],
  mylist_taken: ['{n} entries were taken over.', '已采用 {n} 项。'],
  mylist_taken_one: ['1 entry was taken over.', '已采用 1 项。'],
  mylist_take_look: ['Look at the entries', '查看条目'],
} as const satisfies WordList;
