import { Button, Group, Menu, Modal, TextInput } from '@mantine/core';
import { IconChevronDown, IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { MAX_TEMPLATE_NAME } from '../../../../core/domain/interview-template.ts';
import type {
  InterviewTemplate,
  SetupChoices,
} from '../../../../core/domain/interview-template.ts';
import { choicesToForm } from './setup-choices.ts';
import { TemplateList } from './template-list.tsx';
import { useTemplates } from './use-templates.ts';

/** Choices saved under a name: applied, renamed and deleted from here. */
export function Templates({
  choices,
  onApply,
}: {
  readonly choices: SetupChoices;
  readonly onApply: (choices: SetupChoices) => void;
}) {
  const { templates, save, remove } = useTemplates();
  const [naming, setNaming] = useState<InterviewTemplate | null>(null);
  const [isManaging, setManaging] = useState(false);
  return (
    <Group gap="sm">
      {templates.length === 0 ? null : (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="default"
              size="xs"
              rightSection={<IconChevronDown aria-hidden size={14} />}
            >
              Take a template
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {templates.map((template) => (
              <Menu.Item key={template.id} onClick={() => onApply(choicesToForm(template.choices))}>
                {template.name}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={() => setManaging(true)}>Rename or delete…</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconDeviceFloppy aria-hidden size={16} />}
        onClick={() => setNaming({ id: crypto.randomUUID(), name: '', choices })}
      >
        Save these choices as a template
      </Button>
      {naming === null ? null : (
        <NameDialog template={naming} onSave={save} onClose={() => setNaming(null)} />
      )}
      <TemplateList
        isOpen={isManaging}
        templates={templates}
        onRename={(template) => {
          setManaging(false);
          setNaming(template);
        }}
        onDelete={(template) => void remove(template)}
        onClose={() => setManaging(false)}
      />
    </Group>
  );
}

function NameDialog({
  template,
  onSave,
  onClose,
}: {
  readonly template: InterviewTemplate;
  readonly onSave: ReturnType<typeof useTemplates>['save'];
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(template.name);
  const [problem, setProblem] = useState<string | null>(null);
  const isNew = template.name === '';
  return (
    <Modal
      opened
      title={isNew ? 'Save as a template' : 'Rename the template'}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onSave({ ...template, name: name.trim() }).then((error) => {
            if (error === null) onClose();
            else setProblem(error.text);
          });
        }}
      >
        <TextInput
          data-autofocus
          label="Name of the template"
          description="Format, people, questions, times and mode are kept; company and role are not."
          maxLength={MAX_TEMPLATE_NAME}
          value={name}
          error={problem}
          onChange={(event) => {
            setProblem(null);
            setName(event.currentTarget.value);
          }}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {isNew ? 'Save the template' : 'Rename'}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
