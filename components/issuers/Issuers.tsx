import { useState } from 'preact/hooks';
import type { IssuerRow as Issuer } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { useAsk } from '../app/use-ask.ts';
import { Section } from '../options/Section.tsx';
import { AddIssuer } from './AddIssuer.tsx';
import { IssuerRow } from './IssuerRow.tsx';
import { OwnKeys } from './OwnKeys.tsx';
import { Strangers } from './Strangers.tsx';

const FULL = 1;

/** Whose rulings and labels count on this machine. */
export function Issuers() {
  const { t, send } = useApp();
  const asked = useAsk('issuers.read', {});
  const keys = useAsk('keys.read', {});
  const action = useAction();
  const [said, setSaid] = useState('');
  const [wanted, setWanted] = useState('');
  const issuers = asked.value?.issuers ?? [];
  const put = async (issuer: Pick<Issuer, 'key' | 'name' | 'weight' | 'muted'>): Promise<boolean> => {
    const { key, name, weight, muted } = issuer;
    setSaid('');
    const isDone = await action.run(() => send('issuer.put', { key, name, weight, muted }));
    if (isDone) asked.again();
    return isDone;
  };
  const add = async (key: string, name: string): Promise<boolean> => {
    const isDone = await put({ key, name, weight: FULL, muted: false });
    if (isDone) {
      setSaid(t('issuer_added', { name }));
      setWanted('');
    }
    return isDone;
  };
  const remove = async ({ key, name }: Issuer) => {
    setSaid('');
    await action.run(async () => {
      const { removed } = await send('issuer.remove', { key });
      setSaid(t('issuer_removed', { name, n: removed }));
    });
    asked.again();
  };
  const failure = action.failure ?? asked.failure;
  const retry = () => {
    if (action.failure) action.retry();
    asked.again();
  };
  return (
    <>
      <Section title={t('issuers_title')}>
        <p class="k-muted">{t('issuers_text')}</p>
        {failure && <Failure code={failure} onRetry={retry} />}
        <p class="k-task-note" role="status">
          {said}
        </p>
        <h3>{t('issuers_list')}</h3>
        {asked.value && issuers.length === 0 && <p class="k-muted">{t('issuers_none')}</p>}
        {issuers.length > 0 && (
          <ul class="k-rows">
            {issuers.map((issuer) => (
              <IssuerRow
                key={issuer.key}
                issuer={issuer}
                isBusy={action.isBusy}
                onPut={(next) => void put(next)}
                onRemove={() => void remove(issuer)}
              />
            ))}
          </ul>
        )}
        <AddIssuer
          key={wanted}
          first={wanted}
          own={(keys.value?.keys ?? []).map(({ key }) => key)}
          issuers={issuers}
          onAdd={add}
        />
        <Strangers strangers={asked.value?.strangers ?? []} onAdd={setWanted} />
      </Section>
      <OwnKeys keys={keys.value?.keys} failure={keys.failure} onChanged={keys.again} />
    </>
  );
}
