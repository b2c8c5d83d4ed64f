import type { CaseView } from '../../lib/messages/protocol.ts';
import { isOwn, reasonWords } from '../../lib/text/case.ts';
import type { Speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import { Glyph } from '../look/Glyph.tsx';
import { Statement } from './Statement.tsx';
import type { Who } from './who.ts';

type Ruling = CaseView['case']['rulings'][number];

interface Props {
  view: CaseView;
  who: Who;
  speak: Speaker;
}

/** Why a ruling counts as it does, where that is not plain. */
function weightKey(ruling: Ruling, { names, case: found }: CaseView): string | undefined {
  const { issuer } = ruling.record;
  if (isOwn(issuer, names)) return found.rulings.length > 1 ? 'casecard_ruling_own' : undefined;
  if (ruling.weight > 0) return undefined;
  return names[issuer] === undefined ? 'casecard_ruling_stranger' : 'casecard_ruling_reporter';
}

/** The rulings in force, those that decide nothing said as such. */
export function Rulings({ view, who, speak }: Props) {
  const { t } = useApp();
  const { rulings, divided } = view.case;
  const stored = new Map(view.records.map((record) => [record.id, record]));
  return (
    <section class="k-case-part">
      <h3>{t('casecard_rulings')}</h3>
      {rulings.length === 0 && <p class="k-muted">{t('casecard_no_rulings')}</p>}
      {divided && <p class="k-muted">{t('casecard_divided')}</p>}
      <ul>
        {rulings.map((ruling) => {
          const { record, upholds, ends, weight } = ruling;
          const name = { who: who.open(record.issuer), reason: reasonWords(record.value, speak) };
          const why = weightKey(ruling, view);
          return (
            <Statement
              key={record.id}
              head={t(upholds ? 'casecard_ruling_upheld' : 'casecard_ruling_dismissed', name)}
              note={t('casecard_ruling_dates', { date: speak.date(record.created), expires: speak.date(ends) })}
              record={stored.get(record.id)}
              pictures="casecard_picture"
            >
              {why && (
                <p class="k-small k-muted">
                  {weight === 0 && <Glyph state="unknown" size={14} />} {t(why)}
                </p>
              )}
            </Statement>
          );
        })}
      </ul>
    </section>
  );
}
