import type { CaseView } from '../../lib/messages/protocol.ts';
import { logLine, whoOfEntry } from '../../lib/text/case.ts';
import type { Speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import { timeText } from '../app/show.ts';
import type { Who } from './who.ts';

interface Props {
  log: CaseView['log'];
  who: Who;
  speak: Speaker;
}

/** Everything that happened, oldest first, one sentence each. */
export function CaseLog({ log, who, speak }: Props) {
  const { t, lang } = useApp();
  if (log.length === 0) return null;
  return (
    <details class="k-case-log">
      <summary>{t('casecard_log', { n: log.length })}</summary>
      <ol>
        {log.map((entry) => (
          <li key={`${entry.kind} ${entry.id} ${entry.about}`}>
            <time class="k-small k-muted" dateTime={new Date(entry.at).toISOString()}>
              {timeText(entry.at, lang)}
            </time>
            <span>{logLine(entry, log, whoOfEntry(who.reporter, who.open, entry), speak)}</span>
          </li>
        ))}
      </ol>
      <p class="k-small k-muted">{t('casecard_log_rule')}</p>
    </details>
  );
}
