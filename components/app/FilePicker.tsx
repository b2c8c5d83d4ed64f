import { useRef } from 'preact/hooks';
import { Icon } from '../look/icons.tsx';

/** A button that lets the reader choose a JSON file; the same file may be chosen again. */
export function FilePicker({ text, onFile }: { text: string; onFile: (file: File) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const picked = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) onFile(file);
    input.value = '';
  };
  return (
    <>
      <input
        ref={picker}
        class="k-hidden"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={text}
        onChange={(event) => picked(event.currentTarget)}
      />
      <button type="button" class="k-button" onClick={() => picker.current?.click()}>
        <Icon name="upload" />
        {text}
      </button>
    </>
  );
}
