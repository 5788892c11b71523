// npm run bench:gaze: the clips with known gaze through the real pipeline, as a user would analyse
// them, scored by the material's own scorer. GREENROOM_GAZE_CLIPS=c01,d05 takes only these.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLine } from '../../core/analysis/frame-lines.ts';
import { projectDir } from '../../scripts/shared/project.ts';
import { say } from '../../scripts/shared/people.ts';
import { run } from '../../scripts/shared/run.ts';
import { CALIBRATION, ESTIMATORS } from './gaze/estimators.ts';
import { score } from './gaze/score.ts';
import type { Score } from './gaze/score.ts';

/** Beside the repository, because some of its heads may not be passed on. */
const MATERIAL = '../shared/bench/gaze';
const MARKS = `lens=${CALIBRATION.lens.join('-')},interviewer=${CALIBRATION.interviewer.join('-')}`;

type ClipRun = {
  readonly clip: string;
  readonly frames: readonly FrameLine[];
  readonly seconds: number;
};

function findClips(material: string): readonly string[] {
  const wanted = process.env['GREENROOM_GAZE_CLIPS']?.split(',') ?? [''];
  return readdirSync(join(material, 'clips'))
    .filter((name) => name.endsWith('.mp4') && wanted.some((part) => name.startsWith(part)))
    .map((name) => name.slice(0, -'.mp4'.length))
    .sort();
}

async function analyse(
  clip: string,
  material: string,
  workFolder: string,
): Promise<ClipRun | null> {
  const output = join(workFolder, `${clip}.jsonl`);
  const startedAt = performance.now();
  const done = await run(
    process.execPath,
    [
      ...[
        join(projectDir, 'scripts/greenroom.ts'),
        'analyze',
        join(material, 'clips', `${clip}.mp4`),
      ],
      ...['--frames', output, '--calibrate', MARKS],
    ],
    // Not into the user's own sessions.
    { env: { ...process.env, XDG_CONFIG_HOME: join(workFolder, 'config') } },
  );
  const seconds = (performance.now() - startedAt) / 1000;
  if (done.code !== 0) {
    say(`${clip}: not analysed, code ${done.code}. ${done.output.trim()}`);
    process.exitCode = 1;
    return null;
  }
  const lines = readFileSync(output, 'utf8').trimEnd().split('\n');
  return { clip, frames: lines.map((line): FrameLine => JSON.parse(line)), seconds };
}

const text = (value: number | null, digits: number): string =>
  value === null ? '-' : value.toFixed(digits);

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

function printClips({ rows }: Score, runs: readonly ClipRun[]): void {
  const speedOf = (clip: string): number | null => {
    const found = runs.find((each) => each.clip === clip);
    return found === undefined ? null : found.frames.length / found.seconds;
  };
  printTable([
    [
      'clip',
      'contact BA',
      'ratio true',
      'called',
      'gaze yaw',
      'pitch',
      'head yaw',
      'pitch*',
      'roll',
      'face',
      'frames/s',
    ],
    ...rows.map((row) => [
      row.clip,
      `${text(row.BA, 3)}${row.oneClass ? ' (one class)' : ''}`,
      text(row.truthRatio, 2),
      text(row.predRatio, 2),
      text(row.gazeYaw, 1),
      text(row.gazePitch, 1),
      text(row.headYaw, 1),
      text(row.headPitchO, 1),
      text(row.headRoll, 1),
      text(row.faceFound, 3),
      text(speedOf(row.clip), 1),
    ]),
  ]);
  say(
    '* after the median offset of the person. Mean errors in degrees. Speed with the start of the app.',
  );
}

function printEstimators(scores: readonly (readonly [name: string, score: Score])[]): void {
  printTable([
    ['estimator', 'contact BA, pooled', 'ratio error', 'gaze yaw', 'gaze pitch'],
    ...scores.map(([name, { sum }]) => [
      name,
      text(sum.pooledBA, 3),
      text(sum.ratioMAE, 3),
      text(sum.gazeYawMAE, 1),
      text(sum.gazePitchMAE, 1),
    ]),
  ]);
}

async function main(): Promise<void> {
  const material = join(projectDir, MATERIAL);
  if (!existsSync(join(material, 'score.mjs'))) {
    say(`Not measured: the clips and their scorer are not at ${MATERIAL} beside the repository.`);
    return;
  }
  const workFolder = mkdtempSync(join(tmpdir(), 'greenroom-gaze-'));
  try {
    const runs: ClipRun[] = [];
    for (const clip of findClips(material)) {
      const measured = await analyse(clip, material, workFolder);
      if (measured === null) continue;
      say(`${clip}: ${measured.frames.length} frames in ${measured.seconds.toFixed(1)} s`);
      runs.push(measured);
    }
    const scores: (readonly [string, Score])[] = [];
    for (const { name, estimate } of ESTIMATORS) {
      const clips = Object.fromEntries(runs.map(({ clip, frames }) => [clip, estimate(frames)]));
      scores.push([name, await score(material, clips, workFolder)]);
    }
    const [own] = scores;
    say('');
    if (own !== undefined) printClips(own[1], runs);
    say('');
    printEstimators(scores);
    const frames = runs.reduce((sum, each) => sum + each.frames.length, 0);
    const seconds = runs.reduce((sum, each) => sum + each.seconds, 0);
    say(
      `\n${frames} frames in ${seconds.toFixed(0)} s: ${(frames / seconds).toFixed(1)} a second.`,
    );
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}

await main();
