import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExportFormat } from '../../../../core/notes/types.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { notifyOfError, notifyOfSuccess } from '../../ui/notify.ts';

const CHOICES: readonly {
  readonly format: ExportFormat;
  readonly label: string;
  readonly detail: string;
}[] = [
  { format: 'markdown', label: 'Markdown', detail: 'Session notes as plain text' },
  { format: 'pdf', label: 'PDF', detail: 'Session notes with charts, to print' },
  { format: 'html', label: 'HTML page', detail: 'Session notes with charts, one file' },
  { format: 'json', label: 'JSON', detail: 'All figures, for other programs' },
  { format: 'csv', label: 'CSV tracks', detail: 'Every sample, for a spreadsheet' },
];

/** Saves the session in one of the formats; the main process asks where. */
export function ExportMenu({ sessionId }: { readonly sessionId: string }) {
  const bridge = useBridge();
  const [isSaving, setSaving] = useState(false);

  async function save(format: ExportFormat): Promise<void> {
    setSaving(true);
    const result = await bridge['export:save']({ sessionId, format });
    setSaving(false);
    if (!result.ok) notifyOfError(result.error);
    else if (result.value.kind === 'saved') notifyOfSuccess(`Saved as ${result.value.fileName}`);
  }

  return (
    <Menu
      position="bottom-end"
      width={280}
      shadow="md"
      // Inside of the main landmark, and with the focus on the first format.
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button
          loading={isSaving}
          leftSection={<IconFileExport aria-hidden size={18} />}
          rightSection={<IconChevronDown aria-hidden size={16} />}
        >
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label="Export">
        {CHOICES.map(({ format, label, detail }) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {label}
            <Text component="span" display="block" size="xs" c="dimmed">
              {detail}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
