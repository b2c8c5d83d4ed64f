/** Listings that are no goods: 补差价, 邮费 and 专拍 links through which shops take a difference or postage. */
import { cleanText } from '../listing/text.ts';
import { foldText } from './signals/text.ts';

const LINK =
  /^(?:【[^】]{0,20}】)?.{0,12}(?:补(?:差价?|邮费?|运费|拍|款|发)|(?:邮费|运费|差价)(?:补拍|补差|专用|专拍|链接))(?:.{0,6}(?:专[用拍]|链接|不单独?发货|差价|邮费|运费)|$)|(?:补差|邮费|运费|定金|尾款|客户|粉丝)(?:专用|专拍)链接|^(?:price difference|shipping (?:fee|cost)|postage|make up the (?:price )?difference|extra (?:fee|shipping|payment))(?: (?:link|payment|only|for \w+))*$/;

/** A normal tool of shops, neither goods to judge nor a reason to accuse: the requirements do not cover it. */
export const isUtility = (title: string | undefined): boolean =>
  title !== undefined && title.length <= 60 && LINK.test(foldText(cleanText(title, 60)));
