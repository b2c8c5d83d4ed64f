import type { CaseView } from '../../lib/messages/protocol.ts';
import { GENERIC_SCALES, siteOfSpace } from '../../lib/sites/catalog.ts';
import { findingRow, sorted } from '../../lib/text/rows.ts';
import type { Speaker } from '../../lib/text/speak.ts';
import { findAll } from '../../lib/trust/findings.ts';
import { presetOf, profileKey, withThresholds } from '../../lib/trust/profile.ts';
import { useApp } from '../app/context.ts';
import { useAsk } from '../app/use-ask.ts';
import { Checklist } from '../checklist/Checklist.tsx';

/** The requirements, held against what this browser last saw of the listing, by the user's own profile. */
export function Findings({ view, speak }: { view: CaseView; speak: Speaker }) {
  const { t } = useApp();
  const { value: settings } = useAsk('settings.read', {});
  const { seen, subject } = view;
  if (!seen) return <p class="k-muted">{t('label_no_findings')}</p>;
  if (!settings) return null;
  const profile = withThresholds(presetOf(settings.preset), settings.thresholds);
  const facts = siteOfSpace(subject.site)?.scales ?? GENERIC_SCALES;
  const findings = findAll(seen.listing, { facts, profile, records: [], now: seen.last });
  const n = seen.listing.rating?.count?.min;
  const verdict = {
    ...seen,
    shown: [],
    findings,
    signals: [],
    records: [],
    profile: profileKey(profile),
    at: seen.last,
    ...(n !== undefined && { n }),
  };
  const rows = sorted(findings).map((finding) => findingRow(finding, verdict, speak));
  return (
    <section class="k-case-part k-evidence">
      <h3>{t('label_findings')}</h3>
      <Checklist rows={rows} label={t('label_findings')} />
    </section>
  );
}
