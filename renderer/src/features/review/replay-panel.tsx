import { Group, Switch, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { SessionRecord } from '../../../../core/review/types.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useAppStore, useSettings } from '../../app/store.ts';
import { useTimeView } from '../../charts/time-view-store.ts';
import type { TimeViewStore } from '../../charts/time-view-store.ts';
import type { Player } from '../../replay/create-playback.ts';
import { OverlayCanvas } from '../../replay/overlay-canvas.tsx';
import { ReplayScreen } from '../../replay/replay-screen.tsx';
import { createStretchSource } from '../../replay/stretch-source.ts';
import { notifyOfError } from '../../ui/notify.ts';
import { answerLabel, answerSpan } from './axis-blocks.ts';
import { ReplayControls } from './replay-controls.tsx';
import classes from './replay-panel.module.css';

/** The picture beside its controls; it stays in view while the lanes pass below it. */
export function ReplayPanel({
  record,
  player,
  time,
  overview,
}: {
  readonly record: SessionRecord;
  readonly player: Player;
  readonly time: TimeViewStore;
  /** The strip of the whole session, which stays in view too. */
  readonly overview: ReactNode;
}) {
  const { changeSettings } = useAppStore();
  const { mirroredReplay } = useSettings();
  const [hasOverlay, setOverlay] = useState(false);
  const [isWide, setWide] = useState(false);
  const bridge = useBridge();
  const { id } = record.session;
  const source = useMemo(
    () =>
      createStretchSource(
        (span) => bridge['review:overlay']({ sessionId: id, ...span }),
        notifyOfError,
      ),
    [bridge, id],
  );

  async function setMirrored(mirrored: boolean): Promise<void> {
    const error = await changeSettings({ mirroredReplay: mirrored });
    if (error !== null) notifyOfError(error);
  }
  const isSound = record.segments.every(({ hasVideo }) => !hasVideo);
  return (
    <div className={classes['panel']} data-wide={isWide} data-sound={isSound}>
      <div className={classes['picture']}>
        <ReplayScreen player={player} mirrored={mirroredReplay}>
          {hasOverlay ? (
            <OverlayCanvas player={player} source={source} mirrored={mirroredReplay} />
          ) : null}
        </ReplayScreen>
      </div>
      <div className={classes['side']} role="group" aria-label="Player">
        <CurrentQuestion record={record} time={time} />
        <ReplayControls player={player} time={time} />
        {isSound ? null : (
          <Group gap="md">
            <Switch
              size="sm"
              label="Mirrored"
              checked={mirroredReplay}
              onChange={(event) => void setMirrored(event.currentTarget.checked)}
            />
            <Switch
              size="sm"
              label="Overlay"
              checked={hasOverlay}
              onChange={(event) => setOverlay(event.currentTarget.checked)}
            />
            <Switch
              size="sm"
              label="Full width"
              checked={isWide}
              onChange={(event) => setWide(event.currentTarget.checked)}
            />
          </Group>
        )}
        {hasOverlay ? (
          <Text size="xs" c="dimmed">
            Yellow: your face. Orange: your look, from the eyes to the ring. Blue: your shoulders.
            Dashed: how you sat in the calibration. What was not measured is not drawn.
          </Text>
        ) : null}
      </div>
      <div className={classes['overview']}>{overview}</div>
    </div>
  );
}

/** What is being answered at the cursor. */
function CurrentQuestion({
  record: { answers, session },
  time,
}: {
  readonly record: SessionRecord;
  readonly time: TimeViewStore;
}) {
  const index = useTimeView(time, ({ cursorMs }) =>
    answers.findIndex((answer) => {
      const { startMs, endMs } = answerSpan(answer, session.durationMs);
      return cursorMs >= startMs && cursorMs < endMs;
    }),
  );
  const answer = answers[index];
  return (
    <Text size="sm" className={classes['question'] ?? ''}>
      {answer === undefined ? (
        <Text component="span" c="dimmed" inherit>
          Between the answers
        </Text>
      ) : (
        <>
          <b>{answerLabel(answer, answers)}</b> {answer.question.text}
        </>
      )}
    </Text>
  );
}
