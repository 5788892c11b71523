import { FACE_MARGIN } from '../../vision/hands.ts';
import { PASSING_SPEED } from '../../review/hand-signals.ts';
import { countOutcome } from '../count-outcome.ts';
import { dwellEpisodes } from '../episodes/dwell-episodes.ts';
import { handAtFaceRule, TOUCH_DWELL_MS } from '../hand-rules.ts';
import { HANDS_LIMITS } from '../hands-text.ts';
import { SHARE_MINIMUM } from '../minimums.ts';
import type { MetricDefinition } from '../types.ts';

export const handAtFace: MetricDefinition = {
  id: 'hand-at-face',
  label: 'Hand at the face (approximate)',
  unit: 'per-minute',
  group: 'hands',
  scope: 'answer',
  digits: 1,
  band: {
    low: 0,
    high: 1,
    outerLow: 0,
    outerHigh: 4,
    source: 'Our proposal.',
  },
  phrases: {
    inside: 'A hand was seen at your face {value}.',
    below: 'A hand was seen at your face {value}.',
    above: 'A hand was seen at your face {value}; resting both on the table is worth trying.',
  },
  minimum: SHARE_MINIMUM,
  compute: (input) => {
    const { pose } = input.signals;
    const { episodes } = dwellEpisodes(pose, pose.handAtFace, input.spans, handAtFaceRule);
    return countOutcome(input, {
      sampled: pose,
      values: pose.handAtFace,
      source: 'pose',
      minimum: SHARE_MINIMUM,
      events: episodes,
    });
  },
  explanation: {
    what: 'How often a hand was seen over your face for more than a moment, per minute.',
    how: `A wrist or a knuckle the model is at least half sure of lies in the oval of the face, widened by ${Math.round(100 * (FACE_MARGIN - 1))} %, for ${TOUCH_DWELL_MS} ms or longer, moving slower than ${PASSING_SPEED} shoulder widths a second. Interval: of a count (Poisson).`,
    sources: ['All figures: our proposal.'],
    limits: `Approximate: from the front a hand before the face and a hand on it look alike, and the knuckles of the body model are coarse. ${HANDS_LIMITS}`,
  },
  adviceId: 'hands-at-rest',
};
