import { useEffect, useRef } from 'preact/hooks';
import type { BundleView } from '../../lib/messages/protocol.ts';
import { fingerprint } from '../../lib/text/case.ts';
import type { Speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import { speakerOf } from '../case/subject.ts';

type Issuer = BundleView['issuers'][number];
type Kind = keyof Issuer['counts'];

const KINDS: readonly Kind[] = ['ruling', 'report', 'appeal', 'label', 'vouch', 'list', 'event'];
/** Keys shown one by one. */
const SHOWN = 30;

const countsOf = ({ counts }: Issuer, speak: Speaker): string =>
  KINDS.flatMap((kind) => (counts[kind] ? [speak.count(`bundle_count_${kind}`, counts[kind])] : [])).join(' · ');

function Says({ issuer, speak }: { issuer: Issuer; speak: Speaker }) {
  const { t } = useApp();
  const { key, known, weight } = issuer;
  const trust =
    known === 'self'
      ? t('bundle_view_own')
      : known === undefined
        ? t('bundle_view_unknown')
        : t(weight === undefined ? 'bundle_view_known' : 'bundle_view_trusted', { n: Math.round((weight ?? 0) * 100) });
  return (
    <li class="k-issuer">
      <div class="k-issuer-text">
        <p>
          {known === undefined || known === 'self' ? (
            <code title={key}>{fingerprint(key)}</code>
          ) : (
            <b dir="auto">{known}</b>
          )}
        </p>
        <p class="k-small k-muted">{trust}</p>
      </div>
      <span class="k-small">{countsOf(issuer, speak)}</span>
    </li>
  );
}

interface Props {
  view: BundleView;
  onTake: () => void;
  onCancel: () => void;
}

/** What a stranger's file holds, before anything of it is stored. */
export function BundleReview({ view, onTake, onCancel }: Props) {
  const app = useApp();
  const { t } = app;
  const speak = speakerOf(app);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const { packer, name, known, created, records, stored, subjects, issuers, oldest, newest } = view;
  const who = known === 'self' ? t('who_self') : (known ?? t('who_key', { key: fingerprint(packer) }));
  const fresh = Math.max(0, records - stored);
  const sorted = [...issuers].sort(
    (a, b) => Number(b.known !== undefined) - Number(a.known !== undefined) || (b.weight ?? 0) - (a.weight ?? 0),
  );
  return (
    <section class="k-bundle-view" aria-labelledby="bundle-view">
      <h4 id="bundle-view" ref={head} tabIndex={-1}>
        {t('bundle_view_title')}
      </h4>
      {name && <p dir="auto">{t('bundle_view_named', { name })}</p>}
      <p>
        {t('bundle_view_packer', { who, date: speak.date(created) })}
        {known === undefined && <span class="k-muted"> {t('bundle_view_stranger')}</span>}
      </p>
      <p>
        {t('bundle_view_records', {
          records: speak.number(records),
          subjects: speak.number(subjects),
          fresh: speak.number(fresh),
        })}
      </p>
      {oldest !== undefined && newest !== undefined && (
        <p class="k-muted">{t('bundle_view_dates', { oldest: speak.date(oldest), newest: speak.date(newest) })}</p>
      )}
      {issuers.length > 0 && <p class="k-strong">{t('bundle_view_says')}</p>}
      {issuers.length > 0 && (
        <ul class="k-rows">
          {sorted.slice(0, SHOWN).map((issuer) => (
            <Says key={issuer.key} issuer={issuer} speak={speak} />
          ))}
        </ul>
      )}
      {issuers.length > SHOWN && (
        <p class="k-small k-muted">{t('bundle_view_more', { n: speak.number(issuers.length - SHOWN) })}</p>
      )}
      {fresh === 0 && <p>{t('bundle_nothing_new')}</p>}
      <div class="k-line">
        {fresh > 0 && (
          <button type="button" class="k-button" data-kind="main" onClick={onTake}>
            {t('bundle_take')}
          </button>
        )}
        <button type="button" class="k-button" onClick={onCancel}>
          {t(fresh > 0 ? 'action_cancel' : 'bundle_close')}
        </button>
      </div>
    </section>
  );
}
