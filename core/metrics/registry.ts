import type { Signals } from '../review/signals-types.ts';
import type { TimeSpan } from '../units.ts';
import { contactLength } from './definitions/contact-length.ts';
import { distance } from './definitions/distance.ts';
import { greetingContact } from './definitions/greeting-contact.ts';
import { greetingLatency } from './definitions/greeting-latency.ts';
import { headDrop } from './definitions/head-drop.ts';
import { headTilt } from './definitions/head-tilt.ts';
import { leanIn } from './definitions/lean-in.ts';
import { leanOut } from './definitions/lean-out.ts';
import { longestLookAway } from './definitions/longest-look-away.ts';
import { lookingAwayDirections } from './definitions/looking-away-directions.ts';
import {
  looksAtInterviewer,
  sessionLooksAtInterviewer,
} from './definitions/looks-at-interviewer.ts';
import { neckRatioChange } from './definitions/neck-ratio-change.ts';
import { shoulderLevel } from './definitions/shoulder-level.ts';
import { slouch } from './definitions/slouch.ts';
import { staring } from './definitions/staring.ts';
import { sessionUprightness, uprightness } from './definitions/uprightness.ts';
import { evaluate } from './evaluate.ts';
import type { MetricDefinition, MetricResult, MetricScope } from './types.ts';

/** Raised when a definition or a threshold changes, so that old figures can be told from new ones. */
export const REGISTRY_VERSION = 1;

/** Every metric, in the order in which it is shown and in which the summary prefers it. */
export const METRICS: readonly MetricDefinition[] = [
  looksAtInterviewer,
  longestLookAway,
  uprightness,
  slouch,
  contactLength,
  staring,
  lookingAwayDirections,
  headDrop,
  neckRatioChange,
  shoulderLevel,
  leanIn,
  leanOut,
  distance,
  headTilt,
  greetingContact,
  greetingLatency,
  sessionLooksAtInterviewer,
  sessionUprightness,
];

const byId = new Map(METRICS.map((definition) => [definition.id, definition]));

/** The definition behind a result; undefined for an id this version does not know. */
export const findMetric = (id: string): MetricDefinition | undefined => byId.get(id);

/** All metrics of one scope over the spans (session ms, in time order), in registry order. */
export function computeMetrics(
  signals: Signals,
  scope: MetricScope,
  spans: readonly TimeSpan[],
  seed: number,
): readonly MetricResult[] {
  return METRICS.filter((definition) => definition.scope === scope).map((definition) =>
    evaluate(definition, { signals, spans, seed }),
  );
}
