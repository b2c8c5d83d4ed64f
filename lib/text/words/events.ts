import type { WordList } from '../catalogue.ts';

/** Making an event: a named, dated window. */
export const eventsWords = {
  event_name: ['Name of the event', '活动名称'],
  event_name_hint: ['As you would call it: 好货节, Singles’ Day …', '你怎么称呼它：好货节、双11……'],
  event_from: ['First day', '第一天'],
  event_to: ['Last day', '最后一天'],
  event_days_hint: [
    'Whole days, in your time zone; the last day is part of it.',
    '按你所在时区的整天计算，包含最后一天。',
  ],
  event_length: ['{n} days', '共 {n} 天'],
  event_length_one: ['1 day', '共 1 天'],
  event_presets: ['Fill in', '快速填写'],
  event_preset_three: ['3 days from today', '今天起 3 天'],
  event_preset_618: ['618', '618'],
  event_preset_1111: ['双11 (Singles’ Day)', '双11'],
  event_preset_friday: ['Black Friday', '黑色星期五'],
  event_preset_name_three: ['3 days', '三天'],
  event_preset_name_618: ['618', '618'],
  event_preset_name_1111: ['Singles’ Day 双11', '双11'],
  event_preset_name_friday: ['Black Friday', '黑色星期五'],
  event_save: ['Save the event', '保存活动'],
  event_problem_name: ['Give it a name.', '请起个名字。'],
  event_problem_nameLong: ['At most {n} characters.', '最多 {n} 个字。'],
  event_problem_from: ['Enter a day.', '请输入日期。'],
  event_problem_to: ['Enter a day.', '请输入日期。'],
  event_problem_order: ['The last day is before the first.', '最后一天早于第一天。'],
  event_problem_long: ['An event lasts {n} days at most.', '活动最长 {n} 天。'],
  event_problem_far: ['It must be over within two years.', '必须在两年内结束。'],
} as const satisfies WordList;
