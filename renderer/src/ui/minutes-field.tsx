import { NumberField } from './number-field.tsx';

const MINUTE_MS = 60_000;

/** A length of time in whole minutes; value and limits are in milliseconds. */
export function MinutesField({
  label,
  valueMs,
  limits,
  onChange,
}: {
  readonly label: string;
  readonly valueMs: number;
  readonly limits: { readonly min: number; readonly max: number };
  readonly onChange: (valueMs: number) => void;
}) {
  return (
    <NumberField
      label={label}
      min={Math.ceil(limits.min / MINUTE_MS)}
      max={Math.floor(limits.max / MINUTE_MS)}
      step={1}
      value={Math.round(valueMs / MINUTE_MS)}
      onChange={(minutes) => onChange(minutes * MINUTE_MS)}
    />
  );
}
