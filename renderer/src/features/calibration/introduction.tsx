import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import { FocusedButton } from '../../ui/focused-button.tsx';
import { formatDateTime } from '../../ui/formatting.ts';
import type { LastCalibration } from './use-last-calibration.ts';

/** What calibrating is for; with an earlier calibration at hand, the choice between both. */
export function Introduction({
  last,
  panel,
  onBegin,
  onReuse,
}: {
  readonly last: LastCalibration;
  /** How well its people will be told apart; null = there is one interviewer. */
  readonly panel: string | null;
  readonly onBegin: () => void;
  readonly onReuse: (calibration: Calibration) => void;
}) {
  if (last.kind === 'asking') return null;
  if (last.kind === 'offered') {
    const { calibration } = last;
    return (
      <Stack align="center" gap="md" maw="40rem" ta="center">
        <Title order={1} size="h2">
          Use your last calibration?
        </Title>
        <Text>
          You calibrated with this camera on {formatDateTime(calibration.takenAt)}. Look into the
          lens and at the interviewer for five seconds: if you sit and look as you did, it is used
          again.
        </Text>
        <Text c="dimmed">Another seat, light or pair of glasses? Then calibrate anew.</Text>
        <Group gap="sm" justify="center">
          <FocusedButton onClick={() => onReuse(calibration)}>Check and use it</FocusedButton>
          <Button variant="default" onClick={onBegin}>
            Calibrate anew
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack align="center" gap="md" maw="40rem" ta="center">
      <Title order={1} size="h2">
        Teach Greenroom how you look
      </Title>
      <Text>
        {panel === null
          ? 'Look into the lens of the camera, then at the interviewer’s eyes, four seconds each.'
          : 'Look into the lens of the camera, then at each interviewer’s eyes, a few seconds each.'}{' '}
        So Greenroom learns to tell that look from others, and your upright seat from a slouch. A
        check of eight seconds shows how right it is.
      </Text>
      {panel === null ? null : <Text>{panel}</Text>}
      <Text c="dimmed">
        Without it the session is labelled “uncalibrated”: looks are told more coarsely or may not
        be measured at all, and how upright you sit is not measured.
      </Text>
      <FocusedButton onClick={onBegin}>Start calibration</FocusedButton>
    </Stack>
  );
}
