import { useRef } from 'preact/hooks';
import { Icon } from '../look/icons.tsx';

interface Props {
  text: string;
  onFile: (file: File) => void;
  /** File name endings and types; JSON where nothing is said. */
  accept?: string;
}

/** A button that lets the reader choose a file; the same file may be chosen again. */
export function FilePicker({ text, onFile, accept = '.json,application/json' }: Props) {
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
        accept={accept}
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
