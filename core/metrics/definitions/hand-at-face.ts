import { FACE_MARGIN, FINGER_REACHES } from '../../vision/hands.ts';
import { PASSING_SPEED } from '../../review/hand-signals.ts';
import { countOutcome } from '../count-outcome.ts';
import { dwellEpisodes } from '../episodes/dwell-episodes.ts';
import { handAtFaceRule, TOUCH_DWELL_MS } from '../hand-rules.ts';
import { nothingToMeasure } from '../evaluate.ts';
import { visitSamples } from '../episodes/samples.ts';
import { SHARE_MINIMUM } from '../minimums.ts';
import type { MetricDefinition, MetricInput } from '../types.ts';

const NO_KNUCKLES_TEXT =
  'It was measured by an earlier version of Greenroom, which did not keep where the knuckles were.';

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
    const outcome = countOutcome(input, {
      sampled: pose,
      values: pose.handAtFace,
      source: 'pose',
      minimum: SHARE_MINIMUM,
      events: episodes,
    });
    return outcome.kind === 'value' || pose.hasKnuckles || !isBodySeen(input)
      ? outcome
      : nothingToMeasure(NO_KNUCKLES_TEXT, outcome.coverage);
  },
  explanation: {
    what: 'How often a hand was seen over your face for more than a moment, per minute.',
    how: `A wrist or a knuckle the model is at least half sure of, or the fingers, lie in the oval of the face, widened by ${Math.round(100 * (FACE_MARGIN - 1))} %, for ${TOUCH_DWELL_MS} ms or longer, moving slower than ${PASSING_SPEED} shoulder widths a second. The fingers go on from the knuckle of the index, by ${FINGER_REACHES.join(' and by ')} of its way from the wrist. Interval: of a count (Poisson).`,
    sources: ['All figures: our proposal.'],
    limits:
      'Approximate: from the front a hand before the face and a hand on it look alike, and the knuckles of the body model are coarse. A hand that is not seen counts as away from the face, below the picture as a rule: one the model loses before the face is missed, so there may have been more.',
  },
  adviceId: 'hands-at-rest',
};

/** Otherwise the missing body is what to say first. */
function isBodySeen({ signals: { pose }, spans }: MetricInput): boolean {
  let isSeen = false;
  visitSamples(pose, spans, (index) => {
    isSeen ||= !Number.isNaN(pose.handsSeen[index] ?? Number.NaN);
  });
  return isSeen;
}
