import { Stack, Text } from '@mantine/core';
import { useServices } from '../../app/services.ts';
import { useAppStore, useSettings } from '../../app/store.ts';
import { DeviceSelect } from '../../ui/device-select.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LevelMeter } from './level-meter.tsx';
import { useRecorderState } from './use-microphone.ts';

/** Which microphone, and where one is open, whether it hears anything. */
export function MicrophoneField() {
  const { recorder } = useServices();
  const { microphoneId } = useSettings();
  const { changeSettings } = useAppStore();
  const { microphone } = useRecorderState();
  return (
    <Stack gap="xs">
      <DeviceSelect
        label="Microphone"
        value={microphoneId}
        list={recorder.microphones}
        onState={recorder.onState}
        onChange={(chosen) => void changeSettings({ microphoneId: chosen })}
      />
      {microphone.kind === 'on' ? <LevelMeter /> : null}
      {microphone.kind === 'on' && microphone.notice !== null ? (
        <Text size="sm" role="status">
          {microphone.notice.title}. {microphone.notice.text}
        </Text>
      ) : null}
      {microphone.kind === 'lost' ? <ErrorNotice error={microphone.problem} /> : null}
    </Stack>
  );
}
