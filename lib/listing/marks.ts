/** Service promises and labels that shops print on cards and item pages (domain.md 2.4). */

/** What to look for; what is printed is handed on. */
export const MARK_WORDS =
  /(?:支持)?(?:\d{1,2}|[七十]{1,2})天(?:[无無]理由退[货貨]?[换換]?[货貨]?|价保|保价|只换不修)|退[货貨](?:包运费|补运费)|(?:赠送?)?(?:退货)?运费险|(?:极速|極速|闪电)退款|(?:[晚延][发误])必赔|假一[赔罚][一二三四五六七八九十\d]{1,2}|正品[保险][障证]?|[破坏][损单果](?:包[退赔]|补寄)|过敏包退|先用后付|[货貨]到付款|以旧换新|靠谱货|金牌卖家|官方正品|(?<!\p{Script=Han})(?:官方(?:旗舰|直营)店?|(?:京东)?自营)(?!\p{Script=Han})|终身质保|全国联保/gu;

/** The service marks of a text, as printed, each once, in order. */
export const findMarks = (text: string): string[] => [
  ...new Set(text.normalize('NFKC').slice(0, 4000).match(MARK_WORDS) ?? []),
];
