import { Group, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { tooCloseAhead } from './panel-words.ts';
import { useStagePanel } from './use-panel-layout.ts';

/** Says before an interview that its people will not be told apart; silent where they will be. */
export function PanelOutlook({ people }: { readonly people: number }) {
  const said = tooCloseAhead(useStagePanel(people));
  return (
    <div role="status">
      {said === null ? null : (
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <IconInfoCircle aria-hidden size={18} style={{ flex: 'none', marginTop: 2 }} />
          <Text size="sm">{said}</Text>
        </Group>
      )}
    </div>
  );
}
