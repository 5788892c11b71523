import { Button, Group, Modal, Text } from '@mantine/core';

export function QuitDialog({
  isOpen,
  isClockRunning,
  onStay,
  onQuit,
}: {
  readonly isOpen: boolean;
  readonly isClockRunning: boolean;
  readonly onStay: () => void;
  readonly onQuit: () => void;
}) {
  return (
    <Modal
      opened={isOpen}
      onClose={onStay}
      title={<Text fw={600}>End the interview now?</Text>}
      size="lg"
      withCloseButton={false}
      // The keys of the stage hear Escape, for the question and for its answer.
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
    >
      <Text mb="lg">
        What you have answered so far is kept and can be reviewed.
        {isClockRunning ? ' The clock goes on while you decide.' : ''}
      </Text>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onQuit}>
          End now and keep
        </Button>
        <Button data-autofocus onClick={onStay}>
          Continue the interview
        </Button>
      </Group>
    </Modal>
  );
}
