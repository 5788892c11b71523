import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Landmark } from '../../../../core/vision/landmarks.ts';

/** Rendered heads with known gaze; beside the repository, never part of it. */
const folder = join(import.meta.dirname, '../../../../../shared/bench/gaze/static');
export const hasBenchRows = existsSync(join(folder, 'rows.jsonl.gz'));

const vector = z.tuple([z.number(), z.number(), z.number()]);
const rowSchema = z.object({
  head: z.string(),
  session: z.number(),
  w: z.number(),
  h: z.number(),
  kind: z.string(),
  ok: z.boolean(),
  interviewer: vector,
  eyeMid: vector,
  headYaw: z.number(),
  headPitch: z.number(),
  headRoll: z.number(),
  gazeYaw: z.number(),
  gazePitch: z.number(),
  camYaw: z.number(),
  camPitch: z.number(),
  blink: z.number(),
  bs: z.array(z.number()).nullable(),
  m: z.array(z.number()).nullable(),
});
export type BenchTruth = z.infer<typeof rowSchema>;

/** A row in which MediaPipe found the face. */
export type BenchRow = {
  readonly truth: BenchTruth;
  readonly landmarks: readonly Landmark[];
  readonly blendshapes: Readonly<Record<string, number>>;
  readonly matrix: readonly number[];
};

const POINTS = 478;
/** The landmarks are stored as int16 in this unit. */
const UNIT = 2 / 65_536;

export const readBenchRows = (): BenchRow[] => {
  const read = (name: string): Buffer => readFileSync(join(folder, name));
  const names = z.array(z.string()).parse(JSON.parse(read('names.json').toString()));
  const packed = gunzipSync(read('lm.i16.gz'));
  return gunzipSync(read('rows.jsonl.gz'))
    .toString()
    .trim()
    .split('\n')
    .flatMap((line, row) => {
      const truth = rowSchema.parse(JSON.parse(line));
      const { bs, m } = truth;
      if (!truth.ok || bs === null || m === null) return [];
      const value = (index: number): number =>
        packed.readInt16LE((row * POINTS * 3 + index) * 2) * UNIT;
      return [
        {
          truth,
          landmarks: Array.from({ length: POINTS }, (_, point) => ({
            x: value(3 * point),
            y: value(3 * point + 1),
            z: value(3 * point + 2),
          })),
          blendshapes: Object.fromEntries(names.map((name, index) => [name, bs[index] ?? 0])),
          matrix: m,
        },
      ];
    });
};
