import { Alert, Badge, Group, Stack } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { memo } from 'react';
import { cameraAbsenceText } from '../../../../core/review/camera-absences.ts';
import type { Session } from '../../../../core/domain/session.ts';
import { seatDriftText } from '../../../../core/review/seat-drift-text.ts';
import { windowAwayText } from '../../../../core/review/window-away.ts';
import { isRecorded, recordedFrom } from '../../../../core/review/recorded.ts';
import type { Review } from '../../../../core/review/types.ts';
import { FORMAT_LABELS } from '../../../../core/interview/format-words.ts';
import { sessionTitle } from '../../../../core/sessions/session-title.ts';
import { UNCALIBRATED_PANEL_TEXT } from '../../../../core/review/panel.ts';
import { CALIBRATION_TAKES } from '../../../../core/vision/calibration.ts';
import { formatDateTime, MODE_LABELS } from '../../ui/formatting.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { NotesButton } from '../notes/notes-dialog.tsx';
import { isFaceMeasured, lengthText, recordingFacts } from './recording-facts.ts';
import classes from './review.module.css';

/** Which session this is, and how far its figures can be trusted. */
export const ReviewHeader = memo(function ReviewHeader({ review }: { readonly review: Review }) {
  const { session } = review.record;
  const title = sessionTitle({ ...session.plan, title: review.record.title });
  return (
    <Stack gap="md">
      <PageTitle
        title={title}
        lead={leadParts(session, title, lengthText(review)).join(' · ')}
        aside={<NotesButton review={review} />}
      />
      <Notices review={review} />
      <Group gap="md" align="flex-start" className={classes['facts'] ?? ''}>
        {review.calibrated ? (
          <Badge
            variant="light"
            size="lg"
            {...(review.partlyCalibrated ? { color: 'yellow' } : {})}
            leftSection={
              review.partlyCalibrated ? (
                <IconAlertCircle aria-hidden size={16} />
              ) : (
                <IconCircleCheck aria-hidden size={16} />
              )
            }
            className={classes['badge'] ?? ''}
          >
            {review.partlyCalibrated ? 'Partly calibrated' : 'Calibrated'}
          </Badge>
        ) : null}
        <dl aria-label="Data quality" className={classes['factList']}>
          {recordingFacts(review).map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Group>
    </Stack>
  );
});

function leadParts(session: Session, title: string, length: string): readonly string[] {
  const file = recordedFrom(session);
  const when = formatDateTime(session.startedAt);
  if (file === null) {
    const { format, mode } = session.plan;
    return [`Review of ${when}`, FORMAT_LABELS[format], MODE_LABELS[mode], length];
  }
  return [...(file === title ? [] : [file]), `Analysed ${when}`, length];
}

function Notices({ review }: { readonly review: Review }) {
  const { session } = review.record;
  const absence = cameraAbsenceText(review);
  const drift = seatDriftText(review);
  const away = windowAwayText(session.plan.windowMoves ?? [], session.durationMs);
  return (
    <>
      {session.state === 'interrupted' ? (
        <Notice title="This interview was interrupted">
          Greenroom ended while it ran. Everything stored until then is shown here; the last answer
          ends with its last stored sample.
        </Notice>
      ) : null}
      {session.camera === null ? (
        <Notice title="Practised without a camera">
          Nothing could be seen, so nothing was measured.
        </Notice>
      ) : null}
      {isRecorded(session) && !isFaceMeasured(review) ? (
        <Notice title="No face was found in this recording">
          Not one picture shows a face that can be measured, so what rests on the face is “not
          enough data”.
        </Notice>
      ) : null}
      {absence === null ? null : <Notice title="The camera was lost">{absence}</Notice>}
      {drift === null ? null : <Notice title="The seat or the camera moved">{drift}</Notice>}
      {away === null ? null : <Notice title="The window moved">{away}</Notice>}
      {review.calibrated || session.camera === null ? null : <Uncalibrated review={review} />}
    </>
  );
}

function Uncalibrated({ review }: { readonly review: Review }) {
  if (isRecorded(review.record.session)) return <UncalibratedRecording review={review} />;
  if (!review.interviewerKnown) {
    return (
      <Notice title="Uncalibrated: looks not measured">
        {`Calibration was skipped, and your looks do not show where the interviewer was: most went too far from the place of their eyes, or too few were seen. So neither your looks nor what compares you with your own upright seat is measured. Calibrating before the next interview takes ${CALIBRATION_TAKES}.`}
      </Notice>
    );
  }
  return (
    <Notice title="Uncalibrated: wider tolerance">
      {`Calibration was skipped. A look counts as contact within a wider circle, figures marked coarse are rougher than usual, and what compares you with your own upright seat is not measured. ${ofPanel(review)}Calibrating before the next interview takes ${CALIBRATION_TAKES}.`}
    </Notice>
  );
}

const ofPanel = ({ record }: Review): string =>
  record.session.plan.interviewers.length > 1 ? `${UNCALIBRATED_PANEL_TEXT} ` : '';

/** Where nobody was seen, that comes first: no mark would have changed it. */
function UncalibratedRecording({ review }: { readonly review: Review }) {
  if (!isFaceMeasured(review)) return null;
  return review.interviewerKnown ? (
    <Notice title="Not calibrated: wider tolerance">
      No looks were marked. A look counts as contact within a wider circle, figures marked coarse
      are rougher than usual, and what compares the person with their own upright seat is not
      measured. Analyse the file again with the looks marked to have it all.
    </Notice>
  ) : (
    <Notice title="Not calibrated: looks not measured">
      No looks were marked, and those in the recording do not show where the interviewer was: most
      went too far from the place of their eyes, or too few were seen. Neither the looks nor what
      compares the person with their own upright seat is measured. Analyse the file again with the
      looks marked to have it all.
    </Notice>
  );
}

function Notice({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <Alert
      role="note"
      aria-label={title}
      color="yellow"
      variant="light"
      icon={<IconAlertCircle aria-hidden />}
      title={title}
      styles={{
        title: { color: 'var(--mantine-color-text)' },
        message: { color: 'var(--mantine-color-text)' },
      }}
    >
      {children}
    </Alert>
  );
}
