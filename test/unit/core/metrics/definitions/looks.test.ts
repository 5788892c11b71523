import { describe, expect, it } from 'vitest';
import { aSignals, aSpan, repeat } from '../../../../helpers/a-signals.ts';
import type { FaceStretch } from '../../../../helpers/a-signals.ts';
import { reasonOf, resultOf, valueOf } from './compute.ts';

const look = (seconds: number): FaceStretch => ({ seconds });
const away = (seconds: number, target?: FaceStretch['target']): FaceStretch => ({
  seconds,
  contact: 0,
  ...(target ? { target } : {}),
});
const of = (id: string, face: FaceStretch[]) => resultOf(id, aSignals({ face }));

describe('length of a look at the interviewer', () => {
  const face = [away(1), look(2), away(1), look(3), away(1), look(4), away(1)];

  it('is the median of the whole looks', () => {
    expect(valueOf(of('contact-length', face)).value).toBeCloseTo(3, 5);
  });

  it('names the shorter and the longer tenth from twenty whole looks on', () => {
    const looks = (last: FaceStretch[]) =>
      valueOf(
        of('contact-length', [
          ...repeat(2, [away(1), look(1)]),
          ...repeat(15, [away(1), look(3)]),
          ...repeat(2, [away(1), look(6)]),
          ...last,
          away(1),
        ]),
      ).parts;
    expect(looks([])).toEqual([]);
    expect(looks([away(1), look(6)])).toEqual([
      { label: 'shorter tenth of 20 looks, up to', value: expect.closeTo(1, 5) },
      { label: 'longer tenth of 20 looks, from', value: expect.closeTo(6, 5) },
    ]);
  });

  it('leaves out looks that were cut off', () => {
    expect(valueOf(of('contact-length', [look(20), ...face, look(20)])).value).toBeCloseTo(3, 5);
  });

  it('needs three whole looks', () => {
    expect(reasonOf(of('contact-length', [away(1), look(9), away(1), look(9), away(1)]))).toBe(
      'nothing-to-measure',
    );
  });

  it('needs 10 s measured', () => {
    const turns = repeat(4, [away(1), look(1.4)]);
    expect(reasonOf(of('contact-length', [...turns, away(0.35)]))).toBe('too-short');
    expect(reasonOf(of('contact-length', [...turns, away(0.4)]))).toBe('value');
  });
});

describe('longest look away', () => {
  it('says how long and where', () => {
    const { value, at, interval } = valueOf(
      of('longest-look-away', [look(5), away(2), look(3), away(4), look(5)]),
    );
    expect(value).toBeCloseTo(4, 5);
    expect(at).toEqual({ startMs: expect.closeTo(10_000, 1), endMs: expect.closeTo(14_000, 1) });
    expect(interval).toBeNull();
  });

  it('does not count the first two seconds of the answer', () => {
    const signals = aSignals({ face: [look(10), away(3), look(9)] });
    const result = resultOf('longest-look-away', signals, [aSpan(10, 22)]);
    expect(valueOf(result).value).toBeCloseTo(1, 5);
    expect(valueOf(result).at?.startMs).toBe(12_000);
  });

  it('does not join two looks away over an unmeasured moment', () => {
    const result = of('longest-look-away', [
      look(8),
      away(2),
      { seconds: 1, contact: -1 },
      away(3),
      look(6),
    ]);
    expect(valueOf(result).value).toBeCloseTo(3, 5);
  });

  it('is a measured zero when there was none of 0.3 s', () => {
    expect(valueOf(of('longest-look-away', [look(8), away(0.25), look(8)])).value).toBe(0);
    expect(valueOf(of('longest-look-away', [look(8), away(0.3), look(8)])).value).toBeCloseTo(
      0.3,
      5,
    );
  });

  it.each([
    [5, 'inside'],
    [5.1, 'near'],
    [10.1, 'outside'],
  ] as const)('calls %d s %s', (seconds, position) => {
    expect(of('longest-look-away', [look(20), away(seconds), look(20)]).position).toBe(position);
  });
});

