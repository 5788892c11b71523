import { Button, Group, Kbd, Text } from '@mantine/core';
import {
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPlayerStop,
} from '@tabler/icons-react';
import { spanText } from '../../../../core/metrics/figure-text.ts';
import type { SessionRecord } from '../../../../core/review/types.ts';
import { clipAnswer, clipPlace } from './clip-words.ts';
import classes from './clips.module.css';
import type { Reel } from './use-reel.ts';

/** What is playing of how many, at the bottom of the window, wherever the page is scrolled to. */
export function ReelBar({
  reel: { clips, state, send },
  record,
}: {
  readonly reel: Reel;
  readonly record: SessionRecord;
}) {
  const clip = state.kind === 'off' ? undefined : clips[state.index];
  if (state.kind === 'off' || clip === undefined) return null;
  const isLast = state.index === clips.length - 1;
  return (
    <section aria-label="The good ones" className={classes['reel']}>
      <div className={classes['reelText']} aria-live="polite">
        <Text fw={600}>
          {state.index + 1} of {clips.length} · {clip.title}
        </Text>
        <Text size="sm" c="dimmed" lineClamp={1}>
          {[clipPlace(clip, record), spanText(clip), clipAnswer(clip, record)?.question.text]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPlayerSkipBack aria-hidden size={16} />}
          disabled={state.index === 0}
          onClick={() => send({ kind: 'skipped', by: -1 })}
        >
          Back
        </Button>
        {state.kind === 'held' ? (
          <Button
            size="compact-md"
            leftSection={<IconPlayerPlay aria-hidden size={16} />}
            onClick={() => send({ kind: 'went-on' })}
          >
            Play this one again
          </Button>
        ) : null}
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPlayerSkipForward aria-hidden size={16} />}
          disabled={isLast}
          onClick={() => send({ kind: 'skipped', by: 1 })}
        >
          Skip
        </Button>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPlayerStop aria-hidden size={16} />}
          rightSection={<Kbd size="xs">Esc</Kbd>}
          onClick={() => send({ kind: 'stopped' })}
        >
          Stop
        </Button>
      </Group>
    </section>
  );
}
