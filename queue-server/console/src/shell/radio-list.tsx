import { useId } from 'react';

type Props<T extends string> = {
  legend: string;
  choices: readonly { value: T; text: string; hint?: string }[];
  value: T | undefined;
  onChange: (value: T) => void;
  isInline?: boolean;
};

export function RadioList<T extends string>({ legend, choices, value, onChange, isInline }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={isInline === true ? 'radios inline' : 'radios'}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.text}</span>
          {choice.hint !== undefined && <span className="hint">{choice.hint}</span>}
        </label>
      ))}
    </fieldset>
  );
}
