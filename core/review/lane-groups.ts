import { z } from 'zod';
import type { Lane } from './types.ts';

/** Lanes that are looked at together, shown and hidden together. */
export type LaneGroup = {
  readonly id: LaneGroupId;
  readonly label: string;
  /** In the order in which they are drawn. */
  readonly laneIds: readonly string[];
  /** Until the user has chosen: what most people look for first. All at once would be noise. */
  readonly isShownAtFirst: boolean;
};

const LANE_GROUP_IDS = [
  'looks',
  'posture',
  'hands',
  'listening',
  'seat',
  'head',
  'beside',
] as const;
export type LaneGroupId = (typeof LANE_GROUP_IDS)[number];

/** Which groups were shown or hidden; one that is not named is as at first. */
export const laneGroupChoiceSchema = z
  .partialRecord(z.enum(LANE_GROUP_IDS), z.boolean())
  .readonly();
export type LaneGroupChoice = z.infer<typeof laneGroupChoiceSchema>;

export const LANE_GROUPS: readonly LaneGroup[] = [
  {
    id: 'looks',
    label: 'Looks',
    laneIds: ['contact', 'look-target', 'material', 'person'],
    isShownAtFirst: true,
  },
  {
    id: 'posture',
    label: 'Posture',
    laneIds: ['uprightness', 'seat-height', 'shoulder-level'],
    isShownAtFirst: true,
  },
  { id: 'hands', label: 'Hands and arms', laneIds: ['hands'], isShownAtFirst: true },
  {
    id: 'listening',
    label: 'Listening and smile',
    laneIds: ['listening', 'smile'],
    isShownAtFirst: true,
  },
  {
    id: 'seat',
    label: 'Distance and movement',
    laneIds: ['distance', 'lean', 'turned-away', 'movement'],
    isShownAtFirst: false,
  },
  {
    id: 'head',
    label: 'Head and lids',
    laneIds: ['head-yaw', 'head-pitch', 'head-tilt', 'blinks'],
    isShownAtFirst: false,
  },
  {
    id: 'beside',
    label: 'Cues and others',
    laneIds: ['cues', 'second-person'],
    isShownAtFirst: true,
  },
];

const LANE_ORDER = LANE_GROUPS.flatMap(({ laneIds }) => laneIds);

/** Group by group, so that what belongs together stands together. */
export const inGroupOrder = (lanes: readonly Lane[]): readonly Lane[] =>
  lanes.toSorted((one, other) => LANE_ORDER.indexOf(one.id) - LANE_ORDER.indexOf(other.id));

/** The groups a session has a lane of. */
export const groupsOf = (lanes: readonly Lane[]): readonly LaneGroup[] =>
  LANE_GROUPS.filter(({ laneIds }) => lanes.some(({ id }) => laneIds.includes(id)));

export const isGroupShown = ({ id, isShownAtFirst }: LaneGroup, choice: LaneGroupChoice): boolean =>
  choice[id] ?? isShownAtFirst;

/** A lane of no group is never hidden. */
export function shownLanes(lanes: readonly Lane[], choice: LaneGroupChoice): readonly Lane[] {
  const hidden = LANE_GROUPS.filter((group) => !isGroupShown(group, choice));
  return lanes.filter(({ id }) => !hidden.some(({ laneIds }) => laneIds.includes(id)));
}
