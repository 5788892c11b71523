import { describe, expect, it } from 'vitest';
import {
  CONTACT_DISPLAY,
  createHysteresis,
  HYSTERESIS_START,
} from '../../../../core/signal/hysteresis.ts';

/** The state after each [time, distance over radius]. */
const run = (samples: readonly (readonly [number, number])[]): string[] => {
  const step = createHysteresis(CONTACT_DISPLAY, 250);
  let state = HYSTERESIS_START;
  return samples.map(([t, value]) => {
    state = step(state, t, value);
    return state.kind;
  });
};

describe('hysteresis with dwell', () => {
  it('knows nothing before the first value, which then decides at once', () => {
    expect(HYSTERESIS_START.kind).toBe('unknown');
    expect(run([[0, 0.5]])).toEqual(['on']);
    expect(run([[0, 1]])).toEqual(['off']);
  });

  it('enters after 100 ms inside, not after 99', () => {
    expect(
      run([
        [0, 2],
        [50, 0.9],
        [149, 0.9],
      ]),
    ).toEqual(['off', 'off', 'off']);
    expect(
      run([
        [0, 2],
        [50, 0.9],
        [150, 0.9],
      ]),
    ).toEqual(['off', 'off', 'on']);
  });

  it('leaves after 200 ms outside, not after 199', () => {
    expect(
      run([
        [0, 0.5],
        [50, 1.4],
        [249, 1.4],
      ]),
    ).toEqual(['on', 'on', 'on']);
    expect(
      run([
        [0, 0.5],
        [50, 1.4],
        [250, 1.4],
      ]),
    ).toEqual(['on', 'on', 'off']);
  });

  it('changes nothing between the thresholds', () => {
    expect(
      run([
        [0, 0.5],
        [100, 1.3],
        [340, 1.3],
      ]),
    ).toEqual(['on', 'on', 'on']);
    expect(
      run([
        [0, 2],
        [100, 1],
        [340, 1],
      ]),
    ).toEqual(['off', 'off', 'off']);
  });

  it('starts the dwell again when the value comes back in between', () => {
    expect(
      run([
        [0, 0.5],
        [50, 2],
        [150, 0.5],
        [200, 2],
        [399, 2],
      ]).at(-1),
    ).toBe('on');
  });

  it('is unknown while nothing is measured, and carries nothing over', () => {
    expect(
      run([
        [0, 0.5],
        [33, Number.NaN],
        [66, 2],
      ]),
    ).toEqual(['on', 'unknown', 'off']);
  });

  it('carries nothing over a silence of more than 250 ms', () => {
    expect(
      run([
        [0, 0.5],
        [250, 2],
      ]),
    ).toEqual(['on', 'on']);
    expect(
      run([
        [0, 0.5],
        [251, 2],
      ]),
    ).toEqual(['on', 'off']);
  });
});
