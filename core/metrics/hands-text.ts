import type { MetricDefinition } from './types.ts';

/**
 * Hands are out of the picture of a desk camera for most of the time: what was seen of them for 10 s
 * in all is told, with its coverage beside it. Our proposal.
 */
export const HANDS_MINIMUM: MetricDefinition['minimum'] = { measuredMs: 10_000, coverage: 0.1 };

export const HANDS_LIMITS =
  'What a desk camera does not show is not guessed: a point of the body the model is less than half sure of, or sees outside the picture, is unknown. Hips and feet are never seen.';

export const ANSWERING_TEXT =
  'While you answer; that counts as speaking, as the voice is not measured yet.';