describe('main direction of looking away', () => {
  it('is the largest share, with all four as parts', () => {
    const { value, parts } = valueOf(
      of('looking-away-directions', [
        look(10),
        away(3, 'down'),
        look(3),
        away(1, 'left'),
        look(3),
        { seconds: 5, contact: -1 },
        away(1, 'down'),
        look(9),
      ]),
    );
    expect(value).toBeCloseTo(80, 5);
    expect(parts).toEqual([
      { label: 'up', value: 0 },
      { label: 'down', value: expect.closeTo(80, 5) },
      { label: 'left', value: expect.closeTo(20, 5) },
      { label: 'right', value: 0 },
    ]);
  });

  it('needs three seconds of looking away', () => {
    expect(reasonOf(of('looking-away-directions', [look(20), away(2.9, 'up')]))).toBe(
      'nothing-to-measure',
    );
    expect(reasonOf(of('looking-away-directions', [look(20), away(3, 'up')]))).toBe('value');
  });
});

describe('staring', () => {
  const steady = repeat(6, [look(3), away(2)]);

  it('counts looks longer than 7 s, and not one of 7 s', () => {
    expect(valueOf(of('staring', [...steady, look(7), away(3)])).value).toBe(0);
    expect(valueOf(of('staring', [...steady, look(9), away(3)])).value).toBeCloseTo(
      (100 * 9) / 27,
      4,
    );
  });

  it('says so when there was no looking to take a share of', () => {
    expect(reasonOf(of('staring', [away(40), look(4.9)]))).toBe('nothing-to-measure');
    expect(reasonOf(of('staring', [away(40), look(5)]))).toBe('value');
  });

  it('needs 30 s', () => {
    expect(reasonOf(of('staring', [look(15), away(14)]))).toBe('too-short');
  });
});

describe('the interval of a figure about looks', () => {
  // Many equal turns, so that chance alone would leave almost no interval: 60 % of the time on the
  // interviewer, 40 % away. 5 % of all time (25 % uncalibrated) may have been misjudged.
  const even = repeat(40, [look(3), away(1.6, 'down'), away(0.4, 'left')]);
  const intervalOf = (id: string, face: FaceStretch[], calibrated = true) => {
    const { value, interval } = valueOf(resultOf(id, aSignals({ face, calibrated })));
    if (interval === null) throw new Error(`${id} has no interval.`);
    return { below: value - interval.low, above: interval.high - value };
  };

  it('of their length is widened by the misjudged share of the looks', () => {
    const calibrated = intervalOf('contact-length', even);
    expect(calibrated.below).toBeCloseTo((3 * 5) / 60, 1);
    expect(calibrated.above).toBeCloseTo((3 * 5) / 60, 1);
    expect(intervalOf('contact-length', even, false).above).toBeCloseTo((3 * 25) / 60, 1);
  });

  it('of their direction is widened by the misjudged share of the looks away', () => {
    expect(intervalOf('looking-away-directions', even).below).toBeCloseTo((100 * 5) / 40, 0);
    expect(intervalOf('looking-away-directions', even, false).below).toBeCloseTo(
      (100 * 25) / 40,
      0,
    );
  });

  it('of staring is widened by the misjudged share of the looks', () => {
    const face = repeat(20, [look(8), away(2), look(2), away(3)]);
    const share = 60 + 20 / 3;
    expect(intervalOf('staring', face).above).toBeGreaterThanOrEqual((100 * 5) / share);
    const calibrated = intervalOf('staring', face);
    const coarse = intervalOf('staring', face, false);
    expect(coarse.below).toBeGreaterThan(calibrated.below);
    expect(coarse.above).toBeGreaterThan(calibrated.above);
  });

  it('stays within what can be: no length under 0, no share over 100 %', () => {
    const rare = repeat(20, [look(0.5), away(9.5, 'down')]);
    const { value, interval } = valueOf(
      resultOf('contact-length', aSignals({ face: rare, calibrated: false })),
    );
    expect(value).toBeCloseTo(0.5, 5);
    expect(interval?.low).toBe(0);
    const down = valueOf(resultOf('looking-away-directions', aSignals({ face: rare })));
    expect(down.value).toBe(100);
    expect(down.interval?.high).toBe(100);
    expect(down.interval?.low).toBeLessThan(100 - 4);
  });
});
