import { smileBasis } from '../movement-basis.ts';
import { MOMENT_MINIMUM } from '../minimums.ts';
import { momentSmile, momentSmileHow, SMILE_LIMITS, SMILE_SOURCES } from '../moment-smile.ts';
import type { MetricDefinition } from '../types.ts';

const createSmile = (
  moment: 'greeting' | 'closing',
  word: 'greeting' | 'goodbye',
): MetricDefinition => ({
  id: `${moment}-smile`,
  label: `Smile in the ${word}`,
  unit: 'percent',
  group: 'face',
  scope: moment,
  digits: 0,
  band: {
    low: 5,
    high: 100,
    outerLow: 0,
    outerHigh: 100,
    source: 'Our proposal: a short smile is enough, and a long one is as good.',
  },
  phrases: {
    inside: `In the ${word} a smile was seen for {value} of the time.`,
    below: `In the ${word} a smile was seen for {value} of the time; a short one is worth trying if it comes naturally.`,
    above: `In the ${word} a smile was seen for {value} of the time.`,
  },
  minimum: MOMENT_MINIMUM,
  compute: momentSmile,
  basis: smileBasis,
  ownRules: ['smile'],
  explanation: {
    what: `For how much of the first 5 s of the ${word} the corners of your mouth were raised.`,
    how: momentSmileHow(moment),
    sources: SMILE_SOURCES,
    limits: SMILE_LIMITS,
  },
  adviceId: 'smile-if-it-comes',
});

export const greetingSmile = createSmile('greeting', 'greeting');
export const closingSmile = createSmile('closing', 'goodbye');
