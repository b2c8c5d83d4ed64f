import { useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';

/** Puts a whole public key on the clipboard. */
export function CopyKey({ value }: { value: string }) {
  const { t, platform } = useApp();
  const [said, setSaid] = useState<'issuer_copied' | 'issuer_not_copied' | undefined>();
  const copy = () =>
    platform.copyText(value).then(
      () => setSaid('issuer_copied'),
      () => setSaid('issuer_not_copied'),
    );
  return (
    <>
      <button type="button" class="k-plain k-small" onClick={() => void copy()}>
        {t('issuer_copy')}
      </button>
      <span role="status">{said && t(said)}</span>
    </>
  );
}
