import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { PORTRAITS } from '../../../core/domain/interviewer.ts';
import type { Portrait } from '../../../core/domain/interviewer.ts';
import type { SettingsChange } from '../../../core/domain/settings.ts';
import { INTERVIEWER_PEOPLE } from '../../../core/guidance/interviewer-people.ts';
import { assignVoices } from '../../../core/voice/assign-voices.ts';
import type { SystemVoice } from '../../../core/voice/system-voice.ts';
import { useServices } from '../app/services.ts';
import { useSettings } from '../app/store.ts';
import { PortraitThumbnail } from '../portraits/portrait-thumbnail.tsx';
import { notifyOfError } from '../ui/notify.ts';
import { useUsableVoices } from './use-usable-voices.ts';
import classes from './voice.module.css';

const UNHEARD = {
  title: 'This voice was not to be heard',
  text: 'It did not begin to speak. Choose another one, or look whether it works in the speech settings of your system.',
};

/** Who speaks with which voice, with a way to try it. */
export function InterviewerVoices({
  onChange,
}: {
  readonly onChange: (change: SettingsChange) => void;
}) {
  const { interviewerVoices } = useSettings();
  const voices = useUsableVoices();
  const listen = useListen();
  if (voices.length === 0) return <NoVoice />;
  const assigned = assignVoices(PORTRAITS, voices, interviewerVoices);
  return (
    <Stack gap="sm">
      {PORTRAITS.map((portrait, index) => {
        const voice = assigned[index];
        return voice === undefined || voice === null ? null : (
          <Person
            key={portrait}
            portrait={portrait}
            voices={voices}
            chosen={interviewerVoices[portrait] ?? ''}
            onChoose={(id) =>
              onChange({ interviewerVoices: withVoice(interviewerVoices, portrait, id) })
            }
            onListen={() => listen(portrait, voice)}
          />
        );
      })}
    </Stack>
  );
}

function NoVoice() {
  return (
    <Text>
      This computer has no English voice of its own at the moment, so the interviewers’ words appear
      on the screen as fast as they would be said. Voices come with the speech or language settings
      of your system.
    </Text>
  );
}

function Person({
  portrait,
  voices,
  chosen,
  onChoose,
  onListen,
}: {
  readonly portrait: Portrait;
  readonly voices: readonly SystemVoice[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onListen: () => void;
}) {
  const { name } = INTERVIEWER_PEOPLE[portrait];
  return (
    <Group gap="sm" wrap="nowrap" className={classes['person'] ?? ''}>
      <PortraitThumbnail portrait={portrait} />
      <NativeSelect
        className={classes['choice'] ?? ''}
        label={`Voice of ${name}`}
        value={voices.some(({ id }) => id === chosen) ? chosen : ''}
        data={[
          { value: '', label: 'Chosen by itself' },
          ...voices.map(({ id, name: label, language }) => ({
            value: id,
            label: `${label} (${language})`,
          })),
        ]}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      <Button variant="default" size="sm" aria-label={`Listen to ${name}`} onClick={onListen}>
        Listen
      </Button>
    </Group>
  );
}

/** Lets somebody say a sentence; leaving the screen silences them. */
function useListen(): (portrait: Portrait, voice: SystemVoice) => void {
  const { speaker } = useServices();
  const { speakingPace } = useSettings();
  const stop = useRef(() => undefined as void);
  useEffect(() => () => stop.current(), []);
  return (portrait, voice) => {
    const text = `Hello, I am ${INTERVIEWER_PEOPLE[portrait].name}. It is good to meet you.`;
    stop.current = speaker.speak(
      { text, voiceId: voice.id, pace: speakingPace / 100 },
      {
        onBegin: () => undefined,
        onEnd: (outcome) => {
          if (outcome === 'silent') notifyOfError(UNHEARD);
        },
      },
    );
  };
}

/** Empty = chosen by itself again. */
function withVoice(
  before: Readonly<Partial<Record<Portrait, string>>>,
  portrait: Portrait,
  id: string,
): Partial<Record<Portrait, string>> {
  const { [portrait]: _before, ...others } = before;
  return id === '' ? others : { ...others, [portrait]: id };
}
