import { describe, expect, it } from 'vitest';
import { aSignals, aSpan, repeat } from '../../../../helpers/a-signals.ts';
import type { FaceStretch } from '../../../../helpers/a-signals.ts';
import { placeOf, reasonOf, resultOf, valueOf } from './compute.ts';

const look = (seconds: number): FaceStretch => ({ seconds });
const away = (seconds: number): FaceStretch => ({ seconds, contact: 0 });

describe('looks at the interviewer while listening', () => {
  const listening = (on: number, off: number) =>
    resultOf('looks-while-listening', aSignals({ face: [look(on), away(off)] }));

  it.each([
    [54, 46, 'near'],
    [55, 45, 'inside'],
    [85, 15, 'inside'],
    [86, 14, 'near'],
    [97.5, 2.5, 'outside'],
    [29, 71, 'outside'],
  ] as const)('calls %d s on and %d s off %s a band of its own', (on, off, position) => {
    expect(placeOf(listening(on, off))).toBe(position);
  });

  it('needs 30 s of questions', () => {
    expect(reasonOf(listening(20, 9.9))).toBe('too-short');
    expect(reasonOf(listening(20, 10))).toBe('value');
  });
});

describe('staring', () => {
  const longest = (id: string, seconds: number) =>
    valueOf(resultOf(id, aSignals({ face: [look(seconds), away(30)] }))).value;

  it('begins above 7 s while speaking', () => {
    expect(longest('staring', 7)).toBe(0);
    expect(longest('staring', 7.1)).toBe(100);
  });

  it('begins above 10 s while listening', () => {
    expect(longest('staring-while-listening', 10)).toBe(0);
    expect(longest('staring-while-listening', 10.1)).toBe(100);
  });
});

describe('answers ended with a look', () => {
  const windows = [0, 3, 6, 9].map((from) => aSpan(from, from + 3));
  const ends = (face: FaceStretch[], spans = windows) =>
    resultOf('turn-end-contact', aSignals({ face }), spans);

  it('is the share of the ends that had a look at any time', () => {
    const { value, parts } = valueOf(
      ends([away(2), look(1), look(1), away(2), away(1), look(1), away(1), away(3)]),
    );
    expect(value).toBe(75);
    expect(parts).toEqual([{ label: '4 answer ends, each counts for', value: 25 }]);
  });

  it('takes a look from 200 ms on', () => {
    const last = (seconds: number) =>
      valueOf(ends([look(9), away(1), look(seconds), away(2 - seconds)])).value;
    expect(last(0.15)).toBe(75);
    expect(last(0.2)).toBe(100);
  });

  it('does not judge an end that was hardly seen', () => {
    const unseen = (seconds: number) =>
      valueOf(ends([look(9), { seconds, contact: -1 }, away(3 - seconds)])).value;
    expect(unseen(0.6)).toBe(75);
    expect(unseen(0.65)).toBe(100);
  });

  it('needs three ends, and says how many there were', () => {
    expect(reasonOf(ends([look(12)], windows.slice(0, 3)))).toBe('value');
    expect(ends([look(12)], windows.slice(0, 2)).outcome).toMatchObject({
      reason: { explanation: 'The end of 2 answers could be judged; 3 are needed.' },
    });
    expect(ends([look(12)], windows.slice(0, 1)).outcome).toMatchObject({
      reason: { explanation: 'The end of 1 answer could be judged; 3 are needed.' },
    });
  });

  it.each([
    [60, 'inside'],
    [40, 'near'],
    [0, 'outside'],
  ] as const)('calls %d % of five ends %s', (percent, position) => {
    const count = percent / 20;
    const five = [0, 3, 6, 9, 12].map((from) => aSpan(from, from + 3));
    const face = [...repeat(count, [look(3)]), ...repeat(5 - count, [away(3)])];
    expect(placeOf(ends(face, five))).toBe(position);
  });

  it('is as unsure as few answers are', () => {
    const { interval } = valueOf(ends([look(12)]));
    expect(interval?.high).toBe(100);
    expect(interval?.low).toBeLessThan(55);
  });
});

