import { NumberInput } from '@mantine/core';
import type { NumberInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';

/**
 * A number between two limits. While it is being typed anything may stand in the field; only a
 * value inside the limits is passed on, and leaving the field shows the value that counts.
 */
export function NumberField({
  value,
  onChange,
  min,
  max,
  ...rest
}: Omit<NumberInputProps, 'value' | 'onChange' | 'min' | 'max' | 'onBlur'> & {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
}) {
  const [shown, setShown] = useState<number | string>(value);
  useEffect(() => setShown(value), [value]);
  return (
    <NumberInput
      allowDecimal={false}
      {...rest}
      min={min}
      max={max}
      value={shown}
      onChange={(next) => {
        setShown(next);
        if (typeof next === 'number' && next >= min && next <= max) onChange(next);
      }}
      onBlur={() => {
        if (shown === '') setShown(value);
      }}
    />
  );
}
