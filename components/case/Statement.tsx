import type { ComponentChildren } from 'preact';
import { useApp } from '../app/context.ts';
import { EvidenceLinks } from './Link.tsx';
import { Pictures } from './Pictures.tsx';
import { type OneRecord, speakerOf } from './subject.ts';

interface Props {
  /** Who says what, when. */
  head: string;
  /** What became of it. */
  note?: string | undefined;
  record: OneRecord | undefined;
  pictures: 'casecard_picture' | 'casecard_picture_appeal';
  children?: ComponentChildren;
}

function Observed({ record }: { record: OneRecord }) {
  const app = useApp();
  const speak = speakerOf(app, record.subject.site);
  const { facts } = record;
  if (!facts) return null;
  const told = [facts.title, facts.price && speak.money(facts.price), facts.shop].filter(Boolean).join(' · ');
  if (!told) return null;
  return <p class="k-small k-muted">{app.t('casecard_facts', { date: speak.date(facts.at), facts: told })}</p>;
}

/** One record in words, with its evidence. All of it is somebody's text and stays text. */
export function Statement({ head, note, record, pictures, children }: Props) {
  const { t } = useApp();
  const said = [record?.text, record?.seen].filter((text) => text !== undefined);
  const isMissing = record?.evidence !== undefined && record.seen === undefined && !record.links?.length;
  return (
    <li class="k-statement">
      <p class="k-statement-head">
        <span>{head}</span>
        {note && <span class="k-small k-muted">{note}</span>}
      </p>
      {said.map((text) => (
        <p key={text} class="k-statement-text" dir="auto">
          {text}
        </p>
      ))}
      {isMissing && <p class="k-small k-muted">{t('casecard_no_evidence')}</p>}
      {record && <EvidenceLinks links={record.links ?? []} />}
      {record && <Pictures hashes={record.pictures ?? []} label={pictures} />}
      {record?.interest && <p class="k-small k-muted">{t(`casecard_interest_${record.interest}`)}</p>}
      {record?.type === 'report' && <Observed record={record} />}
      {children}
    </li>
  );
}
