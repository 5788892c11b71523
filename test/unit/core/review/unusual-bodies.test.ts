import { beforeAll, describe, expect, it } from 'vitest';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import { evaluate } from '../../../../core/metrics/evaluate.ts';
import { findMetric } from '../../../../core/metrics/registry.ts';
import { SLIDE_FROM } from '../../../../core/metrics/slide-over.ts';
import type { MetricOutcome } from '../../../../core/metrics/types.ts';
import { straightBelow } from '../../../../core/review/interviewer-places.ts';
import { buildSignals } from '../../../../core/review/signals.ts';
import type { Signals } from '../../../../core/review/signals-types.ts';
import { median } from '../../../../core/signal/statistics.ts';
import { POSE_CHANNELS } from '../../../../core/tracks/channels.ts';
import type { FaceTrack, PoseTrack } from '../../../../core/tracks/channels.ts';
import { drawPerson } from '../../../bench/body/analytic-person.ts';
import type { AnalyticPerson } from '../../../bench/body/analytic-person.ts';
import { actOut, CALIBRATION_S } from '../../../bench/body/analytic-run.ts';
import type { Acted } from '../../../bench/body/analytic-run.ts';
import { UPRIGHT } from '../../../bench/body/stance.ts';
import type { Stance } from '../../../bench/body/stance.ts';

/** Bodies of known joints through features, calibration, signals and figures, each for 50 s. */
const ACTED_S = 50;
const FROM_MS = 1000 * CALIBRATION_S;
const person = drawPerson(3);

const act = (
  stance: Partial<Stance>,
  who: AnalyticPerson = person,
  seconds: number = ACTED_S,
): Acted => actOut(who, { seconds, stanceAt: () => ({ ...UPRIGHT, ...stance }) });

/** The same tracks, changed after the calibration was taken from them. */
const withTracks = (
  acted: Acted,
  tracks: {
    readonly face?: FaceTrack;
    readonly pose?: PoseTrack;
    readonly calibration?: Calibration;
  },
): Signals =>
  buildSignals({
    face: tracks.face ?? acted.face,
    pose: tracks.pose ?? acted.pose,
    calibration: tracks.calibration ?? acted.calibration,
    conversation: [],
    durationMs: acted.signals.durationMs,
    frameAspect: acted.frameAspect,
    tiles: straightBelow(5),
  });

const figure = (signals: Signals, id: string): MetricOutcome => {
  const metric = findMetric(id);
  if (metric === undefined) throw new Error(`No metric ${id}`);
  const spans = [{ startMs: FROM_MS, endMs: signals.durationMs }];
  return evaluate(metric, { signals, spans, seed: 1 }).outcome;
};
const valueOf = (signals: Signals, id: string): number => {
  const outcome = figure(signals, id);
  return outcome.kind === 'value' ? outcome.value : Number.NaN;
};
const reasonOf = (signals: Signals, id: string): string | null => {
  const outcome = figure(signals, id);
  return outcome.kind === 'value' ? null : outcome.reason.kind;
};
const POSTURE = ['uprightness', 'slouch', 'neck-ratio-change', 'shoulder-level', 'turned-away'];

/** Poses or faces of the interview itself, each taken from somewhere else; the calibration stays. */
const afterCalibration = <T extends { readonly t: Float64Array }>(track: T, from: T): boolean[] =>
  Array.from(track.t, (time, index) => time >= FROM_MS && from.t[index] === time);
const replacePoses = (pose: PoseTrack, other: PoseTrack): PoseTrack => {
  const isReplaced = afterCalibration(pose, other);
  const columns = { ...pose.columns };
  for (const channel of POSE_CHANNELS)
    columns[channel] = columns[channel].map((value, index) =>
      isReplaced[index] ? (other.columns[channel][index] ?? Number.NaN) : value,
    );
  return { t: pose.t, columns };
};
const without = <T extends FaceTrack | PoseTrack>(track: T): T => ({
  ...track,
  columns: Object.fromEntries(
    Object.entries(track.columns).map(([channel, values]) => [
      channel,
      values.map((value, index) =>
        (track.t[index] ?? 0) < FROM_MS || channel === 'faces' || channel === 'latency'
          ? value
          : Number.NaN,
      ),
    ]),
  ),
});
const everyNth = (pose: PoseTrack, step: number): PoseTrack => {
  const isKept = (_: unknown, index: number): boolean => index % step === 0;
  return {
    t: pose.t.filter(isKept),
    columns: Object.fromEntries(
      Object.entries(pose.columns).map(([channel, values]) => [channel, values.filter(isKept)]),
    ) as PoseTrack['columns'],
  };
};

