import { Text, Title } from '@mantine/core';
import { POSTURE_STEP_MS } from '../../../../core/replay/posture-data.ts';
import { useSettings } from '../../app/store.ts';
import { momentText } from '../../charts/time-scale.ts';
import { useTimeView } from '../../charts/time-view-store.ts';
import type { TimeViewStore } from '../../charts/time-view-store.ts';
import { PostureFigure } from './posture-figure.tsx';
import classes from './posture.module.css';
import { shownAspect, usePosture } from './use-posture.ts';
import type { PostureSource } from './use-posture.ts';

/** How the user sat at the cursor, drawn and in words; it needs no recording. */
export function PosturePanel({
  source,
  time,
  staysInView,
}: {
  readonly source: PostureSource;
  readonly time: TimeViewStore;
  /** Where no picture does. */
  readonly staysInView: boolean;
}) {
  // The last moment of a session begins no step of its own.
  const atMs = useTimeView(time, ({ cursorMs, durationMs }) =>
    stepOf(Math.min(cursorMs, Math.max(0, durationMs - 1))),
  );
  const { mirroredReplay } = useSettings();
  const shown = usePosture(source, atMs);
  const ghost = shown?.data?.ghost ?? null;
  return (
    <section className={classes['panel']} aria-labelledby="review-posture" data-stays={staysInView}>
      <div className={classes['picture']}>
        <PostureFigure
          posture={shown?.posture ?? null}
          ghost={ghost}
          frameAspect={shownAspect(shown)}
          mirrored={mirroredReplay}
          label={null}
        />
      </div>
      <div>
        <Title order={3} size="h5" id="review-posture">
          How you sat at {momentText(atMs)}
        </Title>
        {shown?.words.map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
        <Text size="xs" c="dimmed" mt={4}>
          {ghost === null ? '' : 'Dashed: how you sat in the calibration. '}
          {mirroredReplay ? 'As in a mirror.' : 'As others see you.'} What was not measured is not
          drawn.
        </Text>
      </div>
    </section>
  );
}

const stepOf = (ms: number): number => Math.floor(ms / POSTURE_STEP_MS) * POSTURE_STEP_MS;
