import { describe, expect, it } from 'vitest';
import {
  groupsOf,
  inGroupOrder,
  LANE_GROUPS,
  shownLanes,
} from '../../../../core/review/lane-groups.ts';
import { buildLanes } from '../../../../core/review/lanes.ts';
import { aCue } from '../../../helpers/a-cue.ts';
import { aLineLane, aStateLane } from '../../../helpers/a-review.ts';
import { aSignals } from '../../../helpers/a-signals.ts';

const aLane = (id: string) => aLineLane([], { id });
const idsOf = (lanes: readonly { readonly id: string }[]) => lanes.map(({ id }) => id);

describe('the groups of lanes', () => {
  it('have each lane once', () => {
    const ids = LANE_GROUPS.flatMap(({ laneIds }) => laneIds);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have every lane a session can have', () => {
    const signals = aSignals({
      face: [{ seconds: 90, secondPerson: true }],
      pose: [{ seconds: 90, shoulderSpeed: 0.1 }],
      closures: [{ startMs: 1_000, endMs: 1_200 }],
    });
    const lanes = buildLanes(signals, {
      cues: [aCue({})],
      listening: [{ startMs: 0, endMs: 5_000 }],
      readings: [
        {
          answerId: 'a',
          allowanceMs: 0,
          readMs: 1_000,
          spans: [{ startMs: 0, endMs: 1_000 }],
          beyond: [],
        },
      ],
    });
    const grouped = LANE_GROUPS.flatMap(({ laneIds }) => laneIds);
    expect(idsOf(lanes).filter((id) => !grouped.includes(id))).toEqual([]);
    // Whom a look went to takes a panel.
    expect(grouped.filter((id) => !idsOf(lanes).includes(id))).toEqual(['person']);
  });

  it('order what is drawn', () => {
    const lanes = ['cues', 'lean', 'hands', 'contact', 'distance'].map(aLane);
    expect(idsOf(inGroupOrder(lanes))).toEqual(['contact', 'hands', 'distance', 'lean', 'cues']);
  });

  it('are offered only where the session has a lane of them', () => {
    expect(idsOf(groupsOf([aStateLane([]), aLane('lean')]))).toEqual(['looks', 'seat']);
  });

  it('are shown as at first until chosen otherwise', () => {
    const lanes = ['contact', 'hands', 'lean', 'head-yaw', 'of-no-group'].map(aLane);
    expect(idsOf(shownLanes(lanes, {}))).toEqual(['contact', 'hands', 'of-no-group']);
    expect(idsOf(shownLanes(lanes, { hands: false, seat: true }))).toEqual([
      'contact',
      'lean',
      'of-no-group',
    ]);
  });
});
