import { NativeSelect } from '@mantine/core';
import { RATES, rateText } from './rates.ts';

/** How fast one watches. */
export function RateSelect({
  rate,
  onChange,
}: {
  readonly rate: number;
  readonly onChange: (rate: number) => void;
}) {
  return (
    <NativeSelect
      size="sm"
      w="5.5rem"
      aria-label="Speed"
      value={String(rate)}
      data={RATES.map((each) => ({ value: String(each), label: rateText(each) }))}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}
