import { Button, Group, Menu, Text } from '@mantine/core';
import { MAX_IN_SET } from '../../../../core/domain/question-set.ts';
import type { QuestionSet } from '../../../../core/domain/question-set.ts';
import { formatCount } from '../../ui/formatting.ts';
import classes from './questions.module.css';

/** What can be done with the questions that are chosen. */
export function SelectionBar({
  count,
  sets,
  onNewSet,
  onAddTo,
  onClear,
}: {
  readonly count: number;
  readonly sets: readonly QuestionSet[];
  readonly onNewSet: () => void;
  readonly onAddTo: (set: QuestionSet) => void;
  readonly onClear: () => void;
}) {
  if (count === 0) return null;
  const isTooMany = count > MAX_IN_SET;
  return (
    <div className={classes['selection']} role="region" aria-label="Chosen questions">
      <Text role="status">
        {formatCount(count, 'question')} chosen
        {isTooMany ? `; a set holds up to ${MAX_IN_SET}` : ''}
      </Text>
      <Group gap="xs">
        <Button size="xs" variant="subtle" onClick={onClear}>
          Choose none
        </Button>
        {sets.length === 0 ? null : (
          <Menu>
            <Menu.Target>
              <Button size="xs" variant="default">
                Add to a set
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {sets.map((set) => (
                <Menu.Item key={set.id} onClick={() => onAddTo(set)}>
                  {set.name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        <Button size="xs" disabled={isTooMany} onClick={onNewSet}>
          Make a set of them
        </Button>
      </Group>
    </div>
  );
}
