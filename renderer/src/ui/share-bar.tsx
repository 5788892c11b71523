import { Progress } from '@mantine/core';

/** How far something is, 0 to 100; Mantine's own attributes would say nothing but the number. */
export function ShareBar({
  percent,
  label,
  text,
  transitionDuration = 100,
}: {
  readonly percent: number;
  /** What it is a share of, for who only hears it. */
  readonly label: string;
  /** How far in words, for the same. */
  readonly text: string;
  readonly transitionDuration?: number;
}) {
  return (
    <Progress.Root size="xl" transitionDuration={transitionDuration}>
      <Progress.Section
        value={percent}
        withAria={false}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text}
      />
    </Progress.Root>
  );
}
