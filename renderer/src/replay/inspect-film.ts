import type { FilmProblem } from '../../../core/replay/replay-map.ts';

/** Why a file does not play: the player itself says no more than that it failed. */
export async function inspectFilm(url: string): Promise<FilmProblem> {
  try {
    const { status } = await fetch(url, { method: 'HEAD' });
    return status === 404 ? 'missing' : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
