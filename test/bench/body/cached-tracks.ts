import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { calibrateFromMarks } from '../../../core/analysis/calibrate-from-marks.ts';
import type { Calibration } from '../../../core/domain/calibration.ts';
import type { FaceTrack, PoseTrack } from '../../../core/tracks/channels.ts';
import { decodeBatch } from '../../../core/tracks/codec.ts';
import type { DecodedBatch } from '../../../core/tracks/codec.ts';
import { concatenateFaceTracks, concatenatePoseTracks } from '../../../core/tracks/columns.ts';
import { secondsToMs } from '../../../core/units.ts';
import type { Seconds } from '../../../core/units.ts';
import { say } from '../../../scripts/shared/people.ts';
import { projectDir } from '../../../scripts/shared/project.ts';
import { run } from '../../../scripts/shared/run.ts';
import { MODEL_FILES } from '../../../models/manifest.ts';
import type { ClipTruth } from '../clip-truth.ts';
import { benchCache } from './bench-cache.ts';

/** What the models saw in a clip, and the calibration from its marked looks. */
export type ClipTracks = {
  readonly face: FaceTrack;
  readonly pose: PoseTrack;
  /** Null = the clip has no looks for one. */
  readonly calibration: Calibration | null;
};

/** What goes into a sample: when none of it changes, neither do the tracks. */
const MEASURED_BY = [
  'core/geometry',
  'core/vision/blendshapes.ts',
  'core/vision/face-features.ts',
  'core/vision/gaze-terms.ts',
  'core/vision/landmarks.ts',
  'core/vision/pose-features.ts',
  'core/vision/simple-gaze.ts',
  'core/tracks',
  'core/analysis/job.ts',
  'renderer/src/analysis/analyse-frames.ts',
  'renderer/src/vision/worker',
];

/** One folder for each version of models and measuring code. */
function trackCache(): string {
  const hash = createHash('sha256');
  for (const { sha256 } of MODEL_FILES) hash.update(sha256);
  for (const path of MEASURED_BY) for (const file of filesOf(path)) hash.update(readFileSync(file));
  return benchCache(hash.digest('hex').slice(0, 16));
}

function filesOf(path: string): readonly string[] {
  const whole = join(projectDir, path);
  if (path.endsWith('.ts')) return [whole];
  return readdirSync(whole)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(whole, name));
}

/** Long clips are analysed in parts, so that a run that is broken off loses a minute at most. */
const PART_S: Seconds = 60;
type Part = { readonly file: string; readonly range: readonly string[] };

function partsOf(clip: string, { duration }: ClipTruth): readonly Part[] {
  const folder = trackCache();
  const count = Math.max(1, Math.round(duration / PART_S));
  return Array.from({ length: count }, (_, index) => {
    const from = index * PART_S;
    const until = index + 1 < count ? ['--to', String(from + PART_S)] : [];
    return {
      file: join(folder, `${clip}.${from}.db`),
      range: ['--from', String(from), ...until],
    };
  });
}

export const isCached = (clip: string, truth: ClipTruth): boolean =>
  partsOf(clip, truth).every(({ file }) => existsSync(file));

/** What was seen is no ground to measure from: a finding about the clip, and no fault of the bench. */
export class CalibrationRefused extends Error {}

/** The tracks of a clip, through the models once, from the cache from then on. */
export async function tracksOf(
  clip: string,
  truth: ClipTruth,
  material: string,
  workFolder: string,
): Promise<ClipTracks> {
  const parts = partsOf(clip, truth);
  // One at a time on purpose: each takes all of the machine.
  for (const part of parts.filter(({ file }) => !existsSync(file)))
    await analyse(clip, part, truth, material, workFolder);
  // Each part has the marked looks as well; those that are there already are left out.
  const tracks = readTracks(parts.map(({ file }) => file));
  const looks = truth.calibration.map(({ t0, t1, target }) => ({
    target,
    span: { startMs: secondsToMs(t0), endMs: secondsToMs(t1) },
  }));
  const lens = looks.find(({ target }) => target === 'camera')?.span;
  const [interviewer = null, ...people] = looks
    .filter(({ target }) => target === 'interviewer')
    .map(({ span }) => span);
  if (lens === undefined) return { ...tracks, calibration: null };
  const calibration = calibrateFromMarks({
    ...tracks,
    marks: { lens, interviewer, people },
    frameAspect: truth.width / truth.height,
    takenAt: '2026-01-01T00:00:00.000Z',
  });
  if (!calibration.ok) throw new CalibrationRefused(calibration.error.title);
  return { ...tracks, calibration: calibration.value };
}

async function analyse(
  clip: string,
  { file, range }: Part,
  { calibration }: ClipTruth,
  material: string,
  workFolder: string,
): Promise<void> {
  const marks = calibration
    .filter(
      (look, index) => calibration.findIndex(({ target }) => target === look.target) === index,
    )
    .map(({ t0, t1, target }) => `${target === 'camera' ? 'lens' : 'interviewer'}=${t0}-${t1}`);
  const config = join(workFolder, basename(file));
  const done = await run(
    process.execPath,
    [
      join(projectDir, 'scripts/greenroom.ts'),
      'analyze',
      join(material, 'clips', `${clip}.mp4`),
      ...['--frames', `${config}.jsonl`, ...range],
      ...(marks.length > 0 ? ['--calibrate', marks.join(',')] : []),
    ],
    // Not into the user's own sessions.
    { env: { ...process.env, XDG_CONFIG_HOME: config } },
  );
  if (done.code !== 0) throw new Error(`code ${done.code}: ${done.output.trim()}`);
  copyFileSync(join(config, 'Greenroom', 'greenroom.db'), `${file}.part`);
  renameSync(`${file}.part`, file);
  say(`${basename(file)}: measured`);
}

function readTracks(files: readonly string[]): Pick<ClipTracks, 'face' | 'pose'> {
  const batches = files.flatMap(readBatches);
  return {
    face: concatenateFaceTracks(
      batches.flatMap((batch) => (batch.kind === 'face' ? [batch.track] : [])),
    ),
    pose: concatenatePoseTracks(
      batches.flatMap((batch) => (batch.kind === 'pose' ? [batch.track] : [])),
    ),
  };
}

function readBatches(file: string): readonly DecodedBatch[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const rows = database.prepare('SELECT bytes FROM track_batches ORDER BY track, sequence').all();
    return rows.map(({ bytes }) => {
      const decoded = bytes instanceof Uint8Array ? decodeBatch(bytes) : null;
      if (decoded?.ok !== true) throw new Error('A stored batch cannot be read');
      return decoded.value;
    });
  } finally {
    database.close();
  }
}
