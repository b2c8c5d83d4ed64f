import { MAX_LINKS } from '../../lib/listing/links.ts';
import { useApp } from '../app/context.ts';
import { keptLinks, type Problem } from './draft.ts';
import { TextField } from './Field.tsx';

interface Props {
  value: string;
  problem: Problem | undefined;
  onInput: (links: string) => void;
}

/** Evidence, one address a line. What is taken out of a link is said, and what is left of it shown. */
export function Links({ value, problem, onInput }: Props) {
  const { t } = useApp();
  const { urls, removed } = keptLinks(value);
  return (
    <TextField
      id="report-links"
      label={t('report_links')}
      hint={t('report_links_hint', { n: MAX_LINKS })}
      value={value}
      problem={problem}
      rows={2}
      onInput={onInput}
    >
      {removed.length > 0 && (
        <div class="k-small k-muted k-report-links">
          <p>{t('links_removed', { names: removed.slice(0, 6).join(', ') })}</p>
          <p>{t('links_kept')}</p>
          <ul>
            {urls.map((url) => (
              <li key={url}>{url}</li>
            ))}
          </ul>
        </div>
      )}
    </TextField>
  );
}