describe('a swivel chair', () => {
  it.each([15, 25, 35, -30])('turned by %i° with the face to the lens is no slouch', (turn) => {
    const { signals } = act({ turn, headYaw: -turn });
    expect(valueOf(signals, 'uprightness')).toBeGreaterThan(90);
    expect(valueOf(signals, 'slouch')).toBe(0);
  });

  it('turned far is turned away, and the slope of its shoulders is not told', () => {
    const { signals } = act({ turn: 45, headYaw: -45 });
    expect(valueOf(signals, 'turned-away')).toBeGreaterThan(90);
    expect(reasonOf(signals, 'shoulder-level')).toBe('no-shoulders');
    const slightly = act({ turn: 12, headYaw: -12 });
    expect(Math.abs(valueOf(slightly.signals, 'shoulder-level'))).toBeLessThan(5);
  });

  it('turned with the head as well hides how far away it is: nothing rests on that then', () => {
    const { signals } = act({ turn: 50 });
    expect(reasonOf(signals, 'uprightness')).not.toBeNull();
    expect(reasonOf(signals, 'lean-in')).toBe('no-face');
    expect(reasonOf(signals, 'shoulder-level')).toBe('no-shoulders');
  });

  it('does not hide a slouch', () => {
    const { signals } = act({ turn: 25, headYaw: -25, slid: 6 });
    expect(valueOf(signals, 'slouch')).toBeGreaterThan(90);
  });
});

describe('somebody who reads notes', () => {
  it('bows the head, and sits as high as before', () => {
    const { signals } = act({ headPitch: -25 });
    expect(valueOf(signals, 'slouch')).toBe(0);
    expect(Math.abs(valueOf(signals, 'head-drop'))).toBeLessThan(6);
  });

  it('and slouches beside it is seen to', () => {
    expect(valueOf(act({ headPitch: -15, slid: 6 }).signals, 'slouch')).toBeGreaterThan(90);
  });
});

describe('standing up', () => {
  it('is neither slouching nor sliding, and is said after a minute: the seat is not the calibrated one', () => {
    const { signals } = act({ slid: -25 }, person, 75);
    // The ears are above the picture then.
    expect(reasonOf(signals, 'slouch')).toBe('no-shoulders');
    expect(valueOf(signals, 'slide')).toBeLessThan(SLIDE_FROM);
    expect(signals.seatDrifts.length).toBeGreaterThan(0);
  });
});

describe('a strong zoom', () => {
  // Half the angle of view from twice as far.
  const far = { ...person, focal: 2 * person.focal, distance: 2 * person.distance };
  it('changes nothing about who sits upright, slides or leans in', () => {
    expect(valueOf(act({}, far).signals, 'uprightness')).toBeGreaterThan(95);
    expect(valueOf(act({ slid: 6 }, far).signals, 'slouch')).toBeGreaterThan(90);
    expect(valueOf(act({ lean: 0.2 }, far).signals, 'lean-in')).toBeGreaterThan(90);
    expect(median(act({ slid: 6 }, far).signals.face.slidCm)).toBeCloseTo(6, 0);
  });
});

describe('half of the body out of the picture', () => {
  // Moved aside by half of what the camera sees there, so that one shoulder is beyond the edge.
  const halfWidth = (person.distance * person.frameWidth) / 2 / person.focal;
  const aside = { ...person, side: halfWidth - 8 };
  let signals: Signals;
  beforeAll(() => {
    signals = act({}, aside).signals;
  });

  it.each(POSTURE)('%s is not measured, for want of shoulders', (id) => {
    expect(reasonOf(signals, id)).toMatch(/no-shoulders|no-baseline/);
  });

  it('and what the face says of the distance is', () => {
    expect(valueOf(signals, 'lean-in')).toBe(0);
    expect(valueOf(signals, 'distance')).toBeGreaterThan(20);
  });
});

