import type { CueFigures } from '../domain/cue.ts';
import { visitSamples } from '../metrics/episodes/samples.ts';
import type { Sampled } from '../metrics/episodes/samples.ts';
import { median } from '../signal/statistics.ts';
import type { Ms, Ratio, TimeSpan } from '../units.ts';
import type { CueFinding, CueMoment, CueRule } from './types.ts';

/** Of the time a cue rests on at least so much has to have been measured (our proposal). */
export const MIN_COVERAGE: Ratio = 0.8;
/** And it has to be off still: nobody is invited to what they have just done (our proposal). */
export const STILL_OFF_MS: Ms = 1_000;
/** Of so short a time two poses a second may leave half unmeasured (our proposal). */
const LATE_COVERAGE: Ratio = 0.5;
/** Off for no more than this share of that time = it has happened (our proposal). */
export const DONE_SHARE: Ratio = 0.3;

/** Of one sample: 1 off, 0 as it should be, -1 not measured. */
type OffState = 1 | 0 | -1;

/** One thing that is off or not, sample by sample. */
export type OffSignal = {
  readonly sampled: Sampled;
  readonly stateAt: (index: number) => OffState;
  /** What the level of the figures is taken from; null = there is none. */
  readonly levelAt: ((index: number) => number) | null;
};

/** How much of a stretch something was off. */
const offIn = ({ sampled, stateAt, levelAt }: OffSignal, span: TimeSpan): CueFigures => {
  const windowMs = span.endMs - span.startMs;
  const levels: number[] = [];
  let offMs = 0;
  let measuredMs = 0;
  visitSamples(sampled, [span], (index, weight) => {
    const state = stateAt(index);
    if (state < 0) return;
    measuredMs += weight;
    if (state === 1) offMs += weight;
    if (levelAt !== null) levels.push(levelAt(index));
  });
  const level = median(levels);
  return {
    windowMs,
    offShare: measuredMs > 0 ? Math.min(1, offMs / measuredMs) : 0,
    coverage: windowMs > 0 ? Math.min(1, measuredMs / windowMs) : 0,
    level: Number.isFinite(level) ? level : null,
  };
};

/**
 * The two questions of a kind that waits until something has been off for `dwellMs`: whether it has
 * been off for at least `offShare` of that time and still is, and whether it is over.
 */
export const dwellRule = ({
  dwellMs,
  offShare,
  signal,
  text,
}: {
  readonly dwellMs: Ms;
  readonly offShare: Ratio;
  readonly signal: (moment: CueMoment) => OffSignal;
  readonly text: (moment: CueMoment) => string;
}): Pick<CueRule, 'dwellMs' | 'find' | 'isDone'> => {
  const lately = (moment: CueMoment): CueFigures =>
    offIn(signal(moment), { startMs: moment.nowMs - STILL_OFF_MS, endMs: moment.nowMs });
  return {
    dwellMs,
    find: (moment): CueFinding | null => {
      const span = { startMs: moment.nowMs - dwellMs, endMs: moment.nowMs };
      if (span.startMs < moment.sinceMs) return null;
      const figures = offIn(signal(moment), span);
      const late = lately(moment);
      const isOff =
        figures.coverage >= MIN_COVERAGE &&
        figures.offShare >= offShare &&
        late.coverage >= LATE_COVERAGE &&
        late.offShare >= offShare;
      return isOff ? { text: text(moment), figures } : null;
    },
    isDone: (moment) => {
      const { coverage, offShare: share } = lately(moment);
      return coverage >= LATE_COVERAGE && share <= DONE_SHARE;
    },
  };
};
