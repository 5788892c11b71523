import { NumberInput } from '@mantine/core';
import type { NumberInputProps } from '@mantine/core';
import { useState } from 'react';
import { decimalMark } from '../../../core/writing/number-text.ts';

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
  const [typed, setTyped] = useState<{
    readonly text: number | string;
    /** The value that counted while it was typed; another one since then wins. */
    readonly over: number;
  } | null>(null);
  return (
    <NumberInput
      allowDecimal={false}
      decimalSeparator={decimalMark()}
      {...rest}
      min={min}
      max={max}
      value={typed !== null && typed.over === value ? typed.text : value}
      onChange={(next) => {
        setTyped({ text: next, over: value });
        if (typeof next === 'number' && next >= min && next <= max) onChange(next);
      }}
      onBlur={() => {
        if (typed?.text === '') setTyped(null);
      }}
    />
  );
}
