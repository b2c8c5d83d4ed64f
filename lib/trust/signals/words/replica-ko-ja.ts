/** Korean and Japanese words by which a seller openly names a copy (domain.md 4.3). */
import type { Dictionary } from '../text.ts';
import { COPIED_BRANDS, COPIED_JA, COPIED_KO } from './goods.ts';

const KO = new RegExp(`${COPIED_KO.source}|${COPIED_BRANDS.source}`);
const JA = new RegExp(`${COPIED_JA.source}|${COPIED_BRANDS.source}`);
/** Shirts of clubs, Margiela's perfume and shoes, figures, museum pieces, imitation of a material. */
const LAWFUL_KO =
  /유니폼|저지|마르지엘라|메종|피규어|모형|소품|코스프레|박물관|유물|공룡|장난감|총|검(?!색)|트로피|인조|조화|게임|영화|열쇠|키 ?복제|공식|라이선스|진주|보석|큐빅/;
const LAWFUL_JA =
  /ユニフォーム|マルジェラ|フィギュア|模型|剣|刀|銃|小道具|コスプレ|博物館|化石|公式|复刻|ヴィンテージ|トロフィー|ヘルメット|カメラ|用紙|コピー機/;

export const REPLICA_KO: Dictionary = {
  hint: /레플리|짝퉁|고퀄|급|복제|이미테|미러/,
  rules: [
    { words: /짝퉁|정품급|미러급|특a급|sa급/g },
    { words: /레플리카|이미테이션|복제품/g, needs: KO, unless: LAWFUL_KO },
    // 고퀄리티 is plain praise; 고퀄 too, but for brands that are copied.
    { words: /고퀄(?!리티)|a{2,4}급|1:1 ?(?:미러|급|제작)/g, needs: KO, unless: /배터리|건전지|한우/ },
  ],
  negation: {
    before: /(?:노|no|non|안티|가짜나|not?(?: an?)?|절대) ?$/,
    after:
      /^ ?(?:이|가|은|는|을|를)? ?(?:절대 )?(?:아님|아닌|아닙|아니|아녜|없|no(?![a-z])|x(?![a-z])|주의|조심|금지|신고|적발|보상|시 |일 ?경우|이면|판매 ?(?:안|하지)|취급 ?(?:안|하지)|안 ?(?:팔|판)|구별|구분|환불|의심)/,
  },
};

export const REPLICA_JA: Dictionary = {
  hint: /コピー|[nN]級|パチ|レプリカ|ｺﾋﾟｰ/,
  rules: [
    {
      words: /スーパーコピー|n级(?:品|(?!\p{Script=Han}))|パチモン/gu,
      unless: /スーパーコピー機|日本語能力|jlpt|試験|検定/,
    },
    { words: /コピー(?:品|商品|ブランド)|レプリカ/g, needs: JA, unless: LAWFUL_JA },
  ],
  negation: {
    before: /(?:脱|非|ノー|反|no ?) ?$/,
    after:
      /^(?:等|など)?(?:では?|じゃ)(?:あり|ない|無い|ござい)|^(?:等|など)?(?:は|を|の|に)?(?:一切|絶対に?)?(?:扱|取り?扱い?(?:なし|は|して)|販売(?:は|して)?い?(?:ま|な)|ござい|注意|ご?注意|撲滅|排除|禁止|お断り|返金|対策|防止|见分け)/,
  },
};
