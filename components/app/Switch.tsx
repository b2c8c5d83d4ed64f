import type { ComponentChildren } from 'preact';

interface Props {
  on: boolean;
  /** Read aloud instead of the text beside it. */
  label?: string;
  disabled?: boolean;
  onChange: (on: boolean) => void;
  children?: ComponentChildren;
}

export function Switch({ on, label, disabled = false, onChange, children }: Props) {
  return (
    <label class="k-switch" title={label}>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        aria-label={label}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="k-switch-track" aria-hidden="true" />
      {children}
    </label>
  );
}
