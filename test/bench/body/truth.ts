import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const frameSchema = z.object({
  t: z.number(),
  /** Lid closure, 0..1. */
  blink: z.number(),
  eyeMid: z.tuple([z.number(), z.number(), z.number()]),
  headPitch: z.number(),
  torsoRoll: z.number().optional(),
  shoulderL: z.tuple([z.number(), z.number(), z.number()]).optional(),
  shoulderR: z.tuple([z.number(), z.number(), z.number()]).optional(),
  slouch: z.number().optional(),
  lean: z.number().optional(),
  leaning: z.boolean().optional(),
});
const eventSchema = z.object({ t0: z.number(), t1: z.number(), type: z.string() });
const truthSchema = z.object({
  duration: z.number(),
  scoreFrom: z.number(),
  width: z.number(),
  height: z.number(),
  calibration: z.array(
    z.object({ t0: z.number(), t1: z.number(), target: z.enum(['camera', 'interviewer']) }),
  ),
  frame: z.array(frameSchema),
  events: z.array(eventSchema).default([]),
});

/** How the rendered person really sat and moved; seconds, degrees, centimetres. */
export type BodyTruth = z.infer<typeof truthSchema>;
export type TruthFrame = BodyTruth['frame'][number];

export const readTruth = (clip: string, material: string): BodyTruth =>
  truthSchema.parse(
    JSON.parse(readFileSync(join(material, 'clips', `${clip}.truth.json`), 'utf8')),
  );

/** Frames that count, the calibration at the beginning left out. */
export const scoredFrames = ({ frame, scoreFrom }: BodyTruth): readonly TruthFrame[] =>
  frame.filter(({ t }) => t >= scoreFrom);
