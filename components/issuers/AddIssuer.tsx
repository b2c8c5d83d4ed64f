import { useEffect, useRef, useState } from 'preact/hooks';
import type { IssuerRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';
import { cleanKey, type IssuerProblem, issuerProblem, MAX_NAME } from './public-key.ts';

interface Props {
  /** A stranger's key, ready to be given a name. */
  first: string;
  own: readonly string[];
  issuers: readonly IssuerRow[];
  /** True when it was added. */
  onAdd: (key: string, name: string) => Promise<boolean>;
}

export function AddIssuer({ first, own, issuers, onAdd }: Props) {
  const { t } = useApp();
  const [typed, setTyped] = useState(first);
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const problem: IssuerProblem | undefined = isTried ? issuerProblem(typed, name, { own, issuers }) : undefined;
  useEffect(() => {
    if (first !== '') nameField.current?.focus();
  }, [first]);
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (issuerProblem(typed, name, { own, issuers })) return;
    if (!(await onAdd(cleanKey(typed), name.trim()))) return;
    setTyped('');
    setName('');
    setTried(false);
  };
  const note = (field: IssuerProblem['field']) => (
    <p class="k-problem" id={`issuer-${field}-note`}>
      {problem?.field === field && <Icon name="alert" size={14} />}
      {problem?.field === field &&
        t(problem.why, {
          n: field === 'name' ? MAX_NAME : cleanKey(typed).length,
          name: 'name' in problem ? problem.name : '',
        })}
    </p>
  );
  return (
    <form class="k-add k-issuer-add" noValidate onSubmit={submit}>
      <h3>{t('issuer_add_title')}</h3>
      <p class="k-small k-muted" id="issuer-hint">
        {t('issuer_add_hint')}
      </p>
      <label for="issuer-key">{t('issuer_key')}</label>
      <input
        id="issuer-key"
        class="k-field k-code"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        aria-describedby="issuer-hint issuer-key-note"
        aria-invalid={problem?.field === 'key'}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {note('key')}
      <label for="issuer-name">{t('issuer_name')}</label>
      <div class="k-line">
        <input
          ref={nameField}
          id="issuer-name"
          class="k-field"
          autocomplete="off"
          value={name}
          aria-describedby="issuer-name-note"
          aria-invalid={problem?.field === 'name'}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="k-button">
          <Icon name="plus" />
          {t('issuer_add')}
        </button>
      </div>
      {note('name')}
    </form>
  );
}
