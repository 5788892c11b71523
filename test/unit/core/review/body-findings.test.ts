import { describe, expect, it } from 'vitest';
import type { MetricResult } from '../../../../core/metrics/types.ts';
import { bodyFindings } from '../../../../core/review/body-findings.ts';
import { aResult, aValue } from '../../../helpers/a-review.ts';
import { aSignals, aSpan } from '../../../helpers/a-signals.ts';
import type { FaceStretch, PoseStretch } from '../../../helpers/a-signals.ts';

type Change = {
  readonly face?: readonly FaceStretch[];
  readonly pose?: readonly PoseStretch[];
  readonly metrics?: readonly MetricResult[];
  readonly seatDrifts?: Parameters<typeof aSignals>[0]['seatDrifts'];
  readonly targets?: Parameters<typeof bodyFindings>[0]['targets'];
};
const found = ({ face = [], pose = [], metrics = [], seatDrifts = [], targets = {} }: Change) =>
  bodyFindings({
    signals: aSignals({ face, pose, seatDrifts }),
    spans: [aSpan(0, 120)],
    metrics,
    targets,
  });
const told = (change: Change) => found(change).map(({ text }) => text);

const aSlide = (at: ReturnType<typeof aSpan> | null, position: MetricResult['position']) => ({
  ...aResult('slide', aValue({ value: 4.2, interval: { low: 3, high: 5 }, at })),
  position,
});

describe('a slow slide', () => {
  it('is told with its interval, and as the last of the answer where it went to its end', () => {
    expect(told({ metrics: [aSlide(aSpan(20, 110), 'outside')] })).toEqual([
      'You sank by about 4 cm (3–5 cm) over the last 1:30 minutes of this answer.',
    ]);
    expect(told({ metrics: [aSlide(aSpan(20, 109.9), 'near')] })).toEqual([
      'You sank by about 4 cm (3–5 cm) from 0:20 to 1:49.',
    ]);
    expect(told({ metrics: [aSlide(aSpan(80, 120), 'near')] })[0]).toContain('last 40 seconds');
  });

  it('is not told where it may be noise, or was nowhere', () => {
    expect(told({ metrics: [aSlide(aSpan(20, 110), 'inside')] })).toEqual([]);
    expect(told({ metrics: [aSlide(aSpan(20, 110), 'unclear')] })).toEqual([]);
    expect(told({ metrics: [aSlide(null, 'outside')] })).toEqual([]);
  });
});

describe('leaning', () => {
  const face = [
    { seconds: 10 },
    { seconds: 12, lean: 0.2, distanceCm: 48 },
    { seconds: 10 },
    { seconds: 4, lean: 0.2 },
    { seconds: 10 },
  ];

  it('is told in percent and centimetres, the longest with how often else', () => {
    expect(told({ face })).toEqual([
      'You leaned in (20 %, about 12 cm nearer) for 12 s at 0:10, and once more, none longer.',
    ]);
    expect(told({ face: [{ seconds: 5 }, { seconds: 4, lean: -0.2, distanceCm: 72 }] })).toEqual([
      'You leaned back (20 %, about 12 cm further away) for 4 s at 0:05.',
    ]);
  });

  it('leads to its moment', () => {
    expect(found({ face })[0]?.span).toEqual(aSpan(10, 22));
  });

  it('is not told while somebody sat elsewhere, nor where its figure is switched off', () => {
    const drift = { span: aSpan(0, 60), isToTheEnd: false, centimetres: 12 };
    expect(told({ face, seatDrifts: [drift] })).toEqual([]);
    expect(told({ face, targets: { 'lean-in': { kind: 'off' } } })).toEqual([]);
  });
});

describe('shoulders, arms and hands', () => {
  it('are told as their figures count them', () => {
    const pose = [
      { seconds: 5 },
      { seconds: 6, shoulderRoll: -7 },
      { seconds: 5 },
      { seconds: 4, armsCrossed: 1 },
      { seconds: 5 },
      { seconds: 4, turn: 50 },
      { seconds: 5 },
    ];
    expect(told({ pose })).toEqual([
      'Your right shoulder was 7° higher than in the calibration for 6 s at 0:05.',
      'Your arms were crossed for 4 s at 0:16.',
      'Your shoulders were turned away from the camera for 4 s at 0:25.',
    ]);
  });

  it('tell of a hand at the face from two seconds on', () => {
    const touch = (seconds: number) =>
      told({ pose: [{ seconds: 5 }, { seconds, handAtFace: 1 }, { seconds: 5 }] });
    expect(touch(2)).toEqual(['A hand was at or before your face for 2 s at 0:05.']);
    expect(touch(1.8)).toEqual([]);
  });

  it('say nothing of what was not measured', () => {
    const pose = [{ seconds: 60, armsCrossed: Number.NaN, handAtFace: Number.NaN }];
    expect(told({ pose })).toEqual([]);
  });
});

it('are one of each kind at most, in time order', () => {
  const pose = [
    { seconds: 6, shoulderRoll: 8 },
    { seconds: 4, armsCrossed: 1 },
    { seconds: 4, turn: 50 },
    { seconds: 4, handAtFace: 1 },
  ];
  const face = [
    { seconds: 30 },
    { seconds: 5, lean: 0.2 },
    { seconds: 5 },
    { seconds: 5, lean: -0.2 },
  ];
  const all = found({ pose, face, metrics: [aSlide(aSpan(20, 110), 'outside')] });
  const kinds = all.map(({ metricId }) => metricId);
  expect(kinds.length).toBe(7);
  expect(new Set(kinds).size).toBe(kinds.length);
  const starts = all.map(({ span }) => span.startMs);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});
