import { judgeArmsCrossed, judgeHandAtFace } from './judge-hands.ts';
import {
  judgeBlinks,
  judgeClipDistance,
  judgeClipRoll,
  judgeLean,
  judgeNods,
  judgeOwnNeck,
  judgeSeat,
  scoredMinutes,
} from './judge-clips.ts';
import type { SeenClip } from './judge-clips.ts';
import { judgeClipSlouch } from './judge-clip-slouch.ts';
import { judgeCreeping, judgeNeck } from './judge-movements.ts';
import { judgeDistance, judgeRoll, judgeSlouch } from './judge-postures.ts';
import type { Compared } from './judge-movements.ts';
import type { BodyFigure } from './print-table.ts';

const F1 = { must: 0.8, goal: 0.9 };
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

/** Bodies made of numbers before a known camera: what the geometry can do with a model of known noise. */
export function analyticFigures(): readonly BodyFigure[] {
  const { own, earShoulder, majority, slidError, told } = judgeSlouch();
  const [arms, face] = [judgeArmsCrossed(), judgeHandAtFace()];
  const baselines = (key: 'auc' | 'accuracy', none: number): string =>
    `analytic; ear-shoulder angle ${earShoulder[key].toFixed(3)}, majority class ${none.toFixed(3)}`;
  return [
    {
      name: 'slouch, area under the curve',
      value: own.auc,
      digits: 3,
      limits: { must: 0.95, goal: 0.98 },
      note: `${baselines('auc', 0.5)}; shoulders seen in ${percent(told)} of the cases`,
    },
    {
      name: 'slouch, accuracy at the threshold',
      value: own.accuracy,
      digits: 3,
      limits: { must: 0.9, goal: 0.94 },
      note: baselines('accuracy', majority),
    },
    {
      name: 'slid down, mean error, cm',
      value: slidError,
      digits: 2,
      limits: null,
      note: 'analytic',
    },
    {
      name: 'shoulder roll over 3 s, mean error, degrees',
      value: judgeRoll(),
      digits: 2,
      limits: { must: 2, goal: 1 },
      note: 'analytic',
    },
    {
      name: 'distance change, mean relative error, %',
      value: 100 * judgeDistance(),
      digits: 2,
      limits: { must: 5, goal: 3 },
      note: 'analytic',
    },
    {
      name: 'arms crossed, F1 of poses',
      value: arms.f1,
      digits: 3,
      limits: F1,
      note: `analytic; told in ${percent(arms.told)} of the poses`,
    },
    {
      name: 'hand at the face, F1 of poses',
      value: face.f1,
      digits: 3,
      limits: F1,
      note: `analytic; told in ${percent(face.told)} of the poses`,
    },
  ];
}

const found = ({ hits, missed, wrong }: ReturnType<typeof judgeNods>): string =>
  `${hits} of ${hits + missed} found, ${wrong} wrong`;

const TILTS = [15, 0];

/** The same bodies with what movements of the calibration teach, and without. */
export function movementFigures(): readonly BodyFigure[] {
  const { seat, fitted } = judgeNeck();
  return [
    ...TILTS.flatMap((tilt): BodyFigure[] => {
      const score = judgeCreeping(tilt);
      const camera =
        tilt === 0 ? 'a level camera' : `a camera tilted by ${tilt} degrees up or down`;
      const row = (name: string, unit: string, figure: Compared, factor = 1): BodyFigure => ({
        name: `${name} of who rolls nearer, mean error, ${unit}`,
        value: factor * figure.withMovement,
        digits: 2,
        limits: null,
        note: `analytic, ${camera}; ${(factor * figure.without).toFixed(2)} without sitting back and forward, which taught ${percent(score.learnt)}`,
      });
      return [
        row('slid down', 'cm', score.seat),
        row('slow slide', 'cm', score.slide),
        row('head drop', '% of the face height', score.drop, 100),
      ];
    }),
    {
      name: 'slid down of a head that looks up and down, mean error, cm',
      value: seat.withMovement,
      digits: 2,
      limits: null,
      note: `analytic, with the neck of two nods; ${seat.without.toFixed(2)} with the usual one; ${percent(fitted)} fitted`,
    },
  ];
}

