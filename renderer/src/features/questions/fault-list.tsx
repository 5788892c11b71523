import { Box, Text } from '@mantine/core';
import type { FileFault } from '../../../../core/question-file/fault.ts';
import classes from './questions.module.css';

/** What is to be said of places in a file, each with its line. */
export function FaultList({
  label,
  faults,
}: {
  readonly label: string;
  readonly faults: readonly FileFault[];
}) {
  const byPlace = new Map(faults.map((fault) => [`${fault.line} ${fault.text}`, fault]));
  return (
    <div>
      <Text fw={600}>{label}</Text>
      <Box className={classes['preview']} tabIndex={0} role="group" aria-label={label}>
        <ul className={classes['entries']}>
          {[...byPlace].map(([place, { line, text }]) => (
            <li key={place}>
              {line === null ? null : <strong>Line {line}</strong>}
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </Box>
    </div>
  );
}
