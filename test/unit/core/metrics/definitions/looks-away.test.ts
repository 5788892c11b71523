import { describe, expect, it } from 'vitest';
import { aSignals, aSpan, repeat } from '../../../../helpers/a-signals.ts';
import type { FaceStretch } from '../../../../helpers/a-signals.ts';
import { placeOf, reasonOf, resultOf, valueOf } from './compute.ts';

const look = (seconds: number): FaceStretch => ({ seconds });
const away = (seconds: number, over: Partial<FaceStretch> = {}): FaceStretch => ({
  seconds,
  contact: 0,
  ...over,
});
const of = (id: string, face: FaceStretch[]) => resultOf(id, aSignals({ face }));

describe('length of a look away', () => {
  const face = [look(5), away(1), look(3), away(2), look(3), away(4), look(5)];

  it('is the median of those seen from start to end', () => {
    expect(valueOf(of('look-away-length', face)).value).toBeCloseTo(2, 5);
  });

  it('names the longer tenth from twenty of them on', () => {
    const longer = (count: number) =>
      valueOf(
        of('look-away-length', [
          ...repeat(count - 3, [look(3), away(1)]),
          ...repeat(3, [look(3), away(4)]),
          look(3),
        ]),
      ).parts;
    expect(longer(19)).toEqual([]);
    expect(longer(20)).toEqual([
      { label: 'longer tenth of 20 looks away, from', value: expect.closeTo(4, 5) },
    ]);
  });

  it('counts from 0.3 s on', () => {
    const short = (seconds: number) =>
      of('look-away-length', repeat(4, [look(4), away(seconds), look(1)]));
    expect(reasonOf(short(0.25))).toBe('nothing-to-measure');
    expect(valueOf(short(0.3)).value).toBeCloseTo(0.3, 5);
  });

  it('does not take what is left of a look begun in the first two seconds for a whole one', () => {
    const begun = (startSeconds: number) =>
      of('look-away-length', [
        look(startSeconds),
        away(3),
        ...repeat(2, [look(4), away(1)]),
        look(5),
      ]);
    expect(reasonOf(begun(1.9))).toBe('nothing-to-measure');
    expect(valueOf(begun(2)).value).toBeCloseTo(1, 5);
  });

  it('does not count them after a pause either', () => {
    const signals = aSignals({
      face: [look(4), away(1), look(4), away(1), look(5), away(2.2), look(5)],
    });
    const spans = [aSpan(0, 15), aSpan(15, 22.2)];
    expect(reasonOf(resultOf('look-away-length', signals, spans))).toBe('nothing-to-measure');
    expect(reasonOf(resultOf('look-away-length', signals))).toBe('value');
  });

  it('leaves out what a moment without a face cut off', () => {
    const cut = [look(5), away(1), { seconds: 0.5, contact: -1 } as const, look(3)];
    expect(reasonOf(of('look-away-length', [...cut, away(2), look(3), away(4), look(9)]))).toBe(
      'nothing-to-measure',
    );
  });

  it.each([
    [3.5, 'inside'],
    [3.6, 'near'],
    [7.1, 'outside'],
  ] as const)('calls %d s %s', (seconds, position) => {
    const result = of('look-away-length', [...repeat(3, [look(9), away(seconds)]), look(9)]);
    expect(placeOf(result)).toBe(position);
  });
});

describe('longest look away over all answers', () => {
  it('does not count what lies in the first two seconds', () => {
    const begun = (seconds: number) => of('longest-look-away', [away(seconds), look(30)]);
    expect(valueOf(begun(2.2)).value).toBe(0);
    expect(valueOf(begun(2.4)).value).toBeCloseTo(0.4, 5);
  });

  it('exempts the start of each answer', () => {
    const signals = aSignals({ face: [away(5), look(15), away(5), look(15)] });
    const { value, at } = valueOf(
      resultOf('session-longest-look-away', signals, [aSpan(0, 20), aSpan(21, 40)]),
    );
    expect(value).toBeCloseTo(3, 5);
    expect(at).toEqual({ startMs: 2000, endMs: 5000 });
  });
});

describe('looks to one place', () => {
  const notes = { gazeYaw: 8, gazePitch: -14 };
  const turn = (over: Partial<FaceStretch>) => [look(6), away(2, over)];

  it('is the share of looking away that returned to a place, and says where it was', () => {
    const { value, parts } = valueOf(
      of('looks-to-one-place', [
        ...repeat(3, turn(notes)),
        ...turn({ target: 'left', gazeYaw: 25 }),
        ...turn({ target: 'right', gazeYaw: -25 }),
      ]),
    );
    expect(value).toBeCloseTo(60, 4);
    expect(parts).toEqual([
      {
        label: '3 looks to about 14° below the lens and 8° to your left,',
        value: expect.closeTo(60, 4),
      },
    ]);
  });

  it('takes looks within 5° for the same place', () => {
    const spread = (degrees: number) =>
      valueOf(
        of('looks-to-one-place', [
          ...repeat(2, turn({ gazePitch: -14 })),
          ...repeat(2, turn({ gazePitch: -14 - degrees })),
        ]),
      ).value;
    expect(spread(4.9)).toBeCloseTo(100, 4);
    expect(spread(5.1)).toBe(0);
  });

  it('is none of a place that was looked at twice only', () => {
    const elsewhere = turn({ target: 'left', gazeYaw: 25 });
    const { value, parts } = valueOf(
      of('looks-to-one-place', [...repeat(2, turn(notes)), ...elsewhere, look(10)]),
    );
    expect(value).toBe(0);
    expect(parts).toEqual([]);
  });

  it('does not take looks up for a place to read', () => {
    const up = turn({ target: 'up', gazePitch: 15 });
    expect(valueOf(of('looks-to-one-place', repeat(5, up))).value).toBe(0);
  });

  it('needs three seconds of looking away', () => {
    const little = (seconds: number) =>
      of('looks-to-one-place', [look(30), away(seconds), look(5)]);
    expect(reasonOf(little(2.9))).toBe('nothing-to-measure');
    expect(reasonOf(little(3))).toBe('value');
  });

  it.each([
    [2, 3, 'inside'],
    [3, 4, 'near'],
    [9, 2, 'outside'],
  ] as const)('%d looks to a place and %d elsewhere are %s', (times, others, position) => {
    // Fewer than three looks make no place, so short of three the figure is 0.
    const elsewhere = Array.from({ length: others }, (_, index) =>
      turn({ target: 'left', gazeYaw: 20 + 12 * index }),
    ).flat();
    const result = of('looks-to-one-place', [...repeat(times, turn(notes)), ...elsewhere]);
    expect(placeOf(result)).toBe(position);
  });
});