describe('looks into the lens itself', () => {
  const turns = repeat(10, [{ seconds: 1, target: 'lens' as const }, { seconds: 2 }, away(1)]);

  it('are a share of the looks at the interviewer, and for information only', () => {
    const result = resultOf('lens-share', aSignals({ face: turns }));
    expect(valueOf(result).value).toBeCloseTo(100 / 3, 3);
    expect(result.position).toBeNull();
  });

  it.each([{ gazeSource: 'landmarks' as const }, { calibrated: false }])(
    'are not told apart without the eyes: %o',
    (how) => {
      expect(reasonOf(resultOf('lens-share', aSignals({ face: turns, ...how })))).toBe(
        'nothing-to-measure',
      );
    },
  );

  it('need five seconds of looking at the interviewer', () => {
    const little = (seconds: number) =>
      reasonOf(resultOf('lens-share', aSignals({ face: [away(40), look(seconds), away(2)] })));
    expect(little(4.9)).toBe('nothing-to-measure');
    expect(little(5)).toBe('value');
  });
});

describe('greeting and goodbye', () => {
  const closing = (id: string, face: FaceStretch[]) =>
    resultOf(id, aSignals({ face: [look(30), ...face] }), [aSpan(30, 38)]);

  it.each([
    [3, 'inside'],
    [2.9, 'near'],
    [1.4, 'outside'],
  ] as const)('%d s of looking in the first five of the goodbye are %s', (seconds, position) => {
    const result = closing('closing-contact', [look(seconds), away(8 - seconds)]);
    expect(valueOf(result).value).toBeCloseTo(20 * seconds, 4);
    expect(placeOf(result)).toBe(position);
  });

  it('a smile counts from .30 above the face at rest, held for 500 ms', () => {
    const share = (smile: number, seconds: number) =>
      valueOf(closing('closing-smile', [{ seconds, smile }, { seconds: 8 - seconds }])).value;
    expect(share(0.41, 0.5)).toBeCloseTo(10, 4);
    expect(share(0.41, 0.45)).toBe(0);
    expect(share(0.39, 4)).toBe(0);
  });

  it('a smile lasts until under .19 above it', () => {
    const share = (after: number) =>
      valueOf(
        closing('closing-smile', [
          { seconds: 1, smile: 0.5 },
          { seconds: 1, smile: after },
          { seconds: 6 },
        ]),
      ).value;
    expect(share(0.29)).toBeCloseTo(40, 4);
    expect(share(0.28)).toBeCloseTo(20, 4);
  });

  it('a smile is not told before the face at rest is known', () => {
    const known = (seconds: number) =>
      reasonOf(resultOf('greeting-smile', aSignals({ face: [look(seconds)] }), [aSpan(0, 7)]));
    expect(known(19.9)).toBe('nothing-to-measure');
    expect(known(20)).toBe('value');
  });

  it('a smile is not graded away: none at all is close to the band', () => {
    expect(closing('closing-smile', [look(8)]).position).toBe('near');
  });
});

describe('the share corrected for misread looks', () => {
  const turns = repeat(10, [look(3), away(2)]);
  const partOf = (how: Parameters<typeof aSignals>[0]) =>
    valueOf(resultOf('looks-at-interviewer', aSignals({ face: turns, ...how }))).parts[0];

  it('stands beside the raw one where the eyes were learnt', () => {
    expect(partOf({})).toEqual({
      label: 'corrected for misread looks',
      value: expect.closeTo((100 * (0.6 - 0.059)) / 0.92, 4),
    });
  });

  it.each([{ gazeSource: 'landmarks' as const }, { calibrated: false }])(
    'is not measured where the rates are not known: %o',
    (how) => {
      expect(partOf(how)?.value).toBeNaN();
    },
  );
});

it('a share is not corrected by a check in which nearly everything was misread', () => {
  const face = repeat(10, [look(3), away(2)]);
  const correctedAt = (right: number) =>
    valueOf(
      resultOf(
        'looks-at-interviewer',
        aSignals({ face, holdOut: { sensitivity: right, specificity: right } }),
      ),
    ).parts[0]?.value;
  // Blended with the benchmark the rates sum up to 1.5 at .33.
  expect(correctedAt(0.32)).toBeNaN();
  expect(correctedAt(0.34)).toBeGreaterThan(0);
});

describe('how sure a share of looks is', () => {
  it('depends on what the gaze was read from', () => {
    const width = (how: Parameters<typeof aSignals>[0]) => {
      const turns = repeat(40, [look(3), away(2)]);
      const { interval } = valueOf(
        resultOf('looks-at-interviewer', aSignals({ face: turns, ...how })),
      );
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    };
    expect(width({})).toBeCloseTo(10, 0);
    expect(width({ gazeSource: 'landmarks' })).toBeCloseTo(40, 0);
    expect(width({ calibrated: false })).toBeCloseTo(50, 0);
  });
});
