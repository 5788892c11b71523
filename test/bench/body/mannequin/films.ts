import type { Film } from './film.ts';
import { jointsOf } from './figure.ts';
import type { FigureColumns } from './figure.ts';
import { handFilm } from './hand-films.ts';
import { listenerFilm } from './listener-film.ts';
import { rollAndLeanFilm, slouchFilm } from './posture-films.ts';
import { SITTERS } from './sitters.ts';

export type FilmKind = 'slouch' | 'roll' | 'hands' | 'listener';

/** Every film there is; seeds are numbers without a meaning. */
export function allFilms(figure: FigureColumns): readonly (Film & { readonly kind: FilmKind })[] {
  return Object.values(SITTERS).flatMap((sitter, index) => [
    { ...slouchFilm(sitter, jointsOf(figure, sitter.person), 11 + index), kind: 'slouch' as const },
    { ...rollAndLeanFilm(sitter, 21 + index), kind: 'roll' as const },
    { ...handFilm(sitter, 31 + index), kind: 'hands' as const },
    { ...listenerFilm(sitter, 41 + index), kind: 'listener' as const },
  ]);
}

export function findFilm(figure: FigureColumns, name: string): Film {
  const film = allFilms(figure).find((one) => one.name === name);
  if (film === undefined) throw new Error(`There is no film called ${name}`);
  return film;
}
