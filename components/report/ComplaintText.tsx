import { useState } from 'preact/hooks';
import type { TabRow } from '../../lib/messages/protocol.ts';
import type { Lang } from '../../lib/settings/types.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { type Complaint, complaintText } from '../../lib/text/complaint.ts';
import { localeOf } from '../../lib/text/format.ts';
import { speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import { Segments } from '../app/Segments.tsx';
import { Icon } from '../look/icons.tsx';
import { complaintLang, complaintOf } from './complaint.ts';
import type { OwnRecord } from './MyRecords.tsx';

interface Props {
  records: readonly OwnRecord[];
  rows: readonly TabRow[];
}

/** Copies what was reported as plain text, and shows what was copied; nothing is sent. */
export function ComplaintText({ records, rows }: Props) {
  const { t, lang, now, platform } = useApp();
  const [shown, setShown] = useState<{ text: string; lang: Lang; isCopied: boolean } | undefined>();
  const complaint = complaintOf(records, rows);
  const id = `complaint-${records[0]?.id ?? ''}`;
  if (!complaint) return null;
  const copy = async (about: Complaint, into: Lang) => {
    const words = wordsOf(into);
    const text = complaintText(about, speaker(words, into, now()), words);
    const isCopied = await platform.copyText(text).then(
      () => true,
      () => false,
    );
    setShown({ text, lang: into, isCopied });
  };
  return (
    <div class="k-complaint">
      <button
        type="button"
        class="k-plain"
        aria-expanded={shown !== undefined}
        onClick={() => (shown ? setShown(undefined) : copy(complaint, complaintLang(complaint, lang)))}
      >
        <Icon name="copy" size={14} />
        {t('complaint_copy')}
      </button>
      <p class="k-small k-muted" role="status">
        {shown && t(shown.isCopied ? 'complaint_copied' : 'complaint_failed')}
      </p>
      {shown && (
        <>
          <Segments
            label={t('complaint_lang')}
            name={id}
            value={shown.lang}
            options={[
              { value: 'zh', text: '中文' },
              { value: 'en', text: 'English' },
            ]}
            onChange={(into) => void copy(complaint, into)}
          />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the text scrolls and must be reachable by keyboard */}
          <pre class="k-complaint-text" tabIndex={0} lang={localeOf(shown.lang)}>
            {shown.text}
          </pre>
        </>
      )}
    </div>
  );
}
