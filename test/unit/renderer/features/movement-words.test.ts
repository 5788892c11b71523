import { describe, expect, it } from 'vitest';
import { NO_MOVEMENTS } from '../../../../core/domain/movements.ts';
import type { MovementName, Movements } from '../../../../core/domain/movements.ts';
import { REST_BELOW, REST_MARGIN } from '../../../../core/metrics/rest-rule.ts';
import {
  LEAST_SAID,
  movementLines,
  movementsLine,
} from '../../../../renderer/src/features/calibration/movement-words.ts';

const showed = (movements: Partial<Movements>): Movements => ({ ...NO_MOVEMENTS, ...movements });
const textOf = (name: MovementName, movements: Partial<Movements>): string =>
  movementLines(showed(movements), {}).find(({ movement }) => movement === name)?.text ?? '';

const lap = (restSpeed: number | null) => ({ lap: { poses: 20, seenShare: 1, restSpeed } });
const smile = { rise: 0.5, samples: 60 };

describe('what came out of a movement, in words', () => {
  it('gives a rise only where there is one to tell', () => {
    const nearing = (cm: number) =>
      textOf('nearing', { nearing: { rise: cm / 10, travel: 0.2, samples: 99 } });
    expect(nearing(LEAST_SAID - 0.01)).toMatch(/hardly looks like rising or sinking/);
    expect(nearing(LEAST_SAID)).toMatch(/looks like rising by 0\.3 cm/);
    expect(nearing(-LEAST_SAID)).toMatch(/looks like sinking by 0\.3 cm/);
  });

  it('says that rest is told by the own hands only where it is', () => {
    const limit = REST_BELOW / REST_MARGIN;
    expect(textOf('lap', lap(limit - 0.01))).not.toMatch(/how still yours lay/);
    expect(textOf('lap', lap(null))).not.toMatch(/how still yours lay/);
    expect(textOf('lap', lap(limit + 0.01))).toMatch(/how still yours lay/);
  });

  it('asks for a calibration anew where seat or camera have to change', () => {
    expect(textOf('gesture', { gesture: { poses: 20, seenShare: 0.1 } })).toMatch(/calibrate anew/);
    expect(textOf('nod', { nod: { found: 0, neckForward: null } })).toMatch(
      /repeat it, or come closer, then calibrate anew/,
    );
  });
});

describe('all movements in one line', () => {
  it('is good only where each that was made was seen and taught something', () => {
    expect(movementsLine(showed({ smile }), {})).toEqual({
      kind: 'good',
      text: 'Movements: a smile.',
    });
    const unseen = showed({ smile, nod: { found: 0, neckForward: null } });
    expect(movementsLine(unseen, {})).toMatchObject({ kind: 'note' });
    expect(movementsLine(showed({ smile }), { lap: 'Your hands moved.' })).toEqual({
      kind: 'note',
      text: 'Movements: a smile. “Movements” says more about: hands in the lap.',
    });
    expect(movementsLine(null, {})).toBeNull();
  });
});
