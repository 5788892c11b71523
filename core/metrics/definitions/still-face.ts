import { quantile } from '../../signal/statistics.ts';
import type { FaceSignals } from '../../review/signals-types.ts';
import type { Degrees, Ms, TimeSpan } from '../../units.ts';
import { msToSeconds } from '../../units.ts';
import { visitSamples } from '../episodes/samples.ts';
import { LISTENING_LIMITS, LISTENING_TEXT } from '../listening.ts';
import { SHARE_MINIMUM } from '../minimums.ts';
import { shareOutcome } from '../share-outcome.ts';
import type { MetricDefinition, MetricInput, MetricOutcome } from '../types.ts';

/** A face that does nothing for this long is still. Our proposal. */
export const STILL_WINDOW_MS: Ms = 5_000;
/** Corners of the mouth that move less than this, of 1, and a head that does. Our proposal. */
export const STILL_MOUTH = 0.1;
export const STILL_HEAD: Degrees = 3;
/** The range without the tenth at either end, which a blink or a misread picture makes. */
export const TAIL = 0.1;

function compute(input: MetricInput): MetricOutcome {
  const pairs = windowsIn(input.spans).flatMap((window) => {
    const seen = rangesIn(input.signals.face, window);
    if (seen.measuredMs < SHARE_MINIMUM.coverage * STILL_WINDOW_MS) return [];
    const isStill = seen.mouth < STILL_MOUTH && seen.head < STILL_HEAD;
    return [isStill ? { onMs: STILL_WINDOW_MS, offMs: 0 } : { onMs: 0, offMs: STILL_WINDOW_MS }];
  });
  const measuredMs = pairs.length * STILL_WINDOW_MS;
  return shareOutcome(input, {
    pairs,
    measuredMs,
    source: 'face',
    minimum: SHARE_MINIMUM,
    needsBaseline: false,
  });
}

/** A rest shorter than a window belongs to the one before it. */
const windowsIn = (spans: readonly TimeSpan[]): readonly TimeSpan[] =>
  spans.flatMap(({ startMs, endMs }) => {
    const count = Math.floor((endMs - startMs) / STILL_WINDOW_MS);
    return Array.from({ length: count }, (_, index) => ({
      startMs: startMs + index * STILL_WINDOW_MS,
      endMs: startMs + (index + 1) * STILL_WINDOW_MS,
    }));
  });

function rangesIn(
  face: FaceSignals,
  window: TimeSpan,
): { readonly mouth: number; readonly head: number; readonly measuredMs: Ms } {
  const seen: number[] = [];
  let measuredMs = 0;
  visitSamples(face, [window], (index, weight) => {
    // The head may be measured where the mouth is not, and the other way round.
    const parts = [face.smile, face.headPitch, face.headYaw];
    if (parts.some((values) => Number.isNaN(values[index] ?? Number.NaN))) return;
    seen.push(index);
    measuredMs += weight;
  });
  const range = (values: Float32Array): number => {
    const inside = seen.map((index) => values[index] ?? Number.NaN);
    return quantile(inside, 1 - TAIL) - quantile(inside, TAIL);
  };
  return {
    mouth: range(face.smile),
    head: Math.max(range(face.headPitch), range(face.headYaw)),
    measuredMs,
  };
}

export const stillFace: MetricDefinition = {
  id: 'still-face',
  label: 'Still face while listening (approximate)',
  unit: 'percent',
  group: 'face',
  scope: 'listening',
  digits: 0,
  band: null,
  phrases: null,
  minimum: SHARE_MINIMUM,
  compute,
  explanation: {
    what: 'How much of the time neither your head nor the corners of your mouth moved while you listened.',
    how: `${LISTENING_TEXT} Share of the windows of ${msToSeconds(STILL_WINDOW_MS)} s in which the head stays within ${STILL_HEAD}° and the corners of the mouth within ${STILL_MOUTH} (of 0 to 1, as the face model has it), the outermost tenths left out. Interval: bootstrap over the windows, Wilson interval under 5 of them.`,
    sources: ['All figures: our proposal. Information only: many people listen with a still face.'],
    limits: `${LISTENING_LIMITS} Brows and eyes are not part of it, and it tells no mood.`,
  },
  adviceId: 'nod-while-listening',
};
