import { expect, test } from 'vitest';
import { tileSchema } from '../../../../core/domain/tile.ts';
import { interviewerTile } from '../../../../core/settings/interviewer-tile.ts';

test.each([
  ['top', { xCm: 0, yCm: -40 }],
  ['bottom', { xCm: 0, yCm: 40 }],
  // The user's right is the left of the unmirrored picture.
  ['left', { xCm: -40, yCm: 0 }],
  ['right', { xCm: 40, yCm: 0 }],
] as const)('with the lens at the %s edge, the interviewer is inwards of it', (position, tile) => {
  const made = interviewerTile({ lensPosition: position, interviewerFromLensCm: 40 });
  expect(made).toEqual(tile);
  expect(tileSchema.parse(made)).toEqual(made);
});

test('at the lens itself there is no sign to get wrong', () => {
  expect(interviewerTile({ lensPosition: 'top', interviewerFromLensCm: 0 })).toEqual({
    xCm: 0,
    yCm: 0,
  });
});

test.each([
  [{ xCm: 0, yCm: 40 }, true],
  [{ xCm: 0, yCm: 40.1 }, false],
  [{ xCm: 0, yCm: -40 }, true],
  [{ xCm: 0, yCm: -40.1 }, false],
  [{ xCm: -150.1, yCm: 0 }, false],
])('a tile at %o may be planned: %s', (tile, isAllowed) => {
  expect(tileSchema.safeParse(tile).success).toBe(isAllowed);
});
