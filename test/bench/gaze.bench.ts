// npm run bench:gaze: the clips with known gaze through the real pipeline, as a user would analyse
// them, scored by the material's own scorer. GREENROOM_GAZE_CLIPS=c01,d05 takes only these.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accuracyTable, columnsText, figureText } from '../../core/accuracy/accuracy-table.ts';
import { contactRuns, momentErrors } from '../../core/accuracy/moments.ts';
import type { MomentErrors } from '../../core/accuracy/moments.ts';
import { secondsToMs } from '../../core/units.ts';
import { projectDir } from '../../scripts/shared/project.ts';
import { say } from '../../scripts/shared/people.ts';
import { runClip } from './gaze/clip-run.ts';
import type { ClipRun, ClipTruth } from './gaze/clip-run.ts';
import { ESTIMATORS } from './gaze/estimators.ts';
import type { ScoredFrame } from './gaze/estimators.ts';
import { meanOf, nearGazeError } from './gaze/near-gaze.ts';
import { score } from './gaze/score.ts';
import type { Score } from './gaze/score.ts';

/** Beside the repository, because some of its heads may not be passed on. */
const MATERIAL = '../shared/bench/gaze';

function findClips(material: string): readonly string[] {
  const wanted = process.env['GREENROOM_GAZE_CLIPS']?.split(',') ?? [''];
  return readdirSync(join(material, 'clips'))
    .filter((name) => name.endsWith('.mp4') && wanted.some((part) => name.startsWith(part)))
    .map((name) => name.slice(0, -'.mp4'.length))
    .sort();
}

/** One estimator over all clips. */
type Judged = {
  readonly name: string;
  readonly score: Score;
  readonly frames: ReadonlyMap<string, readonly ScoredFrame[]>;
};

function printClips({ score: { rows }, frames }: Judged, runs: readonly ClipRun[]): void {
  const header =
    'clip,contact BA,ratio true,called,gaze yaw,pitch,head yaw,pitch*,roll,face,frames/s';
  const table = columnsText([
    header.split(','),
    ...rows.map((row) => {
      const run = runs.find(({ clip }) => clip === row.clip);
      const near =
        run === undefined
          ? { yaw: null, pitch: null }
          : nearGazeError(frames.get(row.clip) ?? [], run.truth);
      return [
        row.clip,
        `${figureText(row.BA, 3)}${row.oneClass ? ' (one class)' : ''}`,
        figureText(row.truthRatio, 2),
        figureText(row.predRatio, 2),
        figureText(near.yaw, 1),
        figureText(near.pitch, 1),
        figureText(row.headYaw, 1),
        figureText(row.headPitchO, 1),
        figureText(row.headRoll, 1),
        figureText(row.faceFound, 3),
        run === undefined ? '-' : figureText(run.frames.length / run.seconds, 1),
      ];
    }),
  ]);
  say(table);
  say('* after the median offset of the person. Mean errors in degrees; gaze within 25 degrees of');
  say('the lens. Speed with the start of the app and the extra pass over the marked looks.');
}

function clipMoments(
  frames: readonly ScoredFrame[],
  { frame, toleranceDeg, scoreFrom }: ClipTruth,
): MomentErrors {
  const real = frame
    .filter(({ valid }) => valid)
    .map(({ t, angEither }) => ({ t: secondsToMs(t), contact: angEither <= toleranceDeg }));
  const called = frames.map(({ t, eyeContact }) => ({
    t: secondsToMs(t),
    contact: typeof eyeContact === 'number' ? eyeContact >= 0.5 : null,
  }));
  const scored = { startMs: secondsToMs(scoreFrom), endMs: Number.POSITIVE_INFINITY };
  return momentErrors(contactRuns(real), contactRuns(called), scored);
}

function printEstimators(judged: readonly Judged[], runs: readonly ClipRun[]): void {
  const rows = judged.map(({ name, score: { sum }, frames }) => {
    const near = runs.map(({ clip, truth }) => nearGazeError(frames.get(clip) ?? [], truth));
    const moments = runs.map(({ clip, truth }) => clipMoments(frames.get(clip) ?? [], truth));
    return {
      name,
      balancedAccuracy: sum.pooledBA,
      ratioError: sum.ratioMAE,
      yawError: meanOf(near.flatMap(({ yaw }) => yaw ?? [])),
      pitchError: meanOf(near.flatMap(({ pitch }) => pitch ?? [])),
      moments: {
        errors: moments.flatMap(({ errors }) => errors),
        missed: moments.reduce((count, { missed }) => count + missed, 0),
      },
      coverage: sum.coverage,
    };
  });
  say(accuracyTable(rows));
  say('Contact BA: balanced accuracy over the frames of all clips. Moments: how far from the true');
  say('ones contact is called to begin and end.');
  const own = judged[0]?.score;
  if (own === undefined) return;
  say(
    `Head, mean over the clips: yaw ${figureText(own.sum.headYawMAE, 2)}, pitch after the person's offset ${figureText(meanOf(own.rows.flatMap(({ headPitchO }) => headPitchO ?? [])), 2)}, roll ${figureText(own.sum.headRollMAE, 2)} degrees.`,
  );
}

async function measure(material: string, workFolder: string): Promise<void> {
  const runs: ClipRun[] = [];
  for (const clip of findClips(material)) {
    try {
      const run = await runClip(clip, material, workFolder);
      say(`${clip}: ${run.frames.length} frames in ${run.seconds.toFixed(1)} s`);
      runs.push(run);
    } catch (cause) {
      say(`${clip}: not measured. ${String(cause)}`);
      process.exitCode = 1;
    }
  }
  const judged: Judged[] = [];
  for (const { name, estimate } of ESTIMATORS) {
    const frames = new Map(runs.map((run) => [run.clip, estimate(run)]));
    const scored = await score(material, Object.fromEntries(frames), workFolder);
    judged.push({ name, score: scored, frames });
  }
  say('');
  if (judged[0] !== undefined) printClips(judged[0], runs);
  say('');
  printEstimators(judged, runs);
  const frames = runs.reduce((sum, run) => sum + run.frames.length, 0);
  const seconds = runs.reduce((sum, run) => sum + run.seconds, 0);
  say(`\n${frames} frames in ${seconds.toFixed(0)} s: ${(frames / seconds).toFixed(1)} a second.`);
}

const material = join(projectDir, MATERIAL);
if (existsSync(join(material, 'score.mjs'))) {
  const workFolder = mkdtempSync(join(tmpdir(), 'greenroom-gaze-'));
  try {
    await measure(material, workFolder);
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
} else {
  say(`Not measured: the clips and their scorer are not at ${MATERIAL} beside the repository.`);
}
