import type { WordList } from '../catalogue.ts';

export const pauseWords = {
  pause_menu: ['Pause', '暂停'],
  pause_all: ['Everything for 15 minutes', '全部暂停 15 分钟'],
  pause_tab: ['This tab until it is closed', '暂停这个标签页，直到关闭'],
  pause_site: ['{site}: switch off', '在{site}关闭'],
  pause_end: ['Go on', '继续'],
  pause_site_on: ['{site}: switch on', '在{site}打开'],
  paused: ['Paused', '已暂停'],
  paused_until: ['Paused until {time}', '已暂停到 {time}'],
  paused_text_all: ['No page is read or marked until then.', '在那之前不读取也不标记任何页面。'],
  paused_text_tab: ['This tab is not read or marked until it is closed.', '关闭之前，不读取也不标记这个标签页。'],
  paused_title: ['Kaopu is paused here', '靠谱在这里已暂停'],
  menu_more: ['More', '更多'],
} as const satisfies WordList;
