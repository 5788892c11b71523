import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { InterviewTemplate } from '../../../../core/domain/interview-template.ts';
import { FORMAT_LABELS } from '../../../../core/interview/format-words.ts';

/** Every template there is, to be renamed or deleted. */
export function TemplateList({
  isOpen,
  templates,
  onRename,
  onDelete,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly templates: readonly InterviewTemplate[];
  readonly onRename: (template: InterviewTemplate) => void;
  readonly onDelete: (template: InterviewTemplate) => void;
  readonly onClose: () => void;
}) {
  return (
    <Modal
      opened={isOpen}
      title="Templates"
      onClose={onClose}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="sm">
        {templates.length === 0 ? <Text>No templates are left.</Text> : null}
        {templates.map((template) => (
          <Group key={template.id} justify="space-between" wrap="nowrap">
            <div>
              <Text>{template.name}</Text>
              <Text size="sm" c="dimmed">
                {FORMAT_LABELS[template.choices.format]}
              </Text>
            </div>
            <Group gap="xs" wrap="nowrap">
              <Button
                size="xs"
                variant="default"
                aria-label={`Rename ${template.name}`}
                onClick={() => onRename(template)}
              >
                Rename
              </Button>
              <Button
                size="xs"
                variant="default"
                aria-label={`Delete ${template.name}`}
                onClick={() => onDelete(template)}
              >
                Delete
              </Button>
            </Group>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}
