// npm run bench:gaze: the clips with known gaze through the real pipeline, as a user would analyse
// them, scored by the material's own scorer. GREENROOM_GAZE_CLIPS=c01,d05 takes only these.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile } from '../../core/signal/statistics.ts';
import { projectDir } from '../../scripts/shared/project.ts';
import { say } from '../../scripts/shared/people.ts';
import { runClip } from './gaze/clip-run.ts';
import type { ClipRun } from './gaze/clip-run.ts';
import { ESTIMATORS } from './gaze/estimators.ts';
import type { ScoredFrame } from './gaze/estimators.ts';
import { momentErrors } from './gaze/moments.ts';
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

const text = (value: number | null, digits: number): string =>
  value === null || Number.isNaN(value) ? '-' : value.toFixed(digits);

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows)
    say(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
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
  printTable([
    header.split(','),
    ...rows.map((row) => {
      const run = runs.find(({ clip }) => clip === row.clip);
      const near =
        run === undefined
          ? { yaw: null, pitch: null }
          : nearGazeError(frames.get(row.clip) ?? [], run.truth);
      return [
        row.clip,
        `${text(row.BA, 3)}${row.oneClass ? ' (one class)' : ''}`,
        text(row.truthRatio, 2),
        text(row.predRatio, 2),
        text(near.yaw, 1),
        text(near.pitch, 1),
        text(row.headYaw, 1),
        text(row.headPitchO, 1),
        text(row.headRoll, 1),
        text(row.faceFound, 3),
        run === undefined ? '-' : text(run.frames.length / run.seconds, 1),
      ];
    }),
  ]);
  say('* after the median offset of the person. Mean errors in degrees; gaze within 25 degrees of');
  say('the lens. Speed with the start of the app and the extra pass over the marked looks.');
}

function printEstimators(judged: readonly Judged[], runs: readonly ClipRun[]): void {
  const header =
    'estimator,contact BA,ratio error,gaze yaw,pitch,moments: median,90 %,missed,coverage';
  printTable([
    header.split(','),
    ...judged.map(({ name, score: { sum }, frames }) => {
      const near = runs.map(({ clip, truth }) => nearGazeError(frames.get(clip) ?? [], truth));
      const moments = runs.map(({ clip, truth }) => momentErrors(frames.get(clip) ?? [], truth));
      const errors = moments.flatMap((each) => each.errors);
      const missed = moments.reduce((count, each) => count + each.missed, 0);
      return [
        name,
        text(sum.pooledBA, 3),
        text(sum.ratioMAE, 3),
        text(meanOf(near.flatMap(({ yaw }) => yaw ?? [])), 2),
        text(meanOf(near.flatMap(({ pitch }) => pitch ?? [])), 2),
        `${text(quantile(errors, 0.5), 0)} ms`,
        `${text(quantile(errors, 0.9), 0)} ms`,
        `${missed} of ${missed + errors.length}`,
        text(sum.coverage, 3),
      ];
    }),
  ]);
  say('Contact BA: balanced accuracy over the frames of all clips. Moments: how far from the true');
  say('ones contact is called to begin and end.');
  const own = judged[0]?.score;
  if (own === undefined) return;
  say(
    `Head, mean over the clips: yaw ${text(own.sum.headYawMAE, 2)}, pitch after the person's offset ${text(meanOf(own.rows.flatMap(({ headPitchO }) => headPitchO ?? [])), 2)}, roll ${text(own.sum.headRollMAE, 2)} degrees.`,
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
