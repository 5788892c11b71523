import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  cardShareOfWidth,
  diagonalFromWidth,
  widthFromCard,
  widthFromDiagonal,
} from '../../../../core/preflight/screen-size.ts';
import { CM_PER_INCH } from '../../../../core/units.ts';

const WIDE = { width: 1920, height: 1080 };

it('a card of 85.6 mm that covers a quarter of the screen makes it 34.2 cm wide', () => {
  expect(widthFromCard(0.25)).toBeCloseTo(34.24, 9);
});

it('a 24 inch screen of 16:9 is 53.1 cm wide', () => {
  expect(widthFromDiagonal(24 * CM_PER_INCH, WIDE)).toBeCloseTo(53.13, 2);
});

it('both ways lead back', () => {
  fc.assert(
    fc.property(fc.double({ min: 10, max: 300, noNaN: true }), (width) => {
      expect(widthFromCard(cardShareOfWidth(width))).toBeCloseTo(width, 9);
      expect(widthFromDiagonal(diagonalFromWidth(width, WIDE), WIDE)).toBeCloseTo(width, 9);
    }),
  );
});
