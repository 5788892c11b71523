import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import type { Result } from '../../../../core/result.ts';
import type { CalibrationFailure } from '../../../../core/vision/calibration-finish.ts';
import { FocusedButton } from '../../ui/focused-button.tsx';
import { Surface } from '../../ui/surface.tsx';
import { calibrationToQuality, rejectedText } from './calibration-words.ts';
import type { CalibrationController, CalibrationView } from './calibration-controller.ts';
import classes from './calibration.module.css';

/** What the calibration is worth, and the choice to repeat either step. */
export function CalibrationResult({
  outcome,
  progress,
  beginLabel,
  onBegin,
  onRepeat,
}: {
  readonly outcome: Result<Calibration, CalibrationFailure>;
  readonly progress: CalibrationView['progress'];
  readonly beginLabel: string;
  readonly onBegin: (calibration: Calibration) => void;
  readonly onRepeat: CalibrationController['repeat'];
}) {
  return (
    <Surface w="100%" maw="48rem">
      <Stack gap="md">
        <Title order={1} size="h3">
          {outcome.ok ? 'Calibrated' : 'Not calibrated yet'}
        </Title>
        {outcome.ok ? (
          <Stack gap="xs" component="ul" m={0} p={0}>
            {calibrationToQuality(outcome.value).map(({ kind, text }) => (
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
          {outcome.ok ? (
            <FocusedButton onClick={() => onBegin(outcome.value)}>{beginLabel}</FocusedButton>
          ) : null}
          <Button variant={outcome.ok ? 'default' : 'filled'} onClick={() => onRepeat('lens')}>
            Repeat the lens
          </Button>
          <Button variant="default" onClick={() => onRepeat('interviewer')}>
            Repeat the interviewer
          </Button>
        </Group>
      </Stack>
    </Surface>
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
