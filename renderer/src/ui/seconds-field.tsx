import { NumberInput } from '@mantine/core';
import { formatDuration } from './formatting.ts';

/** A length of time in seconds; values outside of the limits (milliseconds) are not passed on. */
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
  const isInside = (value: number): boolean =>
    value * 1000 >= limits.min && value * 1000 <= limits.max;
  return (
    <NumberInput
      label={label}
      description={seconds === 0 ? 'None' : formatDuration(seconds * 1000)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      min={limits.min / 1000}
      max={limits.max / 1000}
      step={step}
      allowDecimal={false}
      value={seconds}
      onChange={(value) => {
        if (typeof value === 'number' && isInside(value)) onChange(value);
      }}
    />
  );
}
