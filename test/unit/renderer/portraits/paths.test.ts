import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lashPath, lidPath } from '../../../../renderer/src/portraits/eye-paths.ts';
import { mouthPaths } from '../../../../renderer/src/portraits/mouth-paths.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** What a path does, without where: only paths that do the same turn into one another. */
const commands = (path: string): string => path.replaceAll(/[^A-Z]/gu, '');
const numbers = (path: string): number[] => (path.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);

describe('the shapes of a face', () => {
  it('turn into one another, however far a mouth is open and smiles', () => {
    const still = mouthPaths({ open: 0, smile: 0 }, 1);
    fc.assert(
      fc.property(share, share, share, (open, smile, fullness) => {
        const shape = mouthPaths({ open, smile }, 0.5 + fullness);
        for (const part of ['upperLip', 'lowerLip', 'inside', 'teeth'] as const) {
          expect(commands(shape[part])).toBe(commands(still[part]));
          expect(numbers(shape[part]).length).toBe(numbers(still[part]).length);
          // Within the face: a mouth is 26 wide.
          expect(Math.max(...numbers(shape[part]).map(Math.abs))).toBeLessThan(18);
        }
      }),
    );
  });

  it('turn into one another, however far a lid is down', () => {
    fc.assert(
      fc.property(share, (closed) => {
        expect(commands(lidPath(closed))).toBe(commands(lidPath(0)));
        expect(numbers(lashPath(closed)).length).toBe(numbers(lashPath(0)).length);
      }),
    );
    // Shut, the lashes lie below where they are while the eye is open.
    expect(numbers(lashPath(1))[3]).toBeGreaterThan(numbers(lashPath(0))[3] ?? 0);
  });
});
