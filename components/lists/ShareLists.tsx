import { useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { packBundle } from '../bundles/pack.ts';
import { Icon } from '../look/icons.tsx';

/** Saves the user's lists as a bundle: signed, without the evidence of anything else. */
export function ShareLists({ n }: { n: number }) {
  const { t, send, platform, now } = useApp();
  const [state, setState] = useState<{ saved?: number; isBusy?: true } | undefined>();
  const save = async () => {
    setState({ isBusy: true });
    try {
      const { records, parts } = await packBundle(send, { what: 'lists', withEvidence: false });
      platform.saveFile(
        `kaopu-lists-${new Date(now()).toISOString().slice(0, 10)}.kaopu.jsonl`,
        'application/x-ndjson',
        parts,
      );
      setState({ saved: records });
    } catch {
      setState({});
    }
  };
  return (
    <div class="k-task">
      <div class="k-task-head">
        <div>
          <h3>{t('mylist_share')}</h3>
          <p class="k-muted">{t('mylist_share_text')}</p>
        </div>
        <button type="button" class="k-button" disabled={n === 0 || state?.isBusy === true} onClick={save}>
          <Icon name="download" />
          {t('mylist_save')}
        </button>
      </div>
      <p class="k-task-note" role="status">
        {state &&
          !state.isBusy &&
          (state.saved === undefined
            ? t('mylist_save_failed')
            : t(state.saved === 1 ? 'mylist_saved_one' : 'mylist_saved', { n: state.saved }))}
      </p>
    </div>
  );
}
