import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Ms } from '../../../core/units.ts';
import { parseTime, timeText } from './time-text.ts';

/** A time in a file, written m:ss.s. Passed on when the field is left, or with Enter. */
export function TimeField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: Ms | null;
  readonly onChange: (value: Ms | null) => void;
}) {
  const shown = value === null ? '' : timeText(value);
  const [typed, setTyped] = useState<{
    readonly text: string;
    /** What stood there while it was typed; another time since then wins. */
    readonly over: Ms | null;
  } | null>(null);
  const text = typed !== null && typed.over === value ? typed.text : shown;
  const isReadable = text.trim() === '' || parseTime(text) !== null;

  function settle(): void {
    // Leaving the field as it was keeps the exact time, of which it shows tenths only.
    if (!isReadable || text === shown) return;
    setTyped(null);
    onChange(parseTime(text));
  }
  return (
    <TextInput
      label={label}
      placeholder="m:ss.s"
      autoComplete="off"
      value={text}
      error={isReadable ? null : 'Write it like 0:02.4'}
      onChange={(event) => setTyped({ text: event.currentTarget.value, over: value })}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
    />
  );
}
