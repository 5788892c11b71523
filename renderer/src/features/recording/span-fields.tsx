import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { TimeField } from '../../ui/time-field.tsx';
import type { DraftAction, DraftPlace, SpanDraft } from './recording-draft.ts';
import classes from './recording.module.css';
import type { PlayerControls } from './use-player.ts';

const ENDS = [
  { end: 'startMs', label: 'Begins', here: 'Begins here' },
  { end: 'endMs', label: 'Ends', here: 'Ends here' },
] as const;

/** One stretch of the recording: by the playhead or by hand. */
export function SpanFields({
  place,
  title,
  children,
  span,
  problem,
  player,
  dispatch,
}: {
  readonly place: DraftPlace;
  readonly title: string;
  /** What it is for. */
  readonly children: ReactNode;
  readonly span: SpanDraft;
  readonly problem: string | null;
  /** Null where there is no playhead. */
  readonly player: PlayerControls | null;
  readonly dispatch: (action: DraftAction) => void;
}) {
  const { startMs, endMs } = span;
  return (
    <fieldset className={classes['span']}>
      <legend className={classes['spanTitle']}>
        {place === 'part' ? null : (
          <span className={classes['swatch']} data-place={place} aria-hidden />
        )}
        {title}
      </legend>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {children}
        </Text>
        <div className={classes['ends']}>
          {ENDS.map(({ end, label, here }) => (
            <Stack key={end} gap={6}>
              <TimeField
                label={label}
                value={span[end]}
                onChange={(atMs) => dispatch({ kind: 'set', place, end, atMs })}
              />
              {player === null ? null : (
                <Button
                  size="xs"
                  variant="light"
                  onClick={() => dispatch({ kind: 'set', place, end, atMs: player.now() })}
                >
                  {here}
                </Button>
              )}
            </Stack>
          ))}
        </div>
        <div role="alert">
          {problem === null ? null : (
            <Text size="sm" c="var(--mantine-color-error)">
              {problem}
            </Text>
          )}
        </div>
        <Group gap="xs">
          {player === null ? null : (
            <Button
              size="compact-sm"
              variant="default"
              disabled={startMs === null || endMs === null || endMs <= startMs}
              onClick={() => {
                if (startMs !== null && endMs !== null) player.playSpan({ startMs, endMs });
              }}
            >
              Play it
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            disabled={startMs === null && endMs === null}
            onClick={() => dispatch({ kind: 'clear', place })}
          >
            Clear
          </Button>
        </Group>
      </Stack>
    </fieldset>
  );
}
