import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { StoredRecording } from '../../../../core/ipc/storage-calls.ts';
import { formatCount } from '../../ui/formatting.ts';
import { sizeText } from '../recording/file-facts.ts';
import { bytesOf } from './storage-words.ts';

/** Everything that was recorded at once; asked first, and can be brought back like a single one. */
export function RemoveAll({
  recordings,
  onRemove,
}: {
  readonly recordings: readonly StoredRecording[];
  readonly onRemove: () => void;
}) {
  const [isAsking, setAsking] = useState(false);
  const sessions = formatCount(recordings.length, 'session');
  return (
    <>
      {recordings.length === 0 ? null : (
        <Button variant="default" onClick={() => setAsking(true)}>
          Remove all recordings
        </Button>
      )}
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={<Text fw={600}>Remove everything that was recorded?</Text>}
        size="lg"
        withCloseButton={false}
        transitionProps={{ duration: 0 }}
      >
        <Text mb="lg">
          Video and sound of {sessions} go, {sizeText(bytesOf(recordings))} in all. Measurements,
          answers, notes and markers stay, and every session can still be reviewed. Until Greenroom
          is closed you can bring the recordings back; then they are deleted for good.
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
            Keep them
          </Button>
          <Button
            color="red"
            onClick={() => {
              setAsking(false);
              onRemove();
            }}
          >
            Remove the recordings of {sessions}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
