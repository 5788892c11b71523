import { Alert, Button, Kbd, Stack, Text } from '@mantine/core';
import { recordingUrlPath } from '../../../../core/analysis/job.ts';
import type { ChosenRecording } from '../../../../core/analysis/recording-state.ts';
import type { Ms } from '../../../../core/units.ts';
import { timeText } from '../../ui/time-text.ts';
import { MarkStrip } from './mark-strip.tsx';
import type { RecordingDraft } from './recording-draft.ts';
import classes from './recording.module.css';
import { SMALL_STEP_MS, STEP_MS } from './mark-keys.ts';
import type { Player } from './use-player.ts';

const STEPS: readonly { readonly label: string; readonly by: Ms }[] = [
  { label: '−1 s', by: -STEP_MS },
  { label: '−0.1 s', by: -SMALL_STEP_MS },
  { label: '+0.1 s', by: SMALL_STEP_MS },
  { label: '+1 s', by: STEP_MS },
];

/** The recording itself, with what is marked in it. */
export function RecordingPlayer({
  recording,
  draft,
  player,
}: {
  readonly recording: ChosenRecording;
  readonly draft: RecordingDraft;
  readonly player: Player;
}) {
  const { facts } = recording;
  const { controls, video, atMs, isPlayable, events } = player;
  return (
    <Stack gap="sm" className={classes['player'] ?? ''}>
      {isPlayable ? null : (
        <Alert color="yellow" role="note" title="This window cannot play the file">
          Its pictures can be analysed all the same. Look for the moments in another player and
          write their times by hand.
        </Alert>
      )}
      <video
        ref={video}
        className={classes['video']}
        src={recordingUrlPath(recording.id)}
        aria-label={`The recording ${recording.fileName}`}
        hidden={!isPlayable}
        controls
        // There is nothing to download, and no other screen: what is here stays here.
        controlsList="nodownload nofullscreen noremoteplayback"
        disablePictureInPicture
        // Silent at first: nobody around has asked to hear it. The controls switch the sound on.
        muted
        playsInline
        preload="auto"
        {...events}
      />
      {isPlayable ? (
        <>
          <div className={classes['transport']}>
            {STEPS.map(({ label, by }) => (
              <Button
                key={label}
                size="compact-sm"
                variant="default"
                onClick={() => controls.step(by)}
              >
                {label}
              </Button>
            ))}
            <span className={classes['now']}>
              {timeText(atMs)} of {timeText(facts.endMs)}
            </span>
          </div>
          <MarkStrip draft={draft} atMs={atMs} endMs={facts.endMs} />
          <Text size="sm" c="dimmed">
            Keys, here and beside: <Kbd>Space</Kbd> play or pause, <Kbd>←</Kbd> <Kbd>→</Kbd> one
            second (with <Kbd>Shift</Kbd> a tenth), <Kbd>L</Kbd> where the look into the lens begins
            and again where it ends, <Kbd>I</Kbd> the same for the interviewer.
          </Text>
        </>
      ) : null}
    </Stack>
  );
}
