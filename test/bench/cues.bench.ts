// node test/bench/cues.bench.ts: which cues the clips with known gaze would get as one long answer,
// by the engine of the stage over what the pipeline measured, and how many of them were true; then
// the same pictures arranged as long looks, as nobody in the clips looks away for long enough.
// GREENROOM_GAZE_CLIPS=c01,d05 takes only these clips.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Calibration } from '../../core/domain/calibration.ts';
import { samplesToPoseTrack } from '../../core/tracks/columns.ts';
import { say } from '../../scripts/shared/people.ts';
import { projectDir } from '../../scripts/shared/project.ts';
import { cuesOfClip } from './cues/judge-cues.ts';
import { longLook } from './cues/long-looks.ts';
import { runClip } from './gaze/clip-run.ts';
import type { ClipRun } from './gaze/clip-run.ts';

/** Beside the repository, because some of its heads may not be passed on. */
const MATERIAL = '../shared/bench/gaze';
const ASPECT = 640 / 480;

/** Clips have no check with further looks; here every one is taken to have passed it. */
const passed = (calibration: Calibration): Calibration => ({
  ...calibration,
  holdOut: {
    sensitivity: null,
    specificity: null,
    balancedAccuracy: 1,
    yawError: null,
    pitchError: null,
    coverage: 1,
    samples: 1,
  },
});

function report({ clip, face, pose, calibration, truth }: ClipRun): void {
  const [first, ...others] = truth.interviewerFaces.map(([xCm, yCm]) => ({ xCm, yCm }));
  if (first === undefined) return;
  const common = {
    calibration: passed(calibration),
    tiles: [first, ...others] as const,
    frameAspect: ASPECT,
    truth: truth.frame,
  };
  const fromMs = 1_000 * truth.scoreFrom;
  const { cues, readMs } = cuesOfClip({ ...common, face, pose, fromMs });
  say(`${clip}: ${cues.length} cues, ${readMs.toFixed(1)} ms a look`);
  for (const { kind, startMs, trueShare } of cues)
    say(`  ${(startMs / 1_000).toFixed(1)} s ${kind}, true for ${trueShare ?? 'an unknown'} share`);
  for (const [name, isWanted] of [
    ['away', ({ angEither }: { readonly angEither: number }) => angEither > 8],
    ['at the interviewer', ({ angEither }: { readonly angEither: number }) => angEither <= 4],
  ] as const) {
    const arranged = longLook(face, truth.frame, fromMs, isWanted);
    if (arranged === null) {
      say(`  looks ${name}: too few pictures`);
      continue;
    }
    const none = samplesToPoseTrack([]);
    const found = cuesOfClip({ ...common, face: arranged.face, pose: none, fromMs: 0 });
    const kinds = found.cues.map(({ kind, startMs }) => `${kind} at ${startMs / 1_000} s`);
    say(`  looks ${name} for long: ${kinds.join(', ') || 'no cue'}`);
  }
}

const material = join(projectDir, MATERIAL);
if (existsSync(join(material, 'clips'))) {
  const wanted = process.env['GREENROOM_GAZE_CLIPS']?.split(',') ?? [''];
  const workFolder = mkdtempSync(join(tmpdir(), 'greenroom-cues-'));
  try {
    for (const name of readdirSync(join(material, 'clips')).toSorted())
      if (name.endsWith('.mp4') && wanted.some((part) => name.startsWith(part)))
        report(await runClip(name.slice(0, -'.mp4'.length), material, workFolder));
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
} else {
  say(`Not measured: the clips are not at ${MATERIAL} beside the repository.`);
}
