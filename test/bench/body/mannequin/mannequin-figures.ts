import { judgeBlinks, judgeNods, scoredMinutes } from '../judge-clips.ts';
import type { BodyFigure } from '../print-table.ts';
import type { FilmKind } from './films.ts';
import {
  judgeArmsFilms,
  judgeFaceFilms,
  judgeRollFilms,
  judgeSlouchFilms,
} from './judge-mannequins.ts';
import type { HandFilmScore, SeenFilm } from './judge-mannequins.ts';

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/** Mannequins through the real models; a row is null where no film of its kind was seen. */
export function mannequinFigures(films: readonly SeenFilm[]): readonly BodyFigure[] {
  const of = (kind: FilmKind): readonly SeenFilm[] => films.filter((film) => film.kind === kind);
  return [
    ...listenerFigures(of('listener')),
    ...slouchFigures(of('slouch')),
    ...rollFigures(of('roll')),
    ...handFigures(of('hands')),
  ];
}

const people = (films: readonly SeenFilm[]): string =>
  `${films.length} ${films.length === 1 ? 'mannequin' : 'mannequins'}`;

function listenerFigures(films: readonly SeenFilm[]): readonly BodyFigure[] {
  const row = (
    name: string,
    scores: readonly ReturnType<typeof judgeNods>[],
    limits: BodyFigure['limits'],
  ) => {
    const [hits, missed, wrong] = [
      sum(scores.map((score) => score.hits)),
      sum(scores.map((score) => score.missed)),
      sum(scores.map((score) => score.wrong)),
    ];
    return {
      name,
      value: scores.length === 0 ? null : (2 * hits) / (2 * hits + missed + wrong),
      digits: 3,
      limits,
      note: `${people(films)}: ${hits} of ${hits + missed} found, ${wrong} wrong`,
    };
  };
  const nods = films.map(judgeNods);
  const minutes = sum(films.map(scoredMinutes));
  const wrong = sum(nods.map((score) => score.wrong));
  return [
    row('nods, F1 of events', nods, { must: 0.75, goal: 0.9 }),
    {
      name: 'nods counted where there are none, a minute',
      value: films.length === 0 ? null : wrong / minutes,
      digits: 1,
      limits: { must: 2, goal: 0 },
      note: `${people(films)} who talk, read, laugh and shift as well: ${wrong} in ${(60 * minutes).toFixed(0)} s`,
    },
    row('blinks at 30 pictures a second, F1 of events', films.map(judgeBlinks), {
      must: 0.9,
      goal: 0.95,
    }),
  ];
}

function slouchFigures(films: readonly SeenFilm[]): readonly BodyFigure[] {
  const scores = films.length === 0 ? null : judgeSlouchFilms(films);
  const beside = (key: 'auc' | 'accuracy', none: number): string =>
    scores === null
      ? ''
      : `; ear-shoulder angle ${scores.earShoulder[key].toFixed(3)}, majority class ${none.toFixed(3)}`;
  return [
    {
      name: 'slouch, area under the curve',
      value: scores?.own.auc ?? null,
      digits: 3,
      limits: { must: 0.95, goal: 0.98 },
      note: `${people(films)}${beside('auc', 0.5)}; told of ${percent(scores?.told ?? 0)} of the seats`,
    },
    {
      name: 'slouch, accuracy at the threshold',
      value: scores?.own.accuracy ?? null,
      digits: 3,
      limits: { must: 0.9, goal: 0.94 },
      note: `${people(films)}${beside('accuracy', scores?.majority ?? 0)}`,
    },
    {
      name: 'slid down, mean error, cm',
      value: scores?.slidError ?? null,
      digits: 2,
      limits: null,
      note: `${people(films)}, up to 8 cm, slid or rounded`,
    },
  ];
}

function rollFigures(films: readonly SeenFilm[]): readonly BodyFigure[] {
  const scores = films.length === 0 ? null : judgeRollFilms(films);
  return [
    {
      name: 'shoulder roll over 2 s, mean error, degrees',
      value: scores?.roll ?? null,
      digits: 2,
      limits: { must: 2, goal: 1 },
      note: `${people(films)}, up to 15°; told of ${percent(scores?.told ?? 0)} of the seats`,
    },
    {
      name: 'distance change, mean relative error, %',
      value: scores === null ? null : 100 * scores.distance,
      digits: 2,
      limits: { must: 5, goal: 3 },
      note: `${people(films)}, up to 30 % in and out`,
    },
  ];
}

function handFigures(films: readonly SeenFilm[]): readonly BodyFigure[] {
  const row = (name: string, judge: (films: readonly SeenFilm[]) => HandFilmScore): BodyFigure => {
    const score = films.length === 0 ? null : judge(films);
    const rest =
      score === null
        ? ''
        : `: precision ${score.precision.toFixed(2)}, recall ${score.recall.toFixed(2)}; told in ${percent(score.told)} of the poses; the majority class is right in ${percent(score.majority)}`;
    return {
      name,
      value: score?.f1 ?? null,
      digits: 3,
      limits: { must: 0.8, goal: 0.9 },
      note: `${people(films)}${rest}`,
    };
  };
  return [
    row('arms crossed, F1 of poses', judgeArmsFilms),
    row('hand at the face, F1 of poses', judgeFaceFilms),
  ];
}
