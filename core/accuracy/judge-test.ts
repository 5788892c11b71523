import type { Calibration } from '../domain/calibration.ts';
import type { Tile } from '../domain/tile.ts';
import { contactAngle, CONTACT_RADIUS, tileOffset } from '../review/contact.ts';
import type { Signals } from '../review/signals-types.ts';
import { buildSignals } from '../review/signals.ts';
import { median } from '../signal/statistics.ts';
import type { FaceSample, FaceTrack, PoseTrack } from '../tracks/channels.ts';
import { samplesToFaceTrack, samplesToPoseTrack } from '../tracks/columns.ts';
import { radiansToDegrees } from '../units.ts';
import type { Centimetres, Degrees } from '../units.ts';
import { judgedLooks } from './judged-looks.ts';
import { LABEL_SETTLING_MS, scoreLooks } from './score-looks.ts';
import type { LookLabel, LookScore } from './score-looks.ts';
import { PLACE_TARGETS, scheduleMs, TEST_PLACES } from './test-schedule.ts';
import type { TestLook, TestPlace } from './test-schedule.ts';

/** Where a place is on the plane of the screen, from the lens, as the user sees it. */
export type ScreenPlace = { readonly rightCm: Centimetres; readonly belowCm: Centimetres };
/** Only places that are known; the keyboard never is. */
export type ScreenPlaces = Readonly<Partial<Record<TestPlace, ScreenPlace>>>;

export type TestToJudge = {
  readonly schedule: readonly TestLook[];
  /** Times in milliseconds from the start of the test, in time order. */
  readonly samples: readonly FaceSample[];
  readonly calibration: Calibration | null;
  readonly places: ScreenPlaces;
  readonly interviewer: Tile;
  readonly frameAspect: number;
};

export type PlaceResult = {
  readonly place: TestPlace;
  /** Nearer to lens or interviewer than the contact radius: no look elsewhere, so not counted. */
  readonly isTooNear: boolean;
  readonly score: LookScore;
};

export type JudgedTest = {
  readonly labels: readonly LookLabel[];
  readonly score: LookScore;
  /** The places that were shown. */
  readonly places: readonly PlaceResult[];
  /** Whether any picture of the test shows a face. */
  readonly hasFace: boolean;
  readonly face: FaceTrack;
  readonly pose: PoseTrack;
  readonly signals: Signals;
};

/** What the app's own chain makes of the looks, scored by where they were asked to go. */
export function judgeTest(test: TestToJudge): JudgedTest {
  const { schedule, samples, calibration, interviewer, frameAspect } = test;
  const face = samplesToFaceTrack(samples);
  const pose = samplesToPoseTrack([]);
  const durationMs = scheduleMs(schedule);
  const signals = buildSignals({
    face,
    pose,
    calibration,
    conversation: [{ startMs: 0, endMs: durationMs }],
    durationMs,
    frameAspect,
    tiles: [interviewer],
  });
  const distance = median(signals.face.distanceCm);
  const looks = judgedLooks(signals.face);
  const settling = { settlingMs: LABEL_SETTLING_MS };
  const shown = TEST_PLACES.filter((place) => schedule.some((look) => look.place === place));
  const byPlace = shown.map((place) => {
    const direction = directionOf(test.places[place], distance);
    const isTooNear = isContactPlace(place, direction, interviewer, distance);
    const labels = schedule
      .filter((look) => look.place === place && !isTooNear)
      .map(({ fromMs, toMs }) => ({
        span: { startMs: fromMs, endMs: toMs },
        target: PLACE_TARGETS[place],
        ...direction,
      }));
    return { place, isTooNear, labels, score: scoreLooks(labels, looks, settling) };
  });
  const labels = byPlace
    .flatMap((result) => result.labels)
    .toSorted((one, other) => one.span.startMs - other.span.startMs);
  return {
    labels,
    score: scoreLooks(labels, looks, settling),
    places: byPlace.map(({ place, isTooNear, score }) => ({ place, isTooNear, score })),
    hasFace: samples.some(({ faces }) => faces >= 1),
    face,
    pose,
    signals,
  };
}

type Direction = Pick<LookLabel, 'yaw' | 'pitch'>;

const UNKNOWN: Direction = { yaw: null, pitch: null };

/**
 * Direction to a place of the screen relative to that to the lens, degrees, for a head straight in
 * front of the lens. Right on the screen is the user's own right: yaw < 0.
 */
function directionOf(place: ScreenPlace | undefined, distanceCm: Centimetres): Direction {
  if (place === undefined || !Number.isFinite(distanceCm)) return UNKNOWN;
  const angle = (offset: Centimetres): Degrees =>
    -radiansToDegrees(Math.atan2(offset, distanceCm)) + 0;
  return { yaw: angle(place.rightCm), pitch: angle(place.belowCm) };
}

/** Whether a place that is called "elsewhere" is, for this window, within what counts as contact. */
function isContactPlace(
  place: TestPlace,
  { yaw, pitch }: Direction,
  interviewer: Tile,
  distanceCm: Centimetres,
): boolean {
  if (place === 'lens' || place === 'interviewer' || yaw === null || pitch === null) return false;
  const offset = tileOffset(interviewer, distanceCm);
  const { angle } = contactAngle({
    gazeYaw: yaw,
    gazePitch: pitch,
    lensYaw: 0,
    lensPitch: 0,
    offsetYaw: offset.yaw,
    offsetPitch: offset.pitch,
    isLensKnown: true,
  });
  return angle <= CONTACT_RADIUS;
}
