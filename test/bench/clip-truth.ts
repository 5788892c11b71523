import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const placeSchema = z.tuple([z.number(), z.number(), z.number()]);
const frameSchema = z.object({
  t: z.number(),
  /** False while the lids are down. */
  valid: z.boolean(),
  /** Lid closure, 0..1. */
  blink: z.number(),
  eyeMid: placeSchema,
  gazeYaw: z.number(),
  gazePitch: z.number(),
  headPitch: z.number(),
  angCamera: z.number(),
  angEither: z.number(),
  /** Which of several interviewers is looked at. */
  face: z.number().optional(),
  /** Of the second series: centimetres slid down, share of the distance come closer, degrees. */
  slouch: z.number().optional(),
  lean: z.number().optional(),
  leaning: z.boolean().optional(),
  torsoRoll: z.number().optional(),
  shoulderL: placeSchema.optional(),
  shoulderR: placeSchema.optional(),
  /** Of mannequins: how they are held, absent on the way from one stance to the next. */
  stance: z.string().optional(),
  armsCrossed: z.boolean().optional(),
  handAtFace: z.boolean().optional(),
  talking: z.boolean().optional(),
});
const truthSchema = z.object({
  duration: z.number(),
  scoreFrom: z.number(),
  width: z.number(),
  height: z.number(),
  fps: z.number(),
  toleranceDeg: z.number(),
  interviewerFaces: z.array(placeSchema),
  calibration: z.array(
    z.object({
      t0: z.number(),
      t1: z.number(),
      target: z.enum(['camera', 'interviewer']),
      index: z.number().optional(),
    }),
  ),
  frame: z.array(frameSchema),
  events: z.array(z.object({ t0: z.number(), t1: z.number(), type: z.string() })).default([]),
});

/** Where a rendered person really looked, sat and moved; seconds, degrees, centimetres. */
export type ClipTruth = z.infer<typeof truthSchema>;
export type ClipFrame = ClipTruth['frame'][number];

export const readClipTruth = (clip: string, material: string): ClipTruth =>
  truthSchema.parse(
    JSON.parse(readFileSync(join(material, 'clips', `${clip}.truth.json`), 'utf8')),
  );

/** Frames that count, the calibration at the beginning left out. */
export const scoredFrames = ({ frame, scoreFrom }: ClipTruth): readonly ClipFrame[] =>
  frame.filter(({ t }) => t >= scoreFrom);
