// npm run bench:cues: which cues people would get whose looks and posture are known, and how many of
// them were right. Bodies made of numbers always; rendered clips where they lie beside the repository,
// as one long answer each and with their pictures arranged as long looks. What the models saw comes from
// the cache of bench:body, or is measured and kept there. GREENROOM_GAZE_CLIPS=c01,d05 takes only these
// clips, an empty one none, and =cached those that need no analysis.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CUE_KINDS } from '../../core/domain/cue.ts';
import { say } from '../../scripts/shared/people.ts';
import { projectDir } from '../../scripts/shared/project.ts';
import { isCached, tracksOf } from './body/cached-tracks.ts';
import { bodyScenes } from './cues/body-scenes.ts';
import { clipScenes } from './cues/clip-scenes.ts';
import { readClipTruth } from './clip-truth.ts';
import { addScores, judgeKind, NO_SCORE } from './cues/judge-kind.ts';
import { playScene } from './cues/play-scene.ts';
import { printScores } from './cues/print-scores.ts';
import type { Scores } from './cues/print-scores.ts';
import type { Scene } from './cues/scene.ts';

/** Beside the repository, because some of its heads may not be passed on. */
const MATERIAL = join(projectDir, '../shared/bench/gaze');
const WANTED = process.env['GREENROOM_GAZE_CLIPS'];

function wantedClips(): readonly string[] {
  const folder = join(MATERIAL, 'clips');
  if (!existsSync(folder)) return [];
  const clips = readdirSync(folder)
    .filter((name) => name.endsWith('.mp4'))
    .map((name) => name.slice(0, -'.mp4'.length))
    .toSorted();
  if (WANTED === undefined) return clips;
  if (WANTED === 'cached')
    return clips.filter((clip) => isCached(clip, readClipTruth(clip, MATERIAL)));
  const parts = WANTED.split(',').filter((part) => part !== '');
  return clips.filter((clip) => parts.some((part) => clip.startsWith(part)));
}

/** One that cannot be analysed is said and left out. */
async function scenesOf(clip: string, workFolder: string): Promise<readonly Scene[]> {
  try {
    const tracks = await tracksOf(clip, readClipTruth(clip, MATERIAL), MATERIAL, workFolder);
    return clipScenes(clip, readClipTruth(clip, MATERIAL), tracks);
  } catch (cause) {
    say(`${clip}: not analysed. ${String(cause)}`);
    process.exitCode = 1;
    return [];
  }
}

function scoresOf(scenes: readonly Scene[]): Scores {
  const score = Object.fromEntries(CUE_KINDS.map((kind) => [kind, NO_SCORE])) as Record<
    (typeof CUE_KINDS)[number],
    typeof NO_SCORE
  >;
  let readMs = 0;
  for (const scene of scenes) {
    const played = playScene(scene);
    readMs += played.readMs;
    for (const kind of CUE_KINDS)
      score[kind] = addScores(score[kind], judgeKind(kind, scene, played.cues));
  }
  say(`${scenes.length} scenes, ${(readMs / scenes.length).toFixed(1)} ms a look.`);
  return score;
}

const workFolder = mkdtempSync(join(tmpdir(), 'greenroom-cues-'));
try {
  const clips = wantedClips();
  const scenes: Scene[] = [];
  for (const clip of clips) scenes.push(...(await scenesOf(clip, workFolder)));
  if (scenes.length > 0) printScores(`Clips: ${clips.join(', ')}`, scoresOf(scenes));
  else say(`No clips measured: none is wanted, or they are not at ${MATERIAL}.`);
  printScores('Bodies made of numbers', scoresOf(bodyScenes()));
} finally {
  rmSync(workFolder, { recursive: true, force: true });
}
