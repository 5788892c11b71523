import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { MOVEMENT_LABELS } from '../../../../core/review/movements-in-words.ts';
import { FocusedButton } from '../../ui/focused-button.tsx';
import { Surface } from '../../ui/surface.tsx';
import type { CalibrationController } from './calibration-controller.ts';
import { movementLines } from './movement-words.ts';
import type { MovementLine } from './movement-words.ts';
import type { MovementStage } from './movement-steps.ts';

/** What came out of each movement, and the choice to make it again. */
export function MovementsOverview({
  stage: { calibration, refusals },
  controller,
}: {
  readonly stage: Extract<MovementStage, { kind: 'movements' }>;
  readonly controller: Pick<CalibrationController, 'makeMovement' | 'doneWithMovements'>;
}) {
  return (
    <Surface w="100%" maw="48rem">
      <Stack gap="md">
        <Title order={1} size="h3">
          Movements
        </Title>
        <Stack gap="sm" component="ul" m={0} p={0}>
          {movementLines(calibration.movements, refusals).map((line) => (
            <Movement key={line.movement} line={line} onMake={controller.makeMovement} />
          ))}
        </Stack>
        <Group gap="sm">
          <FocusedButton onClick={controller.doneWithMovements}>Done</FocusedButton>
        </Group>
      </Stack>
    </Surface>
  );
}

function Movement({
  line: { movement, kind, text, isMade },
  onMake,
}: {
  readonly line: MovementLine;
  readonly onMake: CalibrationController['makeMovement'];
}) {
  const offer = isMade ? 'Repeat' : 'Make it';
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      {kind === 'good' ? (
        <IconCircleCheck aria-hidden size={22} style={{ flex: 'none' }} />
      ) : (
        <IconInfoCircle aria-hidden size={22} style={{ flex: 'none' }} />
      )}
      <Text flex={1}>{text}</Text>
      <Button
        size="compact-sm"
        variant="default"
        flex="none"
        aria-label={`${offer}: ${MOVEMENT_LABELS[movement]}`}
        onClick={() => onMake(movement)}
      >
        {offer}
      </Button>
    </Group>
  );
}