/** A rendered person of whom head, shoulders and lids are known, through the real models. */
export function listeningFigures(clip: SeenClip | null): readonly BodyFigure[] {
  const nods = clip === null ? null : judgeNods(clip);
  const blinks = clip === null ? null : judgeBlinks(clip);
  const neck = clip === null ? null : judgeOwnNeck(clip);
  return [
    {
      name: 'nods, F1 of events',
      value: nods?.f1 ?? null,
      digits: 3,
      limits: { must: 0.75, goal: 0.9 },
      note: `d08${nods === null ? '' : `: ${found(nods)}`}; the limits were set after seeing d08`,
    },
    {
      name: 'nods counted where there are none, a minute',
      value: nods?.wrongPerMinute ?? null,
      digits: 1,
      limits: { must: 2, goal: 0 },
      note: 'd08, between its nods; the limits were set after seeing d08',
    },
    {
      name: 'blinks at 30 pictures a second, F1 of events',
      value: blinks?.f1 ?? null,
      digits: 3,
      limits: { must: 0.9, goal: 0.95 },
      note: `d08${blinks === null ? '' : `: ${found(blinks)}`}`,
    },
    {
      name: 'slid down, mean error, cm',
      value: neck?.withNeck ?? null,
      digits: 2,
      limits: null,
      note: `d08 after its first nods, with the neck these showed${neck === null ? '' : `; ${neck.without.toFixed(2)} with the usual one`}`,
    },
  ];
}

/** People who look about, read and sit, and do not nod. */
export function otherFigures(clips: readonly SeenClip[]): readonly BodyFigure[] {
  const [nods, blinks] = [clips.map(judgeNods), clips.map(judgeBlinks)];
  const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
  const minutes = sum(clips.map(scoredMinutes));
  const wrong = sum(nods.map((score) => score.wrong));
  const hits = sum(blinks.map((score) => score.hits));
  const all = sum(blinks.map((score) => score.hits + score.missed));
  const invented = sum(blinks.map((score) => score.wrong));
  const isSeen = clips.length > 0;
  return [
    {
      name: 'nods counted where there are none, a minute',
      value: isSeen ? wrong / minutes : null,
      digits: 1,
      limits: { must: 2, goal: 0 },
      note: `${clips.length} other clips: ${wrong} in ${(60 * minutes).toFixed(0)} s`,
    },
    {
      name: 'blinks at 15 pictures a second, F1 of events',
      value: isSeen ? (2 * hits) / (hits + all + invented) : null,
      digits: 3,
      limits: null,
      note: `the same clips: ${hits} of ${all} found, ${invented} wrong`,
    },
  ];
}

/** Rendered people through the real models, one of whom slides down: d07 among the others of its series. */
export function slouchFigures(clips: readonly SeenClip[]): readonly BodyFigure[] {
  const score = clips.length === 0 ? null : judgeClipSlouch(clips);
  const note = (key: 'auc' | 'accuracy', none: number): string =>
    score === null
      ? 'd01 to d09'
      : `${clips.length} clips of d01 to d09; ear-shoulder angle ${score.earShoulder[key].toFixed(3)}, majority class ${none.toFixed(3)}; called slouched: ${percent(score.own.found)} of the slouch, ${percent(score.own.wrong)} of the rest; told in ${percent(score.told)} of the frames`;
  return [
    {
      name: 'slouch, area under the curve',
      value: score?.own.auc ?? null,
      digits: 3,
      limits: { must: 0.95, goal: 0.98 },
      note: note('auc', 0.5),
    },
    {
      name: 'slouch, accuracy at the threshold',
      value: score?.own.accuracy ?? null,
      digits: 3,
      limits: { must: 0.9, goal: 0.94 },
      note: note('accuracy', score?.majority ?? Number.NaN),
    },
  ];
}

export function answerFigures(clip: SeenClip | null): readonly BodyFigure[] {
  const nods = clip === null ? null : judgeNods(clip);
  const blinks = clip === null ? null : judgeBlinks(clip);
  return [
    {
      name: 'leaning in, F1 of frames',
      value: clip === null ? null : judgeLean(clip),
      digits: 3,
      limits: { must: 0.85, goal: 0.95 },
      note: 'd07',
    },
    {
      name: 'nods counted while talking, a minute',
      value: nods?.wrongPerMinute ?? null,
      digits: 1,
      limits: { must: 2, goal: 0 },
      note: 'd07, which has no nod; how much the body may go along was set after seeing it',
    },
    {
      name: 'blinks at 15 pictures a second, F1 of events',
      value: blinks?.f1 ?? null,
      digits: 3,
      limits: null,
      note: `d07, whose closed lids the model reads as .1 of 1${blinks === null ? '' : `: ${found(blinks)}`}`,
    },
    {
      name: 'distance change, mean relative error, %',
      value: clip === null ? null : 100 * judgeClipDistance(clip),
      digits: 2,
      limits: { must: 5, goal: 3 },
      note: 'd07',
    },
    {
      name: 'slid down, mean error, cm',
      value: clip === null ? null : judgeSeat(clip),
      digits: 2,
      limits: null,
      note: 'd07, up to 5.6 cm',
    },
    {
      name: 'shoulder roll over 3 s, mean error, degrees',
      value: clip === null ? null : judgeClipRoll(clip),
      digits: 2,
      limits: { must: 2, goal: 1 },
      note: 'd07, by the joints of its rig',
    },
  ];
}
