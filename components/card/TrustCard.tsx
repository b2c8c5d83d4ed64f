import { useId } from 'preact/hooks';
import type { Lang } from '../../lib/settings/types.ts';
import type { Described } from '../../lib/text/describe.ts';
import { localeOf, type Translate } from '../../lib/text/format.ts';
import type { Verdict } from '../../lib/trust/types.ts';
import { Evidence } from '../checklist/Evidence.tsx';
import { Glyph } from '../look/Glyph.tsx';
import { Icon } from '../look/icons.tsx';
import { metShareOf } from '../look/share.ts';
import { CaseButton } from '../warning/CaseButton.tsx';

export interface CardProps {
  described: Described;
  verdict: Verdict;
  sponsored: boolean;
  open: boolean;
  vouched: boolean;
  t: Translate;
  lang: Lang;
  onToggle: () => void;
  onReport: () => void;
  onVouch: () => void;
  onCase: () => void;
}

/** The strip of an item page: one line that opens into sentence, evidence and what can be done. */
export function TrustCard(props: CardProps) {
  const { described, verdict, sponsored, open, vouched, t, lang, onToggle, onReport, onVouch, onCase } = props;
  const bodyId = useId();
  return (
    <section class="k-card" lang={localeOf(lang)} data-open={open} aria-label={described.spoken}>
      <button type="button" class="k-strip" aria-expanded={open} aria-controls={bodyId} onClick={onToggle}>
        <Glyph state={verdict.state} unknown={verdict.unknown} share={metShareOf(verdict)} size={16} />
        <span class="k-strip-word">{described.word}</span>
        <span class="k-strip-sentence">{described.sentence}</span>
        <Icon name="down" size={14} />
      </button>
      {open && (
        <div class="k-card-body" id={bodyId}>
          <div class="k-card-scroll">
            <p>{described.sentence}</p>
            {sponsored && <p class="k-card-ad">{t('card_ad')}</p>}
            <Evidence described={described} verdict={verdict} t={t} />
          </div>
          <div class="k-card-foot">
            <button type="button" class="k-card-button" onClick={onReport}>
              <Icon name="flag" size={14} />
              {t('card_report')}
            </button>
            <button type="button" class="k-card-button" disabled={vouched} onClick={onVouch}>
              <Icon name={vouched ? 'check' : 'thumb'} size={14} />
              {t(vouched ? 'card_vouched' : 'card_vouch')}
            </button>
            <CaseButton verdict={verdict} t={t} onCase={onCase} />
          </div>
        </div>
      )}
    </section>
  );
}

/** For callers without JSX. */
export const trustCard = (props: CardProps) => <TrustCard {...props} />;
