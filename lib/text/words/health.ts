import type { WordList } from '../catalogue.ts';

export const healthWords = {
  changed_title: ['This page has changed: some listings could not be read', '页面有变化，部分商品没能读出'],
  changed_more: ['What is missing', '缺了什么'],
  changed_field: ['{field}: read on {n} of {seen}', '{field}：{seen} 件中读出 {n} 件'],
  changed_field_usual: [
    '{field}: read on {n} of {seen}, usually {usual} %',
    '{field}：{seen} 件中读出 {n} 件，平时 {usual} %',
  ],
  changed_item: ['{field}: no longer read on item pages', '{field}：商品页上不再能读出'],
  field_title: ['Title', '标题'],
  field_price: ['Price', '价格'],
  field_id: ['Number', '编号'],
  field_rating: ['Rating', '评价'],
  field_shop: ['Shop', '店铺'],
  field_sales: ['Sales', '销量'],
  field_shipping: ['Shipping', '运费'],
  field_dispatch: ['Dispatch', '发货'],

  report_page: ['Report this page', '报告页面'],
  report_page_nothing: ['There are goods here? Report the page', '这里有商品？报告页面'],
  outline_title: ['Page report', '页面报告'],
  outline_intro: [
    'This shows how the page is built: names of elements, and texts as their shape. Texts, addresses, cookies and scripts are left out.',
    '这里只有页面的结构：元素的名称和文字的形状。文字内容、网址、Cookie 和脚本都不在其中。',
  ],
  outline_use: [
    'Read it, save it, then attach it to an issue in Kaopu’s public repository. Kaopu itself sends nothing.',
    '看过之后保存，再附到靠谱公开仓库的 issue 里。靠谱自己什么都不发送。',
  ],
  outline_reading: ['Reading the structure', '正在读取结构'],
  outline_text: ['The whole report', '报告全文'],
  outline_size: ['{n} kB', '{n} kB'],
  outline_save: ['Save as a file', '存为文件'],
  outline_copy: ['Copy', '复制'],
  outline_back: ['Back', '返回'],
  outline_copied: ['Copied. Nothing was sent.', '已复制，没有发送任何内容。'],
  outline_copy_failed: ['The browser did not allow copying.', '浏览器不允许复制。'],
  outline_saved: ['Handed to the browser as a file.', '已交给浏览器存为文件。'],
  outline_failed: [
    'This page takes no script of Kaopu; reload it and try again.',
    '这个页面不接受靠谱的脚本，请刷新后再试。',
  ],

  offer_title: ['Kaopu can read {site}', '靠谱可以读 {site} 的页面'],
  offer_text: [
    'Your browser asks once. Listings are judged on this computer; log-in, cart and account pages stay untouched.',
    '浏览器会询问一次。判断都在这台电脑上进行，不碰登录、购物车和账户页面。',
  ],
  offer_button: ['Allow on {site}', '允许读取 {site}'],
  offer_later: ['Not now', '暂时不用'],
  offer_declined: ['Kaopu does not read {site}', '靠谱不读取 {site}'],
  offer_declined_text: [
    'You chose “not now”. It can be switched on at any time.',
    '你选择了“暂时不用”，随时可以打开。',
  ],
  offer_shops: ['Is it one of these shops? Kaopu can read them', '是这些网站之一吗？靠谱可以读它们'],
  offer_new: ['New: Kaopu can read {sites}', '新增：靠谱可以读 {sites}'],
  offer_new_more: ['New: Kaopu can read {sites} and {n} more', '新增：靠谱可以读 {sites} 等，另有 {n} 个'],
  offer_new_open: ['Choose shops', '选择网站'],
} as const satisfies WordList;
