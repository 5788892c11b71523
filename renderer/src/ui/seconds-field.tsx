import { formatDuration } from './formatting.ts';
import { NumberField } from './number-field.tsx';

/** A length of time in seconds, said in minutes beneath. Limits are in milliseconds. */
export function SecondsField({
  label,
  seconds,
  limits,
  step,
  onChange,
}: {
  readonly label: string;
  readonly seconds: number;
  readonly limits: { readonly min: number; readonly max: number };
  readonly step: number;
  readonly onChange: (seconds: number) => void;
}) {
  return (
    <NumberField
      label={label}
      description={seconds === 0 ? 'None' : formatDuration(seconds * 1000)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      min={limits.min / 1000}
      max={limits.max / 1000}
      step={step}
      value={seconds}
      onChange={onChange}
    />
  );
}
