import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { unmeasuredPeople } from '../../../../core/domain/calibration.ts';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import type { Interviewer } from '../../../../core/domain/interviewer.ts';
import type { Result } from '../../../../core/result.ts';
import { checkWeaknesses } from '../../../../core/vision/calibration-check.ts';
import type { CalibrationFailure } from '../../../../core/vision/calibration-finish.ts';
import type { CalibrationTarget } from '../../../../core/vision/calibration.ts';
import { FocusedButton } from '../../ui/focused-button.tsx';
import { formatDateTime } from '../../ui/formatting.ts';
import { Surface } from '../../ui/surface.tsx';
import { calibrationToQuality, rejectedText, targetName } from './calibration-words.ts';
import type { QualityLine } from './calibration-words.ts';
import { movementsLine, MOVEMENTS_OFFER } from './movement-words.ts';
import type {
  CalibrationController,
  CalibrationOrigin,
  CalibrationView,
} from './calibration-controller.ts';
import type { Refusals } from './movement-steps.ts';
import classes from './calibration.module.css';

/** What the calibration is worth, and the choice to repeat a step, the check or everything. */
export function CalibrationResult({
  outcome,
  origin,
  refusals,
  interviewers,
  spacingOf,
  targets,
  progress,
  beginLabel,
  onBegin,
  controller,
}: {
  readonly outcome: Result<Calibration, CalibrationFailure>;
  readonly origin: CalibrationOrigin;
  readonly refusals: Refusals;
  readonly interviewers: readonly Interviewer[];
  /** How well the people of a panel are told apart from the seat that was measured; null = no panel. */
  readonly spacingOf: (calibration: Calibration) => QualityLine | null;
  readonly targets: CalibrationView['targets'];
  readonly progress: CalibrationView['progress'];
  readonly beginLabel: string;
  readonly onBegin: (calibration: Calibration) => void;
  readonly controller: Pick<CalibrationController, 'begin' | 'repeat' | 'check' | 'addMovements'>;
}) {
  const calibration = outcome.ok ? outcome.value : null;
  const missing = calibration === null ? null : missingLook(calibration, targets);
  const canRepeat = origin === 'anew';
  const nameOf = (target: CalibrationTarget): string => targetName(target, targets, interviewers);
  return (
    <Surface w="100%" maw="48rem">
      <Stack gap="md">
        <Title order={1} size="h3">
          {outcome.ok
            ? missing !== null
              ? 'Partly calibrated'
              : 'Calibrated'
            : 'Not calibrated yet'}
        </Title>
        {outcome.ok ? (
          <Quality
            lines={[
              ...resultLines(outcome.value, origin, interviewers, spacingOf(outcome.value)),
              ...linesOf(movementsLine(outcome.value.movements, refusals)),
            ]}
          />
        ) : (
          <Alert role="alert" color="yellow" title={outcome.error.title}>
            {outcome.error.text}
          </Alert>
        )}
        <div className={classes['counts']}>
          {targets.map((target) => (
            <StepCounts
              key={target}
              label={capitalised(nameOf(target))}
              progress={progress[target]}
            />
          ))}
        </div>
        <Group gap="sm">
          <MainChoice
            calibration={calibration}
            beginLabel={beginLabel}
            onBegin={onBegin}
            onAnew={controller.begin}
            missing={
              missing !== null && canRepeat
                ? { name: nameOf(missing), repeat: () => controller.repeat(missing) }
                : null
            }
          />
          {canRepeat
            ? targets
                .filter((target) => target !== missing)
                .map((target) => (
                  <Button key={target} variant="default" onClick={() => controller.repeat(target)}>
                    Repeat {nameOf(target)}
                  </Button>
                ))
            : null}
          {calibration === null ? null : (
            <Button variant="default" onClick={controller.check}>
              {calibration.holdOut === null ? 'Check it' : 'Check again'}
            </Button>
          )}
          {calibration === null ? null : (
            <Button variant="default" onClick={controller.addMovements}>
              {calibration.movements === null ? MOVEMENTS_OFFER : 'Movements'}
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
  missing,
}: {
  readonly calibration: Calibration | null;
  readonly beginLabel: string;
  readonly onBegin: (calibration: Calibration) => void;
  readonly onAnew: () => void;
  /** The look that is missing; null = none is, or it cannot be repeated alone. */
  readonly missing: { readonly name: string; readonly repeat: () => void } | null;
}) {
  if (calibration === null) return <FocusedButton onClick={onAnew}>Calibrate anew</FocusedButton>;
  const { holdOut } = calibration;
  const isWeak = holdOut !== null && checkWeaknesses(holdOut).length > 0;
  const main =
    missing !== null
      ? { label: `Repeat ${missing.name}`, onClick: missing.repeat }
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

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The first of the people the look at whom is not part of the calibration. */
function missingLook(
  calibration: Calibration,
  targets: readonly CalibrationTarget[],
): CalibrationTarget | null {
  const [first] = unmeasuredPeople(calibration, targets.length - 1);
  return first === undefined ? null : (targets[first + 1] ?? null);
}

const resultLines = (
  calibration: Calibration,
  origin: CalibrationOrigin,
  interviewers: readonly Interviewer[],
  spacing: QualityLine | null,
): readonly QualityLine[] => {
  return [
    ...(origin === 'reused'
      ? [
          {
            kind: 'good',
            text: `Your calibration of ${formatDateTime(calibration.takenAt)} still fits and is used again.`,
          } as const,
        ]
      : []),
    ...calibrationToQuality(
      calibration,
      interviewers.map(({ name }) => name),
    ),
    ...linesOf(spacing),
  ];
};

const linesOf = (line: QualityLine | null): readonly QualityLine[] => (line === null ? [] : [line]);

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
