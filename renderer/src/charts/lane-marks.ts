import type { Ms, TimeSpan } from '../../../core/units.ts';

/** A stretch of the axis with a name: an answer, or what lies between the answers. */
export type AxisBlock = TimeSpan & {
  readonly kind: 'answer' | 'other';
  readonly label: string;
};

/** A pin on the axis. */
export type AxisMark = { readonly id: string; readonly atMs: Ms };

/** A click this close to a pin means the pin, CSS pixels. */
export const MARK_REACH = 7;

/** The pin nearest to `x` within reach, or null. */
export function markAt(
  marks: readonly AxisMark[],
  x: number,
  toX: (atMs: Ms) => number,
): AxisMark | null {
  let nearest: AxisMark | null = null;
  let distance = MARK_REACH;
  for (const mark of marks) {
    const away = Math.abs(toX(mark.atMs) - x);
    if (away <= distance) {
      nearest = mark;
      distance = away;
    }
  }
  return nearest;
}
