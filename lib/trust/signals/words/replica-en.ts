/** English words, and those of a few neighbours in Latin and Cyrillic letters, by which a seller openly names a copy. */
import type { Dictionary, Negation, WordRule } from '../text.ts';
import { COPIED, COPIED_BRANDS } from './goods.ts';

/** Props, models, licensed shirts and fossils are lawful replicas; Margiela's perfume has that name. */
const LAWFUL =
  /\b(?:jerseys?|kits?|uniforms?|helmets?|swords?|props?|(?:football|soccer|rugby|cricket|team|club|home|away|match) shirts?|(?:scale|train|car|ship|plane) models?|scale|die-?cast|museum|statues?|figur\w*|skulls?|fossils?|coins?|margiela|movie|cosplay|toys?|troph(?:y|ies)|medals?|armou?r|airsoft|guns?|dinosaurs?|licen[sc]ed|official(?:ly)? (?:licen[sc]ed|replica|merch\w*|nba|nfl|mlb)|championship rings?|funko|lego|miniatures?|dollhouse)\b/;
/** Grades of hair, pearls, silk and batteries. */
const GRADED = /\b(?:hair|wigs?|bundles|pearls?|silk|batter(?:y|ies)|gems?(?:tones?)?|games?|jade|beef|rated)\b/;

const RULES: readonly WordRule[] = [
  {
    words: /\b(?:replicas?|(?:first|1st|master|mirror) cop(?:y|ies)|super ?clones?|super ?fakes?|knock-?offs?)\b/g,
    needs: COPIED,
    unless: LAWFUL,
  },
  // Misspelt to slip past filters.
  {
    words: /\b(?:r[e3]pl[1!l]ca|r3plica|rep1ica|re[ ._-]plica|repl[i1][ck]as?|r\.e\.p\.l\.i\.c\.a)\b/g,
    needs: COPIED,
    unless: LAWFUL,
  },
  {
    words: /\b(?:[5-9]a|a{3,5})\+? ?(?:quality|copy|copies|replica|grade|version)\b/g,
    needs: COPIED,
    unless: new RegExp(`${LAWFUL.source}|${GRADED.source}`),
  },
  {
    words:
      /\b(?:mirror|mirror image|1:1|one[: ]to[: ]one) (?:quality|copy|replica|grade|version|batch|cop(?:y|ies))\b/g,
    needs: COPIED,
    unless: LAWFUL,
  },
  {
    words: /\bmirror image\b/g,
    needs: COPIED_BRANDS,
    unless: /\b(?:print|poster|decal|sticker|flip|display|camera|screen)/,
  },
  // UA alone is Under Armour.
  {
    words: /\bua (?:quality|batch|grade|version|(?:air )?jordans?|yeezys?|dunks?|nikes?)\b/g,
    needs: /\b(?:jordans?|yeezys?|nikes?|dunks?|adidas|sneakers?|balenciaga)\b/,
    unless: /\bunder armou?r\b|\bcurry\b/,
  },
  {
    words: /\b(?:best|top|1:1|sneaker|jordan|yeezy|watch) reps\b/g,
    needs: COPIED,
    unless: /\b(?:gym|workouts?|weights?|sets|training|fitness|counter)\b/,
  },
  {
    words: /\br[eé]plicas?(?: (?:aaa|1:1|primeira linha|exacta|perfecta|id[eé]ntica))?\b/g,
    needs: COPIED,
    unless: LAWFUL,
  },
  { words: /\b(?:hàng fake|rep 1:1|super fake|siêu cấp 1:1|kw (?:super|premium|ori(?:ginal)?|1))(?!\p{L})/gu },
  { words: /(?<!\p{L})(?:реплика|(?:точная )?копия (?:люкс|1:1|ааа|aaa|класса люкс)|люкс копия)(?!\p{L})/giu },
];

const NEGATION: Negation = {
  before:
    /\b(?:not?|non|never|isn't|aren't|without|zero|beware(?: of)?|avoid|anti|against|stop|unlike|than|versus|vs\.?|spot(?:ting)?|detect(?:ing)?|reports?|say no to|fooled by|don't (?:buy|sell)|we (?:do not|don't) sell|sin|não é|no es|never)[\s-]+(?:(?:an?|the|any|cheap|such|of|one|uma?|una?)\s+)*$|(?<!\p{L})[Нн]е $/u,
  after:
    /^(?:[- ](?:free|alerts?|detect\w*|warning|watch-?out|are (?:illegal|prohibited|not)|or fakes?\?)|s? (?:beware|not allowed|prohibited))/,
};

export const REPLICA_EN: Dictionary = {
  hint: /r[e3é][ ._-]?p[l1.]|cop(?:y|ies)|clone|knock|quality|grade|version|mirror|\bua\b|\breps\b|fake|siêu|\brep\b|\bkw\b|репл|копи|r\.e\.p/i,
  rules: RULES,
  negation: NEGATION,
};
