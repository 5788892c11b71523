import { Alert, Badge, Group, Stack } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { memo } from 'react';
import { cameraAbsenceText } from '../../../../core/review/camera-absences.ts';
import type { Review } from '../../../../core/review/types.ts';
import { formatDateTime, MODE_LABELS, sessionTitle } from '../../ui/formatting.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { ExportMenu } from './export-menu.tsx';
import { lengthText, recordingFacts } from './recording-facts.ts';
import classes from './review.module.css';

/** Which session this is, and how far its figures can be trusted. */
export const ReviewHeader = memo(function ReviewHeader({ review }: { readonly review: Review }) {
  const { session } = review.record;
  return (
    <Stack gap="md">
      <PageTitle
        title={sessionTitle(session.plan)}
        lead={
          <>
            Review of {formatDateTime(session.startedAt)} · {MODE_LABELS[session.plan.mode]} ·{' '}
            {lengthText(review)}
          </>
        }
        aside={<ExportMenu sessionId={session.id} />}
      />
      <Notices review={review} />
      <Group gap="md" align="flex-start" className={classes['facts'] ?? ''}>
        {review.calibrated ? (
          <Badge
            variant="light"
            size="lg"
            leftSection={<IconCircleCheck aria-hidden size={16} />}
            className={classes['badge'] ?? ''}
          >
            Calibrated
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

function Notices({ review }: { readonly review: Review }) {
  const { session } = review.record;
  const absence = cameraAbsenceText(review);
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
          Nothing could be seen, so every figure is “not enough data”.
        </Notice>
      ) : null}
      {absence === null ? null : <Notice title="The camera was lost">{absence}</Notice>}
      {review.calibrated || session.camera === null ? null : <Uncalibrated review={review} />}
    </>
  );
}

function Uncalibrated({ review }: { readonly review: Review }) {
  if (!review.interviewerKnown) {
    return (
      <Notice title="Uncalibrated: looks not measured">
        Calibration was skipped, and your looks do not show where the interviewer was: most went too
        far from the place of his eyes, or too few were seen. So neither your looks nor what
        compares you with your own upright seat is measured. Calibrating before the next interview
        takes about ten seconds.
      </Notice>
    );
  }
  return (
    <Notice title="Uncalibrated: wider tolerance">
      Calibration was skipped. A look counts as contact within a wider circle, figures marked coarse
      are rougher than usual, and what compares you with your own upright seat is not measured.
      Calibrating before the next interview takes about ten seconds.
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
