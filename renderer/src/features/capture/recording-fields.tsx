import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { NEEDED_TO_BEGIN_BYTES } from '../../../../core/media/room.ts';
import { sizeText } from '../recording/file-facts.ts';
import { MicrophoneField } from './microphone-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { choiceLabel, spaceText } from './recording-words.ts';
import type { MediaSpace } from './recording-words.ts';
import { useMediaSpace } from './use-media-space.ts';
import { useRecordingChoice } from './use-recording-choice.ts';
import classes from './capture.module.css';

/** "Recording: video and sound", with the way to change it, the room left and the microphone. */
export function RecordingFields({
  withMicrophone = true,
}: {
  /** Off where the microphone is chosen elsewhere on the same screen. */
  readonly withMicrophone?: boolean;
}) {
  const { choice, choose } = useRecordingChoice();
  const [isChanging, setChanging] = useState(false);
  const space = useMediaSpace(choice ?? 'nothing');
  if (choice === null || isChanging)
    return (
      <Stack gap="sm">
        <ChoiceField
          value={choice}
          label="What to keep of the interview besides its figures"
          onChange={choose}
        />
        {choice === null ? null : (
          <Button variant="default" size="xs" w="fit-content" onClick={() => setChanging(false)}>
            Done
          </Button>
        )}
      </Stack>
    );
  return (
    <Stack gap="sm">
      <div className={classes['summary']}>
        <Text>
          Recording: <strong>{choiceLabel(choice)}</strong>
          {space === null ? null : (
            <Text component="span" c="dimmed" size="sm">
              {' '}
              · {spaceText(space)}
            </Text>
          )}
        </Text>
        <Button variant="default" size="xs" onClick={() => setChanging(true)}>
          Change the recording
        </Button>
      </div>
      {space === null ? null : <SpaceNotice space={space} />}
      {choice === 'nothing' || !withMicrophone ? null : <MicrophoneField />}
    </Stack>
  );
}

function SpaceNotice({ space }: { readonly space: MediaSpace }) {
  if (space.isEnough) return null;
  return (
    <Alert role="alert" color="yellow" title="The disk is too full to record">
      {sizeText(space.freeBytes)} are free; a recording needs {sizeText(NEEDED_TO_BEGIN_BYTES)} to
      begin. Free some space and come back, or start without recording: everything is measured as
      usual.
    </Alert>
  );
}
