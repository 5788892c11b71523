import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { FrameLine } from '../../../core/analysis/frame-lines.ts';
import { calibrationSchema } from '../../../core/domain/calibration.ts';
import type { Calibration } from '../../../core/domain/calibration.ts';
import type { FaceTrack, PoseTrack } from '../../../core/tracks/channels.ts';
import { decodeBatch } from '../../../core/tracks/codec.ts';
import { concatenateFaceTracks, concatenatePoseTracks } from '../../../core/tracks/columns.ts';
import { projectDir } from '../../../scripts/shared/project.ts';
import { run } from '../../../scripts/shared/run.ts';
import { readClipTruth } from '../clip-truth.ts';
import type { ClipTruth } from '../clip-truth.ts';

/** What the pipeline made of one clip, and what there was to find. */
export type ClipRun = UncalibratedRun & {
  readonly face: FaceTrack;
  readonly pose: PoseTrack;
  readonly calibration: Calibration;
};

/** The same of a clip of which nothing was marked. */
export type UncalibratedRun = {
  readonly clip: string;
  readonly frames: readonly FrameLine[];
  readonly truth: ClipTruth;
  readonly seconds: number;
};

/** Throws with the words of the command line when the clip could not be analysed. */
export async function runClip(
  clip: string,
  material: string,
  workFolder: string,
): Promise<ClipRun> {
  const truth = readClipTruth(clip, material);
  const config = join(workFolder, clip);
  const marks = ['--calibrate', marksOf(truth)];
  const { frames, seconds } = await analyze(clip, material, config, marks);
  const stored = readStored(join(config, 'Greenroom', 'greenroom.db'));
  return { clip, frames, ...stored, truth, seconds };
}

/** Without the marks, as of somebody who did not calibrate. The pose has no part in the looks. */
export async function runUncalibrated(
  clip: string,
  material: string,
  workFolder: string,
): Promise<UncalibratedRun> {
  const config = join(workFolder, `${clip}-uncalibrated`);
  const { frames, seconds } = await analyze(clip, material, config, ['--no-pose']);
  return { clip, frames, truth: readClipTruth(clip, material), seconds };
}

async function analyze(
  clip: string,
  material: string,
  config: string,
  options: readonly string[],
): Promise<{ readonly frames: readonly FrameLine[]; readonly seconds: number }> {
  const output = `${config}.jsonl`;
  const startedAt = performance.now();
  const done = await run(
    process.execPath,
    [
      join(projectDir, 'scripts/greenroom.ts'),
      'analyze',
      join(material, 'clips', `${clip}.mp4`),
      '--frames',
      output,
      ...options,
    ],
    // Not into the user's own sessions.
    { env: { ...process.env, XDG_CONFIG_HOME: config } },
  );
  const seconds = (performance.now() - startedAt) / 1000;
  if (done.code !== 0) throw new Error(`code ${done.code}: ${done.output.trim()}`);
  const lines = readFileSync(output, 'utf8').trimEnd().split('\n');
  return { frames: lines.map((line): FrameLine => JSON.parse(line)), seconds };
}

/** The clips begin with the looks of their calibration: lens, interviewer, further people. */
function marksOf({ calibration }: ClipTruth): string {
  const span = ({ t0, t1 }: { readonly t0: number; readonly t1: number }) => `${t0}-${t1}`;
  const lens = calibration.filter(({ target }) => target === 'camera').map(span);
  const people = calibration.filter(({ target }) => target === 'interviewer').map(span);
  return [
    ...lens.map((text) => `lens=${text}`),
    ...people.map((text, index) => `${index === 0 ? 'interviewer' : `person${index}`}=${text}`),
  ].join(',');
}

function readStored(file: string): Pick<ClipRun, 'face' | 'pose' | 'calibration'> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const document = database.prepare('SELECT document FROM calibrations').get()?.['document'];
    const batches = database
      .prepare('SELECT bytes FROM track_batches ORDER BY track, sequence')
      .all()
      .map(({ bytes }) => {
        const decoded = bytes instanceof Uint8Array ? decodeBatch(bytes) : null;
        if (decoded?.ok !== true) throw new Error('A stored batch cannot be read');
        return decoded.value;
      });
    const faces = batches.flatMap((batch) => (batch.kind === 'face' ? batch.track : []));
    const poses = batches.flatMap((batch) => (batch.kind === 'pose' ? batch.track : []));
    return {
      face: concatenateFaceTracks(faces),
      pose: concatenatePoseTracks(poses),
      calibration: calibrationSchema.parse(JSON.parse(String(document))),
    };
  } finally {
    database.close();
  }
}
