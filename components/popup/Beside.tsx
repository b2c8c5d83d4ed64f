import { useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';

/** Puts what the popup shows beside the page, where a click on the page does not close it. */
export function Beside() {
  const { t, platform } = useApp();
  const [hasFailed, setFailed] = useState(false);
  const open = platform.openBeside;
  if (!open) return null;
  const label = t(hasFailed ? 'beside_failed' : 'beside_open');
  return (
    <button
      type="button"
      class="k-icon-button"
      title={label}
      aria-label={label}
      // Nothing may be awaited before the browser is asked.
      onClick={() =>
        open().then(
          () => window.close(),
          () => setFailed(true),
        )
      }
    >
      <Icon name="panel" />
    </button>
  );
}
