import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { run } from '../../../scripts/shared/run.ts';
import type { ScoredFrame } from './estimators.ts';

/** Null = the scorer could not tell, for example a clip without negatives. */
const figure = z.number().nullable();

const rowSchema = z.object({
  clip: z.string(),
  oneClass: z.boolean(),
  coverage: figure,
  faceFound: figure,
  BA: figure,
  truthRatio: figure,
  predRatio: figure,
  headYaw: figure,
  headPitchO: figure,
  headRoll: figure,
  gazeYaw: figure,
  gazePitch: figure,
});
const scoreSchema = z.object({
  sum: z.object({
    pooledBA: figure,
    ratioMAE: figure,
    headYawMAE: figure,
    headRollMAE: figure,
    gazeYawMAE: figure,
    gazePitchMAE: figure,
    coverage: figure,
    faceFound: figure,
  }),
  rows: z.array(rowSchema),
});
export type Score = z.infer<typeof scoreSchema>;

/** Has the bench's own scorer judge the frames of all clips. */
export async function score(
  material: string,
  clips: Readonly<Record<string, readonly ScoredFrame[]>>,
  workFolder: string,
): Promise<Score> {
  const prediction = join(workFolder, 'pred.json');
  const result = join(workFolder, 'score.json');
  const frames = Object.entries(clips).map(([clip, lines]) => [clip, { frames: lines }] as const);
  writeFileSync(prediction, JSON.stringify({ clips: Object.fromEntries(frames) }));
  const scorer = join(material, 'score.mjs');
  const truth = join(material, 'clips');
  const args = [scorer, '--pred', prediction, '--truth', truth, '--json', result];
  const scored = await run(process.execPath, args);
  if (scored.code !== 0) throw new Error(`The scorer failed: ${scored.output}`);
  return scoreSchema.parse(JSON.parse(readFileSync(result, 'utf8')));
}
