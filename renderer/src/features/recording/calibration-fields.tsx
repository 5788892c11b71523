import { SegmentedControl, Stack, Text } from '@mantine/core';
import { SETTINGS } from '../../../../core/domain/settings.ts';
import { useAppStore, useSettings } from '../../app/store.ts';
import { notifyOfError } from '../../ui/notify.ts';
import { NumberField } from '../../ui/number-field.tsx';
import type { DraftAction, DraftPlace, RecordingDraft } from './recording-draft.ts';
import { SpanFields } from './span-fields.tsx';
import type { PlayerControls } from './use-player.ts';

/** How the figures are to be calibrated, or that they are not. */
export function CalibrationFields({
  draft,
  problemAt,
  player,
  dispatch,
}: {
  readonly draft: RecordingDraft;
  readonly problemAt: (place: DraftPlace) => string | null;
  readonly player: PlayerControls | null;
  readonly dispatch: (action: DraftAction) => void;
}) {
  const { interviewer } = draft;
  const isInterviewerMarked =
    draft.isCalibrated && interviewer.startMs !== null && interviewer.endMs !== null;
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label="Calibration"
        value={draft.isCalibrated ? 'marks' : 'none'}
        data={[
          { value: 'marks', label: 'Mark the looks' },
          { value: 'none', label: 'Not calibrated' },
        ]}
        onChange={(value) => dispatch({ kind: 'calibrate', isCalibrated: value === 'marks' })}
      />
      {draft.isCalibrated ? (
        <>
          <SpanFields
            place="lens"
            title="Look into the lens"
            span={draft.lens}
            problem={problemAt('lens')}
            player={player}
            dispatch={dispatch}
          >
            Two to five seconds in which the person looks steadily into the camera. Needed: it tells
            how these eyes look when they meet the lens.
          </SpanFields>
          <SpanFields
            place="interviewer"
            title="Look at the interviewer"
            span={draft.interviewer}
            problem={problemAt('interviewer')}
            player={player}
            dispatch={dispatch}
          >
            Two to five seconds in which they look at the interviewer on their screen. May stay
            empty, but tells best where the interviewer was.
          </SpanFields>
          <Text size="sm" c="dimmed">
            Both are left out of the figures.
          </Text>
        </>
      ) : (
        <Text size="sm">
          What that costs: the spot that is looked at most is taken for the interviewer, a look
          counts within a wider circle, the figures are coarser, and what compares the person with
          their own upright seat is not measured.
        </Text>
      )}
      {isInterviewerMarked ? null : <InterviewerDistance />}
    </Stack>
  );
}

/** Where the interviewer is taken to be as long as no look at them is marked. */
function InterviewerDistance() {
  const { interviewerFromLensCm } = useSettings();
  const { changeSettings } = useAppStore();
  return (
    <NumberField
      label={`${SETTINGS.interviewerFromLensCm.label}, in centimetres`}
      description="As in the settings, and for every session without a marked look at the interviewer."
      min={0}
      max={40}
      step={0.5}
      allowDecimal
      value={interviewerFromLensCm}
      onChange={(value) => {
        void changeSettings({ interviewerFromLensCm: value }).then((error) => {
          if (error !== null) notifyOfError(error);
        });
      }}
    />
  );
}
