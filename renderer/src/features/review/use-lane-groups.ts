import { useMemo } from 'react';
import { groupsOf, shownLanes } from '../../../../core/review/lane-groups.ts';
import type { LaneGroup, LaneGroupChoice } from '../../../../core/review/lane-groups.ts';
import type { Lane } from '../../../../core/review/types.ts';
import { useAppStore, useSettings } from '../../app/store.ts';
import { notifyOfError } from '../../ui/notify.ts';

/** The lanes of a session that are asked for, and how to ask for others; kept for the next review. */
export function useLaneGroups(lanes: readonly Lane[]): {
  readonly shown: readonly Lane[];
  readonly groups: readonly LaneGroup[];
  readonly choice: LaneGroupChoice;
  readonly choose: (choice: LaneGroupChoice) => void;
} {
  const { changeSettings } = useAppStore();
  const { laneGroups: choice } = useSettings();
  const groups = useMemo(() => groupsOf(lanes), [lanes]);
  const shown = useMemo(() => shownLanes(lanes, choice), [lanes, choice]);
  async function store(laneGroups: LaneGroupChoice): Promise<void> {
    const error = await changeSettings({ laneGroups });
    if (error !== null) notifyOfError(error);
  }
  return { shown, groups, choice, choose: (next) => void store(next) };
}
