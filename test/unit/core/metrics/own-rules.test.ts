import { expect, it } from 'vitest';
import { NO_MOVEMENTS } from '../../../../core/domain/movements.ts';
import { ownRulesOf } from '../../../../core/metrics/own-rules.ts';
import { REST_BELOW, REST_MARGIN } from '../../../../core/metrics/rest-rule.ts';

it('are those a movement of the calibration changed', () => {
  expect(ownRulesOf(null)).toEqual([]);
  expect(ownRulesOf(NO_MOVEMENTS)).toEqual([]);
  expect(
    ownRulesOf({
      ...NO_MOVEMENTS,
      nod: { found: 2, neckForward: 7 },
      nearing: { rise: 0.1, travel: 0.2, samples: 90 },
      smile: { rise: 0.5, samples: 60 },
    }),
  ).toEqual(['smile', 'nearing', 'neck']);
  expect(ownRulesOf({ ...NO_MOVEMENTS, nod: { found: 0, neckForward: null } })).toEqual([
    'unseen-nod',
  ]);
  expect(ownRulesOf({ ...NO_MOVEMENTS, nod: { found: 1, neckForward: null } })).toEqual([]);
});

it('that hands rest is one only where theirs trembled more than usual', () => {
  const lap = (restSpeed: number) => ({ lap: { poses: 20, seenShare: 1, restSpeed } });
  const limit = REST_BELOW / REST_MARGIN;
  expect(ownRulesOf({ ...NO_MOVEMENTS, ...lap(limit - 0.01) })).toEqual([]);
  expect(ownRulesOf({ ...NO_MOVEMENTS, ...lap(limit + 0.01) })).toEqual(['rest']);
});
