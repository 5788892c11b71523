// npm run bench:gaze: the clips with known gaze through the real pipeline, as a user would analyse
// them, scored by the material's own scorer: once with the marked looks at the beginning of each clip
// and once without. GREENROOM_GAZE_CLIPS=c01,d05 takes only these clips, and
// GREENROOM_GAZE_PASSES=calibrated or =uncalibrated only one of the two passes of ten minutes each.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectDir } from '../../scripts/shared/project.ts';
import { say } from '../../scripts/shared/people.ts';
import { runClip, runUncalibrated } from './gaze/clip-run.ts';
import type { UncalibratedRun } from './gaze/clip-run.ts';
import { ESTIMATORS } from './gaze/estimators.ts';
import { printClips, printEstimators, printUncalibrated } from './gaze/print-scores.ts';
import type { Judged, JudgedClip } from './gaze/print-scores.ts';
import { printPeople } from './gaze/print-people.ts';
import { score } from './gaze/score.ts';

/** Beside the repository, because some of its heads may not be passed on. */
const MATERIAL = '../shared/bench/gaze';

function findClips(material: string): readonly string[] {
  const wanted = process.env['GREENROOM_GAZE_CLIPS']?.split(',') ?? [''];
  return readdirSync(join(material, 'clips'))
    .filter((name) => name.endsWith('.mp4') && wanted.some((part) => name.startsWith(part)))
    .map((name) => name.slice(0, -'.mp4'.length))
    .sort();
}

/** Every clip through the command line; one that cannot be analysed is said and left out. */
async function runAll<Run extends UncalibratedRun>(
  material: string,
  runOne: (clip: string) => Promise<Run>,
): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (const clip of findClips(material)) {
    try {
      const run = await runOne(clip);
      say(`${clip}: ${run.frames.length} frames in ${run.seconds.toFixed(1)} s`);
      runs.push(run);
    } catch (cause) {
      say(`${clip}: not analysed. ${String(cause)}`);
      process.exitCode = 1;
    }
  }
  return runs;
}

async function measure(material: string, workFolder: string): Promise<void> {
  const judge = async (name: string, clips: readonly JudgedClip[]): Promise<Judged> => {
    const frames = Object.fromEntries(clips.map((judged) => [judged.clip, judged.frames]));
    return { name, clips, score: await score(material, frames, workFolder) };
  };
  const passes = process.env['GREENROOM_GAZE_PASSES'];
  const judged: Judged[] = [];
  const runs =
    passes === 'uncalibrated'
      ? []
      : await runAll(material, (clip) => runClip(clip, material, workFolder));
  for (const { name, estimate } of runs.length === 0 ? [] : ESTIMATORS) {
    const clips = runs.map((run) => ({ clip: run.clip, truth: run.truth, frames: estimate(run) }));
    judged.push(await judge(name, clips));
  }
  const [calibrated] = judged;
  if (passes !== 'calibrated') {
    say('\nThe same clips without the marked looks:');
    const bare = await runAll(material, (clip) => runUncalibrated(clip, material, workFolder));
    const uncalibrated = await judge('Greenroom, not calibrated', bare);
    say('');
    printUncalibrated(uncalibrated);
    judged.push(uncalibrated);
  }
  say('');
  if (calibrated !== undefined) printClips(calibrated, runs);
  say('');
  printEstimators(judged);
  printPeople(runs);
  if (runs.length === 0) return;
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
