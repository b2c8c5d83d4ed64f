interface Props<Value extends string | number> {
  label: string;
  name: string;
  value: Value;
  options: readonly { value: Value; text: string }[];
  onChange: (value: Value) => void;
}

/** A small choice of one among few, drawn side by side; arrow keys come with the radio inputs. */
export function Segments<Value extends string | number>({ label, name, value, options, onChange }: Props<Value>) {
  return (
    <fieldset class="k-segments">
      <legend class="k-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="k-segment">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