describe('hands off the screen', () => {
  const { signals } = act({});
  it('are seen in none of the time, and nothing is said of what they do', () => {
    expect(valueOf(signals, 'hands-visible')).toBe(0);
    for (const id of ['arms-crossed', 'hands-at-rest', 'gesture-rate'])
      expect(reasonOf(signals, id), id).toBe('no-hands');
  });
});

describe('poses that come slowly', () => {
  const slumped = act({ slid: 6 });
  it('are enough for the posture at two a second', () => {
    const signals = withTracks(slumped, { pose: everyNth(slumped.pose, 5) });
    expect(valueOf(signals, 'slouch')).toBeGreaterThan(90);
    expect(Math.abs(valueOf(signals, 'shoulder-level'))).toBeLessThan(1);
  });

  it('leave gaps at one in two seconds, which are said', () => {
    const signals = withTracks(slumped, { pose: everyNth(slumped.pose, 20) });
    expect(reasonOf(signals, 'slouch')).toBe('low-coverage');
  });
});

describe('a face without a body, and a body without a face', () => {
  const acted = act({ slid: 4 });
  it('a face says how high it is and how near, and nothing of shoulders', () => {
    const signals = withTracks(acted, { pose: without(acted.pose) });
    for (const id of POSTURE) expect(reasonOf(signals, id), id).toBe('no-shoulders');
    expect(median(signals.face.slidCm)).toBeCloseTo(4, 0);
    expect(valueOf(signals, 'lean-in')).toBe(0);
  });

  it('a body says how level its shoulders are, and nothing of the rest', () => {
    const signals = withTracks(acted, { face: without(acted.face) });
    for (const id of [
      'uprightness',
      'slouch',
      'head-drop',
      'lean-in',
      'slide',
      'neck-ratio-change',
    ])
      expect(figure(signals, id).kind, id).toBe('not-enough-data');
    expect(Math.abs(valueOf(signals, 'shoulder-level'))).toBeLessThan(1);
  });
});

describe('a second person behind', () => {
  // Further back, to the side, and bent: their body is not measured as the user's.
  const behind = act({ roll: 14 }, { ...person, side: 45, distance: 130 });
  const user = act({});
  it('whom the model of the body follows instead of the user is not measured', () => {
    const signals = withTracks(user, { pose: replacePoses(user.pose, behind.pose) });
    for (const id of POSTURE) expect(reasonOf(signals, id), id).toBe('no-shoulders');
    expect(valueOf(signals, 'lean-in')).toBe(0);
  });
});

describe('a mirrored picture', () => {
  const tilted = act({ slid: 6, roll: 8 });
  const mirrorFace = (face: FaceTrack): FaceTrack => ({
    t: face.t,
    columns: {
      ...face.columns,
      noseX: face.columns.noseX.map((x) => 1 - x),
      eyeX: face.columns.eyeX.map((x) => 1 - x),
      headX: face.columns.headX.map((x) => -x),
      headYaw: face.columns.headYaw.map((yaw) => -yaw),
      headRoll: face.columns.headRoll.map((roll) => -roll),
    },
  });
  /** The model calls the side it takes for the left one left. */
  const mirrorPose = (pose: PoseTrack): PoseTrack => ({
    t: pose.t,
    columns: Object.fromEntries(
      POSE_CHANNELS.map((channel) => {
        const swapped = channel.startsWith('left')
          ? channel.replace('left', 'right')
          : channel.replace('right', 'left');
        const values = pose.columns[swapped as keyof PoseTrack['columns']];
        return [channel, channel.endsWith('X') ? values.map((x) => 1 - x) : values];
      }),
    ) as PoseTrack['columns'],
  });

  it('says the same of the seat, and the slope of the shoulders from the other side', () => {
    const { shoulderRoll } = tilted.calibration;
    const mirrored = withTracks(tilted, {
      face: mirrorFace(tilted.face),
      pose: mirrorPose(tilted.pose),
      calibration: {
        ...tilted.calibration,
        shoulderRoll: shoulderRoll && { ...shoulderRoll, median: -shoulderRoll.median },
      },
    });
    for (const id of ['slouch', 'uprightness', 'neck-ratio-change', 'head-drop', 'turned-away'])
      expect(valueOf(mirrored, id), id).toBeCloseTo(valueOf(tilted.signals, id), 3);
    expect(valueOf(mirrored, 'shoulder-level')).toBeCloseTo(
      -valueOf(tilted.signals, 'shoulder-level'),
      1,
    );
  });
});
