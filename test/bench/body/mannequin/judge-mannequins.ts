import { armsCrossedRule, handAtFaceRule } from '../../../../core/metrics/hand-rules.ts';
import { dwellEpisodes } from '../../../../core/metrics/episodes/dwell-episodes.ts';
import type { DwellRule } from '../../../../core/metrics/episodes/dwell-episodes.ts';
import type { PoseSignals } from '../../../../core/review/signals-types.ts';
import { median } from '../../../../core/signal/statistics.ts';
import { secondsToMs } from '../../../../core/units.ts';
import type { Ms } from '../../../../core/units.ts';
import type { ClipTracks } from '../cached-tracks.ts';
import { earShoulderChange } from '../ear-shoulder.ts';
import { seeClip } from '../judge-clips.ts';
import type { SeenClip } from '../judge-clips.ts';
import { meanOf, scoreYesNo } from '../scores.ts';
import type { YesNo, YesNoScore } from '../scores.ts';
import { scoreSeats } from '../score-slouch.ts';
import { SLOUCH_LEVELS } from '../slouch-levels.ts';
import type { ClipFrame, ClipTruth } from '../../clip-truth.ts';
import type { FilmKind } from './films.ts';

export type SeenFilm = SeenClip & { readonly kind: FilmKind };

export const seeFilm = (kind: FilmKind, truth: ClipTruth, tracks: ClipTracks): SeenFilm => ({
  ...seeClip(truth, tracks),
  kind,
});

/** One stance held: its pictures, of which the truth is nearly the same in all. */
type HeldStance = {
  readonly startMs: Ms;
  readonly endMs: Ms;
  readonly frames: readonly ClipFrame[];
};

/** Every stance after the calibration, the way there left out. */
function stancesOf({ frame, scoreFrom }: ClipTruth): readonly HeldStance[] {
  const stances: { startMs: Ms; endMs: Ms; frames: ClipFrame[] }[] = [];
  let isHeld = false;
  for (const one of frame.filter(({ t }) => t >= scoreFrom)) {
    const last = stances.at(-1);
    const t = secondsToMs(one.t);
    if (one.stance === undefined) isHeld = false;
    else if (isHeld && last !== undefined) {
      last.frames.push(one);
      last.endMs = t;
    } else {
      isHeld = true;
      stances.push({ startMs: t, endMs: t, frames: [one] });
    }
  }
  return stances;
}

const medianOver = (t: Float64Array, values: ArrayLike<number>, stance: HeldStance): number =>
  median(
    Array.from(t, (time, index) => ({ time, value: values[index] ?? Number.NaN }))
      .filter(({ time }) => time >= stance.startMs && time <= stance.endMs)
      .map(({ value }) => value),
  );

const trueMean = (stance: HeldStance, read: (frame: ClipFrame) => number | undefined): number =>
  meanOf(stance.frames.map((frame) => read(frame) ?? Number.NaN));

/** Slouches of two styles against the own upright seat, with what most posture apps go by. */
export const judgeSlouchFilms = (films: readonly SeenFilm[]): ReturnType<typeof scoreSeats> =>
  scoreSeats(
    films.flatMap(({ truth, signals, tracks: { pose } }) => {
      const aspect = truth.width / truth.height;
      const change = earShoulderChange(pose, aspect, secondsToMs(truth.scoreFrom));
      return stancesOf(truth).map((stance) => {
        const sunk = trueMean(stance, ({ slouch }) => slouch);
        return {
          isTrue: sunk >= SLOUCH_LEVELS.slouchedFrom - SLACK_CM,
          upright: medianOver(signals.pose.t, signals.pose.uprightness, stance),
          angle: medianOver(pose.t, change, stance),
          slidError: Math.abs(medianOver(signals.face.t, signals.face.slidCm, stance) - sunk),
        };
      });
    }),
  );

/** The mannequin's breath and sway move it by a millimetre or two around what it holds. */
const SLACK_CM = 1;

/** Mean error of the shoulder line and of the distance over the stances that change them. */
export function judgeRollFilms(films: readonly SeenFilm[]): {
  readonly roll: number;
  readonly distance: number;
  readonly told: number;
} {
  const all = films.flatMap(({ truth, signals: { face, pose } }) =>
    stancesOf(truth).map((stance) => {
      const isRoll = stance.frames[0]?.stance?.startsWith('roll') === true;
      const roll = medianOver(pose.t, pose.shoulderRoll, stance);
      const lean = medianOver(face.t, face.lean, stance);
      return {
        isRoll,
        roll: Math.abs(roll - trueMean(stance, ({ torsoRoll }) => torsoRoll)),
        distance: Math.abs((1 - lean) / (1 - trueMean(stance, (frame) => frame.lean)) - 1),
      };
    }),
  );
  const rolls = all.filter(({ isRoll }) => isRoll).map(({ roll }) => roll);
  const leans = all.filter(({ isRoll }) => !isRoll).map(({ distance }) => distance);
  const known = rolls.filter(Number.isFinite);
  return {
    roll: meanOf(known),
    distance: meanOf(leans.filter(Number.isFinite)),
    told: known.length / rolls.length,
  };
}

export type HandFilmScore = YesNoScore & {
  readonly told: number;
  /** What always saying the more frequent of both gets right. */
  readonly majority: number;
  /** Per stance: how many of its poses could be told, and were called a yes. */
  readonly stances: ReadonlyMap<
    string,
    { readonly all: number; readonly told: number; readonly yes: number }
  >;
};

export const judgeArmsFilms = (films: readonly SeenFilm[]): HandFilmScore =>
  judgeHands(
    films,
    (pose) => pose.armsCrossed,
    armsCrossedRule,
    (frame) => frame.armsCrossed,
  );

export const judgeFaceFilms = (films: readonly SeenFilm[]): HandFilmScore =>
  judgeHands(
    films,
    (pose) => pose.handAtFace,
    handAtFaceRule,
    (frame) => frame.handAtFace,
  );

function judgeHands(
  films: readonly SeenFilm[],
  read: (pose: PoseSignals) => Float32Array,
  rule: DwellRule,
  isTrueIn: (frame: ClipFrame) => boolean | undefined,
): HandFilmScore {
  const cases: YesNo[] = [];
  let all = 0;
  const stances = new Map<string, { all: number; told: number; yes: number }>();
  for (const { truth, signals } of films) {
    const { pose } = signals;
    const span = { startMs: 0, endMs: signals.durationMs };
    const { episodes } = dwellEpisodes(pose, read(pose), [span], rule);
    for (const { startMs, endMs, frames } of stancesOf(truth)) {
      const [first] = frames;
      const isTrue = first === undefined ? undefined : isTrueIn(first);
      if (first?.stance === undefined || isTrue === undefined) continue;
      const count = stances.get(first.stance) ?? { all: 0, told: 0, yes: 0 };
      stances.set(first.stance, count);
      for (const [index, time] of pose.t.entries()) {
        if (time < startMs || time > endMs) continue;
        all += 1;
        count.all += 1;
        if (Number.isNaN(read(pose)[index] ?? Number.NaN)) continue;
        const said = episodes.some((one) => time >= one.startMs && time < one.endMs);
        count.told += 1;
        count.yes += said ? 1 : 0;
        cases.push({ said, isTrue });
      }
    }
  }
  const yes = cases.filter(({ isTrue }) => isTrue).length / cases.length;
  return {
    ...scoreYesNo(cases),
    told: cases.length / all,
    majority: Math.max(yes, 1 - yes),
    stances,
  };
}
