import type { Lang } from '../../lib/settings/types.ts';
import type { Described } from '../../lib/text/describe.ts';
import { localeOf, type Translate } from '../../lib/text/format.ts';
import type { Verdict } from '../../lib/trust/types.ts';
import { Evidence } from '../checklist/Evidence.tsx';
import { ReasonList } from '../checklist/ReasonList.tsx';
import { Glyph } from '../look/Glyph.tsx';
import { Icon } from '../look/icons.tsx';
import { metShareOf } from '../look/share.ts';
import { CaseButton } from '../warning/CaseButton.tsx';

/** Reasons shown before "+ n more". */
const FIRST = 3;

export interface PopoverProps {
  described: Described;
  verdict: Verdict;
  sponsored: boolean;
  /** The whole checklist in place of the first reasons. */
  full: boolean;
  t: Translate;
  lang: Lang;
  onReport: () => void;
  onCase: () => void;
  onChecklist: () => void;
  onClose: () => void;
}

/** What a badge answers when it is asked: word, sentence, up to three reasons, and where to go on. */
export function PopoverBody(props: PopoverProps) {
  const { described, verdict, sponsored, full, t, lang, onReport, onCase, onChecklist, onClose } = props;
  const { reasons, word, sentence } = described;
  const more = reasons.length - FIRST;
  return (
    <div class="k-popover" lang={localeOf(lang)}>
      <div class="k-popover-head">
        <Glyph state={verdict.state} unknown={verdict.unknown} share={metShareOf(verdict)} size={20} />
        <p class="k-popover-word">{word}</p>
        <button
          type="button"
          class="k-card-icon"
          aria-label={t('card_close')}
          title={t('card_close')}
          onClick={onClose}
        >
          <Icon name="close" size={14} />
        </button>
      </div>
      <div class="k-popover-scroll">
        <p>{sentence}</p>
        {sponsored && <p class="k-card-ad">{t('card_ad')}</p>}
        {full && <Evidence described={described} verdict={verdict} t={t} />}
        {!full && reasons.length > 0 && <ReasonList reasons={reasons.slice(0, FIRST)} label={t('card_reasons')} />}
        {!full && more > 0 && (
          <button type="button" class="k-card-link" onClick={onChecklist}>
            {t('card_more', { n: more })}
          </button>
        )}
      </div>
      <div class="k-card-foot">
        {!full && (
          <button type="button" class="k-card-button" onClick={onChecklist}>
            {t('card_checklist')}
          </button>
        )}
        <button type="button" class="k-card-button" onClick={onReport}>
          <Icon name="flag" size={14} />
          {t('card_report')}
        </button>
        <CaseButton verdict={verdict} t={t} onCase={onCase} />
      </div>
    </div>
  );
}

/** For callers without JSX. */
export const popoverBody = (props: PopoverProps) => <PopoverBody {...props} />;
