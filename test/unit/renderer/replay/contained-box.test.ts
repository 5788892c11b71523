import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containedBox } from '../../../../renderer/src/replay/contained-box.ts';

const size = fc.record({
  width: fc.integer({ min: 1, max: 4_000 }),
  height: fc.integer({ min: 1, max: 4_000 }),
});

test('a picture is shown whole, in its own shape, in the middle of its box', () => {
  fc.assert(
    fc.property(size, size, (box, picture) => {
      const { left, top, width, height } = containedBox(box, picture);
      expect(width / height).toBeCloseTo(picture.width / picture.height, 6);
      expect(Math.min(box.width - width, box.height - height)).toBeCloseTo(0, 6);
      expect(left).toBeCloseTo((box.width - width) / 2, 6);
      expect(top).toBeCloseTo((box.height - height) / 2, 6);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(-1e-9);
    }),
  );
});
