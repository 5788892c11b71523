import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { PLAIN_WRITING, writeAs } from '../../../../core/writing/writing.ts';
import { NumberField } from '../../../../renderer/src/ui/number-field.tsx';

afterEach(() => {
  cleanup();
  writeAs(PLAIN_WRITING);
});

test.each([
  ['point', '9.5 cm', '7.5'],
  ['comma', '9,5 cm', '7,5'],
] as const)('a number is shown and typed with a %s where that was chosen', (mark, text, typed) => {
  writeAs({ ...PLAIN_WRITING, decimalMark: mark });
  const values: number[] = [];
  render(
    <MantineProvider>
      <NumberField
        label="Width"
        allowDecimal
        suffix=" cm"
        min={0}
        max={40}
        value={9.5}
        onChange={(value) => values.push(value)}
      />
    </MantineProvider>,
  );
  const field = screen.getByLabelText('Width');
  expect(field).toHaveProperty('value', text);
  fireEvent.change(field, { target: { value: typed } });
  expect(values).toEqual([7.5]);
});
