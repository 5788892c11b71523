import type { Calibration, LookBaseline, SampleRejection } from '../domain/calibration.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { FACE_CHANNELS, POSE_CHANNELS } from '../tracks/channels.ts';
import type { FaceTrack, PoseTrack, Track } from '../tracks/channels.ts';
import { msToSeconds } from '../units.ts';
import type { Degrees, IsoDateTime, TimeSpan } from '../units.ts';
import { acceptedLooks } from '../vision/calibration-eyes.ts';
import { finishCalibration, personBaseline } from '../vision/calibration-finish.ts';
import type { CalibrationFailure } from '../vision/calibration-finish.ts';
import {
  addCalibrationSample,
  createCalibration,
  startCalibrationStep,
} from '../vision/calibration.ts';
import type {
  CalibrationState,
  CalibrationStepState,
  CalibrationTarget,
  MarkedTarget,
} from '../vision/calibration.ts';
import { MAX_HEAD_YAW } from '../vision/measurable.ts';
import type { CalibrationMarks } from './recording-plan.ts';

/**
 * Who marks a look says where the interviewer was, be it on a second screen; beyond this the eyes
 * cannot be measured (`MAX_HEAD_YAW`). A live calibration allows less, for its tile is at the lens.
 */
const MAX_MARKED_OFFSET: Degrees = MAX_HEAD_YAW;

export type MarkedTracks = {
  readonly face: FaceTrack;
  readonly pose: PoseTrack;
  readonly marks: CalibrationMarks;
  /** Width / height of the picture. */
  readonly frameAspect: number;
  readonly takenAt: IsoDateTime;
};

/**
 * The calibration of a recording in which the looks were marked afterwards, by the rules of a live
 * one; nothing is left out for settling, as the marks say when the eyes were there. A mark that
 * gives too little is a failure: the caller must not go on as if it had not been made.
 */
export const calibrateFromMarks = (
  input: MarkedTracks,
): Result<Calibration, CalibrationFailure> => {
  const { lens, interviewer } = input.marks;
  const state = judgeMarkedLooks(input);
  const finished = finishCalibration(state, input.takenAt, {
    kind: 'marked',
    maxOffset: MAX_MARKED_OFFSET,
  });
  if (!finished.ok) return err(failure('lens', lens, state.lens));
  if (interviewer !== null && finished.value.interviewerGazeYaw === null)
    return err(failure('interviewer', interviewer, state.interviewer));
  const people: LookBaseline[] = [];
  for (const span of input.marks.people) {
    const step = judgeMarkedLook(input, 'interviewer', span).interviewer;
    const person = personBaseline(step, finished.value);
    if (person === null) return err(failure('interviewer', span, step));
    people.push(person);
  }
  return ok({ ...finished.value, people });
};

type JudgedTracks = Omit<MarkedTracks, 'takenAt' | 'marks'>;

/** Every sample inside the marks of lens and interviewer, judged as in a live calibration. */
const judgeMarkedLooks = (input: Omit<MarkedTracks, 'takenAt'>): CalibrationState => {
  const { lens, interviewer } = input.marks;
  const judged = judgeMarkedLook(input, 'lens', lens);
  if (interviewer === null) return judged;
  return { ...judged, interviewer: judgeMarkedLook(input, 'interviewer', interviewer).interviewer };
};

const judgeMarkedLook = (
  { face, pose, frameAspect }: JudgedTracks,
  target: CalibrationTarget,
  span: TimeSpan,
): CalibrationState => {
  const empty = createCalibration({ frameAspect, settlingMs: 0 });
  let state = startCalibrationStep(empty, target, span.startMs);
  const poses = samplesIn(pose, POSE_CHANNELS, span);
  for (const sample of samplesIn(face, FACE_CHANNELS, span)) {
    const newest = poses.findLast(({ t }) => t <= sample.t) ?? null;
    state = addCalibrationSample(state, target, sample, newest).state;
  }
  return state;
};

/** Times of the samples in the marks that can be used: what the eye network learns from. */
export const usableLooks = (
  input: Omit<MarkedTracks, 'takenAt'>,
): ReturnType<typeof acceptedLooks> => {
  const { lens, others } = acceptedLooks(judgeMarkedLooks(input));
  const people = input.marks.people.map((span) =>
    judgeMarkedLook(input, 'interviewer', span).interviewer.accepted.map(({ t }) => t),
  );
  return { lens, others: [...others, ...people] };
};

/** The samples of a track inside a span, as they came from the analysis. */
const samplesIn = <Channel extends string>(
  { t, columns }: Track<Channel>,
  channels: readonly Channel[],
  span: TimeSpan,
): readonly ({ readonly t: number } & Readonly<Record<Channel, number>>)[] => {
  const samples = [];
  for (const [index, time] of t.entries()) {
    if (time < span.startMs || time >= span.endMs) continue;
    const values = Object.fromEntries(
      channels.map((channel) => [channel, columns[channel][index] ?? Number.NaN]),
    ) as Record<Channel, number>;
    samples.push({ t: time, ...values });
  }
  return samples;
};

const REASONS: Readonly<Record<SampleRejection, string>> = {
  settling: 'the eyes were still on their way',
  'no-face': 'no face was found',
  'second-person': 'a second person was in the picture',
  'eyes-closed': 'the eyes were read as closed',
  'too-far-turned': 'the head was turned too far',
  'face-too-small': 'the face was too small in the picture',
  moved: 'the head moved too fast',
  outlier: 'the gaze was not steady',
};

const LOOKS: Readonly<Record<MarkedTarget, string>> = {
  lens: 'into the lens',
  interviewer: 'at the interviewer',
};

const failure = (
  target: MarkedTarget,
  span: TimeSpan,
  step: CalibrationStepState,
): CalibrationFailure => {
  const where = `${secondsText(span.startMs)} to ${secondsText(span.endMs)} s`;
  const seen = step.recent.length > 0;
  const worst = Object.entries(step.rejected).toSorted(([, a], [, b]) => b - a)[0]?.[0];
  const reason = Object.entries(REASONS).find(([name]) => name === worst)?.[1];
  const why = !seen
    ? 'the file has no pictures there'
    : reason === undefined
      ? 'the gaze was not steady there, or too far from the lens'
      : `too few pictures could be used (${step.accepted.length}), most often because ${reason}`;
  return {
    title: `The calibration from the look ${LOOKS[target]} (${where}) did not work: ${why}`,
    text: `Mark at least two seconds in which the person looks steadily ${LOOKS[target]}, or analyse without a calibration.`,
  };
};

const secondsText = (milliseconds: number): string =>
  String(Math.round(msToSeconds(milliseconds) * 100) / 100);
