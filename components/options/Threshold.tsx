import { useId, useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { numberText } from '../app/show.ts';
import { Icon } from '../look/icons.tsx';

export interface Range {
  min: number;
  max: number;
  step: number;
}

/** The number typed, when it is one within the range. */
export function parseThreshold(text: string, range: Range): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && value >= range.min && value <= range.max ? value : undefined;
}

interface Props {
  label: string;
  unit: string;
  hint?: string;
  range: Range;
  value: number;
  published: number;
  onChange: (value: number) => void;
}

/** One number twice: as a slider and as a field; saved when it is let go of. */
export function Threshold({ label, unit, hint, range, value, published, onChange }: Props) {
  const { t, lang } = useApp();
  const id = useId();
  const [typed, setTyped] = useState<string | undefined>();
  const shown = typed ?? String(value);
  const isBad = parseThreshold(shown, range) === undefined;
  const save = (text: string) => {
    const next = parseThreshold(text, range);
    if (next === undefined) return setTyped(text);
    setTyped(undefined);
    if (next !== value) onChange(next);
  };
  return (
    <div class="k-threshold">
      <label class="k-threshold-label" for={`${id}-number`}>
        {label}
      </label>
      <input
        class="k-threshold-slider"
        type="range"
        {...range}
        value={isBad ? value : shown}
        aria-label={label}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => save(event.currentTarget.value)}
      />
      <span class="k-threshold-number">
        <input
          id={`${id}-number`}
          class="k-field"
          type="number"
          {...range}
          step="any"
          value={shown}
          aria-describedby={`${id}-note`}
          aria-invalid={isBad}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={(event) => save(event.currentTarget.value)}
        />
        <span>{unit}</span>
      </span>
      <p class="k-threshold-note k-small k-muted" id={`${id}-note`}>
        {isBad && <Icon name="alert" size={14} />}
        {isBad
          ? t('profile_range', { min: numberText(range.min, lang), max: numberText(range.max, lang) })
          : [value === published ? undefined : t('profile_published', { value: numberText(published, lang) }), hint]
              .filter(Boolean)
              .join(' · ')}
      </p>
    </div>
  );
}
