/** Words about returns and guarantees, as pages print them. */
export const RETURNS_REFUSED =
  /(?:不支持|非|不享受|不)[ ]?(?:7|七)天(?:无理由|無理由)|不可退|不予退|概不退|\bnon[- ]?return|\bno (?:returns?|refunds?)\b|\bnot (?:be )?(?:returnable|returned|accept)|n't accept returns|\bfinal sale\b|keine? rückgabe|sin devoluci|no se aceptan|sem devolu|nicht (?:zurück|umtausch)/iu;
export const RETURNS_PROMISED =
  /(?:\d|七)天(?:无理由|無理由)|无理由退|包退|退货(?:包|补)运费|运费险|极速退款|\b(?:free|easy)\b.{0,20}\b(?:returns?|refund)|\d[- ]?days?\b.{0,12}\b(?:returns?|refund|replacement|money)|\b(?:returns?|refunds?|returned)\b.{0,80}\b\d+ ?days\b|\breturns?\b.{0,20}\baccepted|\breturnable|\bcan be returned|eligible for (?:return|refund)|money[- ]back|devoluci[oó]n(?:es)? gratis|devolução (?:grátis|gratuita)|pode ser devolvido|kostenlose? rück|\d+ tage.{0,20}rückgabe|retours? gratuit|reso gratuito|返品無料/iu;
export const GUARANTEE =
  /假一[赔罚]|正品(?:保障|保证)|破损(?:包退|补寄|包赔)|坏单包赔|坏果包赔|过敏包退|(?:晚发|延误)必赔|退货(?:包|补)运费|运费险|极速退款|buyer protection|money[- ]back/iu;
