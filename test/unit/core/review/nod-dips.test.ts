import { describe, expect, it } from 'vitest';
import { findDips, TURN_NOISE } from '../../../../core/review/nod-dips.ts';

/** Down by ten, up by so much, down again and back: one step of the grid each. */
const withBump = (bump: number): Float64Array =>
  Float64Array.of(0, 0, -5, -10, -10 + bump, -10, -5, 0, 0);

describe('dips of the head', () => {
  it('are told apart by turns that are more than the noise of the face model', () => {
    expect(findDips(withBump(TURN_NOISE - 0.1))).toHaveLength(1);
    expect(findDips(withBump(TURN_NOISE + 0.1))).toHaveLength(2);
  });

  it('are as deep as the lower of their sides is high', () => {
    const [dip] = findDips(Float64Array.of(0, 0, -5, -10, -7, -4, -4));
    expect(dip).toMatchObject({ depth: 6, left: 4 });
  });

  it('are none where the head does not move', () => {
    expect(findDips(new Float64Array(20))).toEqual([]);
    expect(findDips(new Float64Array())).toEqual([]);
  });
});
