import type { Signals } from '../review/signals-types.ts';
import type { CountedTime } from './counted-time.ts';
import { askerShare, sessionAskerShare } from './definitions/asker-share.ts';
import { closingContact } from './definitions/closing-contact.ts';
import { contactLength } from './definitions/contact-length.ts';
import { distance } from './definitions/distance.ts';
import { greetingContact } from './definitions/greeting-contact.ts';
import { greetingLatency } from './definitions/greeting-latency.ts';
import { headDrop } from './definitions/head-drop.ts';
import { headTilt } from './definitions/head-tilt.ts';
import { leanIn } from './definitions/lean-in.ts';
import { leanOut } from './definitions/lean-out.ts';
import { lensShare } from './definitions/lens-share.ts';
import { longestLookAway, sessionLongestLookAway } from './definitions/longest-look-away.ts';
import { lookAwayLength } from './definitions/look-away-length.ts';
import { lookingAwayDirections } from './definitions/looking-away-directions.ts';
import {
  looksAtInterviewer,
  sessionLooksAtInterviewer,
} from './definitions/looks-at-interviewer.ts';
import { looksToOnePlace } from './definitions/looks-to-one-place.ts';
import { looksWhileListening } from './definitions/looks-while-listening.ts';
import { neckRatioChange } from './definitions/neck-ratio-change.ts';
import { panelBalance, sessionPanelBalance } from './definitions/panel-balance.ts';
import { shoulderLevel } from './definitions/shoulder-level.ts';
import { slouch } from './definitions/slouch.ts';
import { sessionSmallestShare, smallestShare } from './definitions/smallest-share.ts';
import { closingSmile, greetingSmile } from './definitions/smile.ts';
import { staring, staringWhileListening } from './definitions/staring.ts';
import { turnEndContact } from './definitions/turn-end-contact.ts';
import { sessionUprightness, uprightness } from './definitions/uprightness.ts';
import { armsCrossed } from './definitions/arms-crossed.ts';
import { blinkRate } from './definitions/blink-rate.ts';
import { fidget } from './definitions/fidget.ts';
import { gestureRate } from './definitions/gesture-rate.ts';
import { handAtFace } from './definitions/hand-at-face.ts';
import { handsAtRest } from './definitions/hands-at-rest.ts';
import { handsVisible } from './definitions/hands-visible.ts';
import { nodsWhileListening } from './definitions/nods-while-listening.ts';
import { slide } from './definitions/slide.ts';
import { stillFace } from './definitions/still-face.ts';
import { sway } from './definitions/sway.ts';
import { turnedAway } from './definitions/turned-away.ts';
import { evaluate, missing, nothingToMeasure } from './evaluate.ts';
import type { MetricDefinition, MetricResult, MetricScope } from './types.ts';

/** Raised when a definition or a threshold changes, so that old figures can be told from new ones. */
export const REGISTRY_VERSION = 7;

/** Every metric, in the order in which it is shown and in which the summary prefers it. */
export const METRICS: readonly MetricDefinition[] = [
  looksAtInterviewer,
  longestLookAway,
  panelBalance,
  askerShare,
  smallestShare,
  uprightness,
  slouch,
  slide,
  contactLength,
  lookAwayLength,
  staring,
  lookingAwayDirections,
  looksToOnePlace,
  lensShare,
  headDrop,
  neckRatioChange,
  shoulderLevel,
  leanIn,
  leanOut,
  distance,
  headTilt,
  turnedAway,
  sway,
  armsCrossed,
  handAtFace,
  handsVisible,
  handsAtRest,
  gestureRate,
  greetingContact,
  greetingLatency,
  greetingSmile,
  closingContact,
  closingSmile,
  sessionLooksAtInterviewer,
  sessionLongestLookAway,
  sessionPanelBalance,
  sessionAskerShare,
  sessionSmallestShare,
  sessionUprightness,
  blinkRate,
  turnEndContact,
  looksWhileListening,
  staringWhileListening,
  nodsWhileListening,
  stillFace,
  fidget,
];

/**
 * The few that are shown first, and that the summary speaks of; the others stand below them for
 * whoever wants to know more. Our choice: what the interviewer notices first.
 */
const FIRST: readonly MetricDefinition[] = [
  looksAtInterviewer,
  longestLookAway,
  uprightness,
  greetingContact,
  sessionLooksAtInterviewer,
  sessionLongestLookAway,
  sessionPanelBalance,
  sessionAskerShare,
  sessionUprightness,
  turnEndContact,
];

export const isShownFirst = ({ id }: MetricDefinition): boolean =>
  FIRST.some((definition) => definition.id === id);

/** Figures that may hint at something and find nothing: never named as what to work on. */
const HINTS: readonly MetricDefinition[] = [looksToOnePlace];

export const isHint = ({ id }: MetricDefinition): boolean =>
  HINTS.some((definition) => definition.id === id);

const byId = new Map(METRICS.map((definition) => [definition.id, definition]));

/** The definition behind a result; undefined for an id this version does not know. */
export const findMetric = (id: string): MetricDefinition | undefined => byId.get(id);

/** The same with the band its figure is held against: the user's own, where there is one. */
export function definitionOf({
  metricId,
  ownBand,
}: Pick<MetricResult, 'metricId' | 'ownBand'>): MetricDefinition | undefined {
  const definition = byId.get(metricId);
  return definition === undefined || ownBand === undefined
    ? definition
    : { ...definition, band: ownBand };
}

/** All metrics of one scope over the counted time, in registry order. */
export function computeMetrics(
  signals: Signals,
  scope: MetricScope,
  time: CountedTime,
  seed: number,
): readonly MetricResult[] {
  const definitions = METRICS.filter(
    ({ scope: own, shownIn }) => own === scope && (shownIn !== 'panel' || signals.panel !== null),
  );
  // Said here for all of them: no definition could tell it from a part that did not take place.
  if (isLeftOut(scope, time)) {
    const outcome = missing({ kind: 'left-out' }, 0);
    return definitions.map(({ id }) => ({ metricId: id, outcome, position: null }));
  }
  return definitions.map((definition) => {
    const spans = definition.group === 'eye-contact' ? time.lookSpans : time.spans;
    if (spans.length === 0 && time.spans.length > 0) {
      const outcome = nothingToMeasure(ALL_READING_TEXT, 0);
      return { metricId: definition.id, outcome, position: null };
    }
    return evaluate(definition, { signals, spans, seed });
  });
}

const ALL_READING_TEXT = 'You read the material in all of it, which is not counted.';

/** Scopes of which the first moments count, so that without them there is nothing to judge. */
const BEGINNINGS: ReadonlySet<MetricScope> = new Set(['greeting', 'closing']);

function isLeftOut(scope: MetricScope, { spans, leftOutMs, isBeginLeftOut }: CountedTime): boolean {
  if (spans.length === 0) return leftOutMs > 0;
  return isBeginLeftOut && BEGINNINGS.has(scope);
}
