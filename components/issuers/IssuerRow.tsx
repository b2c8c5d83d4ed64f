import { useEffect, useRef, useState } from 'preact/hooks';
import type { IssuerRow as Issuer } from '../../lib/messages/protocol.ts';
import { fingerprint } from '../../lib/text/case.ts';
import { useApp } from '../app/context.ts';
import { Switch } from '../app/Switch.tsx';
import { dateText, numberText } from '../app/show.ts';
import { Icon } from '../look/icons.tsx';
import { CopyKey } from './CopyKey.tsx';

interface Props {
  issuer: Issuer;
  isBusy: boolean;
  onPut: (issuer: Issuer) => void;
  onRemove: () => void;
}

/** One issuer: how much its word weighs, whether it counts at all, and the end of it. */
export function IssuerRow({ issuer, isBusy, onPut, onRemove }: Props) {
  const { t, lang } = useApp();
  const { key, name, weight, muted, records } = issuer;
  const [isAsking, setAsking] = useState(false);
  const [moving, setMoving] = useState<number | undefined>();
  const cancel = useRef<HTMLButtonElement>(null);
  const percent = moving ?? Math.round(weight * 100);
  const number = (value: number) => numberText(value, lang);
  useEffect(() => {
    if (isAsking) cancel.current?.focus();
  }, [isAsking]);
  return (
    <li class="k-issuer">
      <div class="k-issuer-text">
        <p class="k-strong" dir="auto">
          {name}
        </p>
        <p class="k-small k-muted">
          <code title={key}>{fingerprint(key)}</code> <CopyKey value={key} />
          {' · '}
          {t('issuer_since', { date: dateText(issuer.added, lang) })}
        </p>
        <p class="k-small k-muted">
          {t('issuer_counts', {
            rulings: number(issuer.rulings),
            labels: number(issuer.labels),
            records: number(records),
          })}
        </p>
        {muted && <p class="k-small k-muted">{t('issuer_muted')}</p>}
      </div>
      <div class="k-issuer-does">
        <label class="k-issuer-weight">
          <span class="k-small k-muted">{t('issuer_weight_word')}</span>
          <input
            type="range"
            min={5}
            max={100}
            step={5}
            value={percent}
            disabled={muted}
            aria-label={t('issuer_weight', { name })}
            aria-valuetext={t('issuer_weight_value', { n: percent })}
            onInput={(event) => setMoving(Number(event.currentTarget.value))}
            onChange={(event) => {
              setMoving(undefined);
              onPut({ ...issuer, weight: Number(event.currentTarget.value) / 100 });
            }}
          />
          <span class="k-issuer-percent">{t('issuer_weight_value', { n: percent })}</span>
        </label>
        <Switch
          on={!muted}
          label={t('issuer_mute_label', { name })}
          disabled={isBusy}
          onChange={(on) => onPut({ ...issuer, muted: !on })}
        >
          <span>{t('issuer_mute')}</span>
        </Switch>
        <button
          type="button"
          class="k-icon-button"
          title={t('issuer_remove_label', { name })}
          aria-label={t('issuer_remove_label', { name })}
          onClick={() => setAsking(true)}
        >
          <Icon name="trash" />
        </button>
      </div>
      {isAsking && (
        <div class="k-note" role="alertdialog" aria-labelledby={`ask-${key}`}>
          <Icon name="alert" />
          <p id={`ask-${key}`}>{t('issuer_ask', { name, n: number(records) })}</p>
          <div class="k-line">
            <button ref={cancel} type="button" class="k-button" onClick={() => setAsking(false)}>
              {t('action_cancel')}
            </button>
            <button type="button" class="k-button" disabled={isBusy} onClick={onRemove}>
              <Icon name="trash" />
              {t('issuer_remove_confirm')}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}
