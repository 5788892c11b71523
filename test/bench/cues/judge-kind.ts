import { CUE_SETTLING_MS } from '../../../core/cues/cue-times.ts';
import { cueRule } from '../../../core/cues/cue-rules.ts';
import type { ShownCue } from '../../../core/cues/reduce-cues.ts';
import type { CueKind } from '../../../core/domain/cue.ts';
import type { Ms, Ratio, TimeSpan } from '../../../core/units.ts';
import type { Scene, TrueMoment } from './scene.ts';

/** A cue is right when the thing was off, or nearly, for this share of the time it rests on. */
const RIGHT_FROM: Ratio = 0.8;
/** A true stretch goes on through less than this of the contrary. */
const LONGEST_BREAK_MS: Ms = 300;
/** So much longer than its kind waits has to be what ought to bring a cue. */
const TIME_TO_COME_MS: Ms = 2_000;

export type KindScore = {
  readonly shown: number;
  readonly right: number;
  /** Stretches of truth long enough for a cue, and those that had one. */
  readonly stretches: number;
  readonly found: number;
  /** From the beginning of a stretch to its cue. */
  readonly afterMs: readonly Ms[];
  readonly minutes: number;
  /** What to look at. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
};

export const NO_SCORE: KindScore = {
  shown: 0,
  right: 0,
  stretches: 0,
  found: 0,
  afterMs: [],
  minutes: 0,
  wrong: [],
  missed: [],
};

/** One kind in one scene. */
export function judgeKind(kind: CueKind, scene: Scene, cues: readonly ShownCue[]): KindScore {
  const truth = scene.truth[kind];
  const { dwellMs, turns } = cueRule(kind);
  if (truth === undefined || !turns.includes(scene.turn)) return NO_SCORE;
  const own = cues.filter((cue) => cue.kind === kind);
  const wrong = own.filter((cue) => rightShare(cue, truth) < RIGHT_FROM);
  // The first seconds of an answer are exempt.
  const stretches = trueStretches(truth, scene.fromMs + CUE_SETTLING_MS).filter(
    ({ offMs }) => offMs >= dwellMs + TIME_TO_COME_MS,
  );
  const firstOf = ({ startMs, endMs }: TimeSpan): ShownCue | undefined =>
    own.find((cue) => cue.startMs >= startMs && cue.startMs <= endMs);
  const hits = stretches.flatMap((stretch) => {
    const cue = firstOf(stretch);
    return cue === undefined ? [] : [cue.startMs - stretch.startMs];
  });
  const where = (ms: Ms): string => `${scene.name} at ${(ms / 1_000).toFixed(1)} s`;
  return {
    shown: own.length,
    right: own.length - wrong.length,
    stretches: stretches.length,
    found: hits.length,
    afterMs: hits,
    minutes: (scene.endMs - scene.fromMs) / 60_000,
    wrong: wrong.map((cue) => `${where(cue.startMs)}, true ${rightShare(cue, truth).toFixed(2)}`),
    missed: stretches
      .filter((stretch) => firstOf(stretch) === undefined)
      .map(({ startMs }) => where(startMs)),
  };
}

export const addScores = (one: KindScore, other: KindScore): KindScore => ({
  shown: one.shown + other.shown,
  right: one.right + other.right,
  stretches: one.stretches + other.stretches,
  found: one.found + other.found,
  afterMs: [...one.afterMs, ...other.afterMs],
  minutes: one.minutes + other.minutes,
  wrong: [...one.wrong, ...other.wrong],
  missed: [...one.missed, ...other.missed],
});

/** Share of the known moments a cue rests on in which the thing was not fine; none known = 0. */
function rightShare({ startMs, figures }: ShownCue, truth: readonly TrueMoment[]): Ratio {
  const known = truth.filter(
    (moment) =>
      moment.truth !== null && moment.t >= startMs - figures.windowMs && moment.t < startMs,
  );
  return known.length === 0
    ? 0
    : known.filter((moment) => moment.truth !== 'fine').length / known.length;
}

/** From the first moment that was not fine to the last; `offMs` of it was plainly off. */
type TrueStretch = TimeSpan & { readonly offMs: Ms };

function trueStretches(truth: readonly TrueMoment[], fromMs: Ms): readonly TrueStretch[] {
  const stretches: TrueStretch[] = [];
  let open: TrueStretch | null = null;
  for (const [index, moment] of truth.entries()) {
    if (moment.t < fromMs || moment.truth === null) continue;
    if (moment.truth === 'fine') {
      if (open === null || moment.t - open.endMs <= LONGEST_BREAK_MS) continue;
      stretches.push(open);
      open = null;
      continue;
    }
    const { startMs, offMs }: TrueStretch = open ?? {
      startMs: moment.t,
      endMs: moment.t,
      offMs: 0,
    };
    const lengthMs = moment.truth === 'off' ? (truth[index + 1]?.t ?? moment.t) - moment.t : 0;
    open = { startMs, endMs: moment.t, offMs: offMs + lengthMs };
  }
  return open === null ? stretches : [...stretches, open];
}
