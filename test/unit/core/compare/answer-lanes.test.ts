import { describe, expect, it } from 'vitest';
import { answerLane, pairedLanes } from '../../../../core/compare/answer-lanes.ts';
import { aLineLane, aStateLane } from '../../../helpers/a-review.ts';

const span = { startMs: 2_000, endMs: 4_000 };

describe('the lanes of an answer', () => {
  it('begin with the answer and end with it', () => {
    const { t, values } = answerLane(aLineLane([10, 11, 12, 13, 14]), span);
    expect([...t]).toEqual([500, 1_500]);
    expect([...values]).toEqual([12, 13]);
  });

  it('a state that began before holds from the first moment, and nothing after the end', () => {
    const lane = aStateLane([
      [0, 0],
      [1_000, 1],
      [3_000, 0],
      [6_000, 1],
    ]);
    const { t, values } = answerLane(lane, span);
    expect([...t]).toEqual([0, 1_000, 2_000]);
    expect([...values]).toEqual([1, 0, Number.NaN]);
  });

  it('what was not measured when it began stays so', () => {
    const lane = aStateLane([
      [0, 1],
      [1_500, Number.NaN],
      [3_000, 0],
    ]);
    expect([...answerLane(lane, span).values]).toEqual([Number.NaN, 0, Number.NaN]);
  });

  it('stand in pairs, each with the name of its take', () => {
    const lanes = [aLineLane([1, 2, 3, 4]), aStateLane([[0, 1]])];
    const take = (name: string) => ({ lanes, span, name });
    expect(
      pairedLanes([take('take 1'), { ...take('take 2'), lanes: lanes.slice(0, 1) }]).map(
        ({ label }) => label,
      ),
    ).toEqual(['Distance, take 1', 'Distance, take 2', 'Looks at the interviewer, take 1']);
  });
});
