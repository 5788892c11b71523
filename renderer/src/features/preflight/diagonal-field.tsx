import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Display } from '../../../../core/domain/display.ts';
import { diagonalFromWidth, widthFromDiagonal } from '../../../../core/preflight/screen-size.ts';
import { CM_PER_INCH } from '../../../../core/units.ts';
import type { Centimetres } from '../../../../core/units.ts';
import { NumberField } from '../../ui/number-field.tsx';

/** Diagonals there are, in inches; a centimetre has the same limits in its own unit. */
const INCHES = { min: 9, max: 90 } as const;

/** As it is told on the box: from corner to corner, in inches or centimetres. */
export function DiagonalField({
  display,
  width,
  onChange,
}: {
  readonly display: Pick<Display, 'width' | 'height'>;
  readonly width: Centimetres;
  readonly onChange: (width: Centimetres) => void;
}) {
  const [unit, setUnit] = useState<'inches' | 'cm'>('inches');
  const inUnit = unit === 'inches' ? CM_PER_INCH : 1;
  const inInches = CM_PER_INCH / inUnit;
  return (
    <Stack gap="md">
      <Text size="sm">
        From one corner of the picture to the opposite one, without the frame. The shape of the
        screen, {display.width} × {display.height}, does the rest.
      </Text>
      <Group gap="sm" align="flex-end">
        <NumberField
          label="Diagonal"
          w="10rem"
          allowDecimal
          decimalScale={1}
          step={0.1}
          min={Math.round(INCHES.min * inInches)}
          max={Math.round(INCHES.max * inInches)}
          value={Math.round((10 * diagonalFromWidth(width, display)) / inUnit) / 10}
          onChange={(diagonal) => onChange(widthFromDiagonal(diagonal * inUnit, display))}
        />
        <SegmentedControl
          aria-label="Unit of the diagonal"
          value={unit}
          data={[
            { value: 'inches', label: 'inches' },
            { value: 'cm', label: 'cm' },
          ]}
          onChange={(chosen) => setUnit(chosen === 'cm' ? 'cm' : 'inches')}
        />
      </Group>
    </Stack>
  );
}
