import { z } from 'zod';

/**
 * The movements of the body a calibration may gain, in the order they are asked for: hands first, as
 * nothing has to be held still for them, and the nod before what is corrected by it.
 */
export const MOVEMENTS = ['lap', 'gesture', 'nod', 'nearing', 'smile'] as const;
export type MovementName = (typeof MOVEMENTS)[number];

const countSchema = z.number().int().min(0);
const shareSchema = z.number().min(0).max(1);

/**
 * What was learnt from the movements; each null = not made, or made so that nothing could be learnt.
 * A nod or a gesture that was not seen was learnt all the same: that this desk does not show it.
 */
export const movementsSchema = z.object({
  /** Hands in the lap. */
  lap: z
    .object({
      /** Poses with both shoulders, and the share of them in which a hand was seen. */
      poses: countSchema,
      seenShare: shareSchema,
      /**
       * Speed under which nine in ten readings of the resting hands lay, shoulder widths a second:
       * nearly all of it is the jitter of the model. Null = too little was seen of them.
       */
      restSpeed: z.number().finite().min(0).nullable(),
    })
    .nullable(),
  /** A natural gesture. */
  gesture: z.object({ poses: countSchema, seenShare: shareSchema }).nullable(),
  nod: z
    .object({
      /** How often the head went down and up, by the rules of nods while listening. */
      found: countSchema,
      /**
       * From the joint at the top of the neck forward to the point the face matrix speaks of, as far
       * as the nod showed it, centimetres; null = it did not.
       */
      neckForward: z.number().finite().min(0).nullable(),
    })
    .nullable(),
  /** Sitting back and forward. */
  nearing: z
    .object({
      /** How much the top of the neck rises in the picture for each centimetre come nearer; < 0 = sinks. */
      rise: z.number().finite(),
      /** From the farthest to the nearest, share of the calibrated distance. */
      travel: z.number().finite().min(0),
      samples: countSchema,
    })
    .nullable(),
  /** A natural smile: how far its value rose above the face at rest, of 1. */
  smile: z.object({ rise: shareSchema, samples: countSchema }).nullable(),
});
export type Movements = Readonly<z.infer<typeof movementsSchema>>;

export const NO_MOVEMENTS: Movements = {
  lap: null,
  gesture: null,
  nod: null,
  nearing: null,
  smile: null,
};

/** Null where none of them is left: a calibration without movements is complete. */
export const movementsOrNull = (movements: Movements): Movements | null =>
  MOVEMENTS.some((name) => movements[name] !== null) ? movements : null;
