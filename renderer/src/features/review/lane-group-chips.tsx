import { Chip, Group, Text } from '@mantine/core';
import type { LaneGroup, LaneGroupChoice } from '../../../../core/review/lane-groups.ts';
import type { Silhouettes } from './use-silhouettes.ts';
import { isGroupShown } from '../../../../core/review/lane-groups.ts';

/** Which lanes stand along the time; all of them at once would be more than one can read. */
export function LaneGroupChips({
  groups,
  choice,
  onChange,
  silhouettes,
}: {
  readonly groups: readonly LaneGroup[];
  readonly choice: LaneGroupChoice;
  readonly onChange: (choice: LaneGroupChoice) => void;
  readonly silhouettes: Silhouettes;
}) {
  return (
    <Group gap="xs" role="group" aria-label="Lanes shown">
      <Text size="sm" c="dimmed" aria-hidden>
        Lanes
      </Text>
      {groups.map((group) => (
        <Chip
          key={group.id}
          size="xs"
          checked={isGroupShown(group, choice)}
          onChange={(isShown) => onChange({ ...choice, [group.id]: isShown })}
        >
          {group.label}
        </Chip>
      ))}
      {silhouettes.areThere ? (
        <Chip size="xs" checked={silhouettes.isShown} onChange={silhouettes.show}>
          Silhouettes
        </Chip>
      ) : null}
    </Group>
  );
}
