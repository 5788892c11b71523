import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { QuestionFileActions } from './use-question-file.ts';

/** Questions from a file and into one. */
export function FileMenu({ actions }: { readonly actions: QuestionFileActions }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown aria-hidden size={16} />}>
          Import or export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void actions.choose()}>Import a file (JSON or CSV)</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void actions.write('json')}>
          Export mine as JSON, with favourites
        </Menu.Item>
        <Menu.Item onClick={() => void actions.write('csv')}>
          Export mine as CSV, for a spreadsheet
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
