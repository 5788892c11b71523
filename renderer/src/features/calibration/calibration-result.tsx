import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { isPartlyCalibrated } from '../../../../core/domain/calibration.ts';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import type { Result } from '../../../../core/result.ts';
import { checkWeaknesses } from '../../../../core/vision/calibration-check.ts';
import type { CalibrationFailure } from '../../../../core/vision/calibration-finish.ts';
import { FocusedButton } from '../../ui/focused-button.tsx';
import { formatDateTime } from '../../ui/formatting.ts';
import { Surface } from '../../ui/surface.tsx';
import { calibrationToQuality, rejectedText } from './calibration-words.ts';
import type { QualityLine } from './calibration-words.ts';
import type {
  CalibrationController,
  CalibrationOrigin,
  CalibrationView,
} from './calibration-controller.ts';
import classes from './calibration.module.css';

/** What the calibration is worth, and the choice to repeat a step, the check or everything. */
export function CalibrationResult({
  outcome,
  origin,
  progress,
  beginLabel,
  onBegin,
  controller,
}: {
  readonly outcome: Result<Calibration, CalibrationFailure>;
  readonly origin: CalibrationOrigin;
  readonly progress: CalibrationView['progress'];
  readonly beginLabel: string;
  readonly onBegin: (calibration: Calibration) => void;
  readonly controller: Pick<CalibrationController, 'begin' | 'repeat' | 'check'>;
}) {
  const calibration = outcome.ok ? outcome.value : null;
  const isPartial = calibration !== null && isPartlyCalibrated(calibration);
  const canRepeat = origin === 'anew';
  return (
    <Surface w="100%" maw="48rem">
      <Stack gap="md">
        <Title order={1} size="h3">
          {outcome.ok ? (isPartial ? 'Partly calibrated' : 'Calibrated') : 'Not calibrated yet'}
        </Title>
        {outcome.ok ? (
          <Quality lines={resultLines(outcome.value, origin)} />
        ) : (
          <Alert role="alert" color="yellow" title={outcome.error.title}>
            {outcome.error.text}
          </Alert>
        )}
        <div className={classes['counts']}>
          <StepCounts label="Lens" progress={progress.lens} />
          <StepCounts label="Interviewer" progress={progress.interviewer} />
        </div>
        <Group gap="sm">
          <MainChoice
            calibration={calibration}
            beginLabel={beginLabel}
            onBegin={onBegin}
            onAnew={controller.begin}
            onRepeat={isPartial && canRepeat ? () => controller.repeat('interviewer') : null}
          />
          {canRepeat ? (
            <>
              <Button variant="default" onClick={() => controller.repeat('lens')}>
                Repeat the lens
              </Button>
              {isPartial ? null : (
                <Button variant="default" onClick={() => controller.repeat('interviewer')}>
                  Repeat the interviewer
                </Button>
              )}
            </>
          ) : null}
          {calibration === null ? null : (
            <Button variant="default" onClick={controller.check}>
              {calibration.holdOut === null ? 'Check it' : 'Check again'}
            </Button>
          )}
        </Group>
      </Stack>
    </Surface>
  );
}

/**
 * Going on comes first, unless there is nothing to go on with, the look at the interviewer is
 * missing, or the check speaks against it.
 */
function MainChoice({
  calibration,
  beginLabel,
  onBegin,
  onAnew,
  onRepeat,
}: {
  readonly calibration: Calibration | null;
  readonly beginLabel: string;
  readonly onBegin: (calibration: Calibration) => void;
  readonly onAnew: () => void;
  /** Repeats the look that is missing; null = none is, or it cannot be repeated alone. */
  readonly onRepeat: (() => void) | null;
}) {
  if (calibration === null) return <FocusedButton onClick={onAnew}>Calibrate anew</FocusedButton>;
  const { holdOut } = calibration;
  const isWeak = holdOut !== null && checkWeaknesses(holdOut).length > 0;
  const main =
    onRepeat !== null
      ? { label: 'Repeat the interviewer', onClick: onRepeat }
      : isWeak
        ? { label: 'Calibrate anew', onClick: onAnew }
        : null;
  const begin = (): void => onBegin(calibration);
  return (
    <>
      {main === null ? (
        <FocusedButton onClick={begin}>{beginLabel}</FocusedButton>
      ) : (
        <>
          <FocusedButton key={main.label} onClick={main.onClick}>
            {main.label}
          </FocusedButton>
          <Button variant="default" onClick={begin}>
            {beginLabel}
          </Button>
        </>
      )}
      {main?.onClick === onAnew ? null : (
        <Button variant="default" onClick={onAnew}>
          Calibrate anew
        </Button>
      )}
    </>
  );
}

const resultLines = (
  calibration: Calibration,
  origin: CalibrationOrigin,
): readonly QualityLine[] => [
  ...(origin === 'reused'
    ? [
        {
          kind: 'good',
          text: `Your calibration of ${formatDateTime(calibration.takenAt)} still fits and is used again.`,
        } as const,
      ]
    : []),
  ...calibrationToQuality(calibration),
];

function Quality({ lines }: { readonly lines: readonly QualityLine[] }) {
  return (
    <Stack gap="xs" component="ul" m={0} p={0}>
      {lines.map(({ kind, text }) => (
        <Group key={text} component="li" gap="sm" wrap="nowrap" align="flex-start">
          {kind === 'good' ? (
            <IconCircleCheck aria-hidden size={22} style={{ flex: 'none' }} />
          ) : (
            <IconInfoCircle aria-hidden size={22} style={{ flex: 'none' }} />
          )}
          <Text>{text}</Text>
        </Group>
      ))}
    </Stack>
  );
}

function StepCounts({
  label,
  progress,
}: {
  readonly label: string;
  readonly progress: CalibrationView['progress']['lens'];
}) {
  return (
    <Text size="sm" c="dimmed">
      {label}: {progress.accepted} pictures used, {rejectedText(progress.rejected)}
    </Text>
  );
}
