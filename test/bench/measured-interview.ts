import { availableParallelism, loadavg } from 'node:os';
import type { RecordingChoice } from '../../core/media/segment-plan.ts';
import { finishedSegments } from '../helpers/recorded-segments.ts';
import { launchStudio } from '../helpers/studio.ts';
import {
  answerOneQuestion,
  chooseOneQuestion,
  leaveForReview,
  reachStage,
  recordLongTasks,
} from './hold-interview.ts';
import { quantile } from './print-figures.ts';
import type { Figure } from './print-figures.ts';
import { readLatestSession } from './stored-session.ts';
import type { StoredSession, StoredTrack } from './stored-session.ts';

const ANSWER_MS = 40_000;
const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

export type InterviewRun = {
  readonly launchMs: number;
  readonly longTasks: readonly number[];
  readonly session: StoredSession;
  /** Processes that wanted a processor, on average over the last minute. */
  readonly load: number;
};

/** A whole interview before a fake camera: what was stored of it, and how the window fared. */
export async function measureInterview(
  film: string,
  recording: RecordingChoice,
): Promise<InterviewRun> {
  const launchedAt = performance.now();
  const studio = await launchStudio({ camera: { film } });
  const launchMs = performance.now() - launchedAt;
  await chooseOneQuestion(studio.page, recording);
  await reachStage(studio.page);
  const readLongTasks = await recordLongTasks(studio.page);
  await answerOneQuestion(studio.page, ANSWER_MS);
  const longTasks = await readLongTasks();
  await leaveForReview(studio.page);
  if (recording !== 'nothing') await finishedSegments(studio.page);
  const load = loadavg()[0] ?? Number.NaN;
  await studio.close();
  return { launchMs, longTasks, load, session: readLatestSession(studio.userDataDir) };
}

function perSecond({ t }: StoredTrack): number | null {
  const [first, last] = [t[0], t.at(-1)];
  if (first === undefined || last === undefined || last <= first) return null;
  return ((t.length - 1) / (last - first)) * SECOND_MS;
}

function longestGap({ t }: StoredTrack): number | null {
  return quantile(
    t.slice(1).map((time, index) => time - (t[index] ?? Number.NaN)),
    1,
  );
}

export function interviewFigures(
  { launchMs, longTasks, session, load }: InterviewRun,
  leastFaceRate: number,
): readonly Figure[] {
  const { face, pose, quality, durationMs } = session;
  const minutes = durationMs / MINUTE_MS;
  const shareFound = face.t.length === 0 ? null : (100 * face.found) / face.t.length;
  return [
    { name: 'Launch to usable', value: launchMs, unit: 'ms', digits: 0 },
    {
      name: 'Face frames a second',
      value: perSecond(face),
      unit: '',
      target: { atLeast: leastFaceRate },
    },
    { name: 'Pose frames a second', value: perSecond(pose), unit: '', target: { atLeast: 4 } },
    { name: 'Face, median', value: quantile(face.latency, 0.5), unit: 'ms a frame' },
    { name: 'Face, 95th percentile', value: quantile(face.latency, 0.95), unit: 'ms a frame' },
    { name: 'Pose, median', value: quantile(pose.latency, 0.5), unit: 'ms a frame' },
    { name: 'Pose, 95th percentile', value: quantile(pose.latency, 0.95), unit: 'ms a frame' },
    { name: 'Longest gap between faces', value: longestGap(face), unit: 'ms', digits: 0 },
    { name: 'Frames with a face', value: shareFound, unit: '%' },
    { name: 'Face frames dropped', value: quality.faceDropped, unit: '', digits: 0 },
    { name: 'Pose turns missed', value: quality.poseDropped, unit: '', digits: 0 },
    { name: 'Workers replaced', value: quality.workerRestarts, unit: '', digits: 0 },
    { name: 'Long tasks (over 50 ms)', value: longTasks.length, unit: '', digits: 0 },
    {
      name: 'Longest task of the window',
      value: Math.max(0, ...longTasks),
      unit: 'ms',
      digits: 0,
      target: { atMost: 100 },
    },
    {
      name: 'Tracks stored',
      value: (face.bytes + pose.bytes) / 1_000 / minutes,
      unit: 'kB a minute',
    },
    { name: 'Length of the session', value: durationMs / SECOND_MS, unit: 's' },
    { name: 'Load of the machine', value: load, unit: `on ${availableParallelism()} processors` },
  ];
}
