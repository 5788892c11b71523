import { NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { useStore } from 'zustand';
import { PORTRAITS } from '../../../../core/domain/interviewer.ts';
import { INTERVIEWER_PEOPLE } from '../../../../core/guidance/interviewer-people.ts';
import { usableVoices } from '../../../../core/voice/system-voice.ts';
import { useServices } from '../../app/services.ts';
import { useSettings } from '../../app/store.ts';
import { useChange } from './use-change.ts';

const BY_ITSELF = '';

/** Which voice of this computer each drawn person has; chosen by itself where nothing is said. */
export function VoicesField() {
  const { speaker } = useServices();
  const { interviewerVoices } = useSettings();
  const change = useChange();
  const voices = usableVoices(useStore(speaker.voices), navigator.language);
  if (voices.length === 0)
    return (
      <Text>
        This computer has no English voice of its own, so what the interviewers say is shown as
        text.
      </Text>
    );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} role="group" aria-label="Voice of each interviewer">
      {PORTRAITS.map((portrait) => (
        <NativeSelect
          key={portrait}
          label={`Voice of ${INTERVIEWER_PEOPLE[portrait].name}`}
          value={interviewerVoices[portrait] ?? BY_ITSELF}
          data={[
            { value: BY_ITSELF, label: 'Chosen by itself' },
            ...voices.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            const { [portrait]: _, ...others } = interviewerVoices;
            change({
              interviewerVoices: value === BY_ITSELF ? others : { ...others, [portrait]: value },
            });
          }}
        />
      ))}
    </SimpleGrid>
  );
}
