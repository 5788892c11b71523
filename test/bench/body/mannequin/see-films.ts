import { say } from '../../../../scripts/shared/people.ts';
import { CalibrationRefused, isCached, tracksOf } from '../cached-tracks.ts';
import { ensureDrawn, filmFolder, isDrawn, nameFilm, readFigure } from './cached-films.ts';
import { allFilms } from './films.ts';
import { seeFilm } from './judge-mannequins.ts';
import type { SeenFilm } from './judge-mannequins.ts';

/** Every film of the mannequins, drawn and analysed where it is not kept; or only what is kept. */
export async function seeFilms(
  onlyCached: boolean,
  workFolder: string,
): Promise<readonly SeenFilm[]> {
  const figure = readFigure();
  const seen: SeenFilm[] = [];
  for (const film of allFilms(figure)) {
    const named = nameFilm(film, figure);
    const { clip, truth } = named;
    if (onlyCached && !(isDrawn(named) && isCached(clip, truth))) continue;
    try {
      await ensureDrawn(named);
      seen.push(seeFilm(film.kind, truth, await tracksOf(clip, truth, filmFolder(), workFolder)));
    } catch (cause) {
      say(`${clip}: not measured. ${String(cause)}`);
      if (!(cause instanceof CalibrationRefused)) process.exitCode = 1;
    }
  }
  return seen;
}
