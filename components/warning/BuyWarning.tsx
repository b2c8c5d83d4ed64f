import type { Lang } from '../../lib/settings/types.ts';
import type { Described } from '../../lib/text/describe.ts';
import { localeOf, type Translate } from '../../lib/text/format.ts';
import type { Verdict } from '../../lib/trust/types.ts';
import { Glyph } from '../look/Glyph.tsx';

export interface WarningProps {
  described: Described;
  verdict: Verdict;
  /** Hidden for this visit: a badge that still says why. */
  small: boolean;
  /** Without the issuer's own words, where there is little room. */
  brief: boolean;
  t: Translate;
  lang: Lang;
  onEvidence: () => void;
  onHide: () => void;
  onShow: () => void;
}

/** What stands above the buy buttons of a listing that was ruled on: what, by whom, until when, and where to look. */
export function BuyWarning({ described, verdict, small, brief, t, lang, onEvidence, onHide, onShow }: WarningProps) {
  const { warning, word } = described;
  if (!warning) return null;
  const { title, lines, quote } = warning;
  const text = lines.join(lang === 'zh' ? '' : ' ');
  if (small) {
    const tip = t('warn_tip', { title, lines: text });
    return (
      <button
        type="button"
        class="k-badge"
        data-state={verdict.state}
        lang={localeOf(lang)}
        title={tip}
        aria-label={t('warn_hidden', { tip })}
        onClick={onShow}
      >
        <Glyph state={verdict.state} size={14} />
        <span>{word}</span>
      </button>
    );
  }
  return (
    <section class="k-warn" lang={localeOf(lang)} aria-label={t('warn_label')}>
      <p class="k-warn-title">
        <Glyph state={verdict.state} size={20} />
        <span>{title}</span>
      </p>
      {(brief ? [text] : lines).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {quote && !brief && <p class="k-warn-quote">{quote}</p>}
      <div class="k-warn-foot">
        <button type="button" class="k-warn-link" onClick={onEvidence}>
          {t('warn_evidence')}
        </button>
        <button type="button" class="k-warn-link k-warn-hide" onClick={onHide}>
          {t('warn_hide')}
        </button>
      </div>
    </section>
  );
}

/** For callers without JSX. */
export const buyWarning = (props: WarningProps) => <BuyWarning {...props} />;
