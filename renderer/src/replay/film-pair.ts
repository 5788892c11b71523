import type { MediaSegment } from '../../../core/domain/media-segment.ts';
import { createFilm } from './film.ts';
import type { Film, FilmEvents } from './film.ts';

/** Two elements that take turns: while one is watched the other opens what comes next. */
export type FilmPair = {
  /** The one that is played or sought in; null = there is nothing to play at this moment. */
  readonly active: () => Film | null;
  /** Makes the one active that has the segment open, otherwise the one that is not watched. */
  readonly turnTo: (segment: MediaSegment) => Film;
  readonly openAhead: (segment: MediaSegment) => void;
  /** Nothing is played and nothing is shown. */
  readonly rest: () => void;
  /** What is active has its picture: it takes the place of the other one's. */
  readonly showActive: () => void;
  readonly setRate: (rate: number) => void;
  readonly setSound: (volume: number, isMuted: boolean) => void;
  readonly unload: () => void;
};

export function createFilmPair(
  videos: readonly [HTMLVideoElement, HTMLVideoElement],
  /** Only what the active one does is told; what is found out about a file always is. */
  events: FilmEvents,
  signal: AbortSignal,
): FilmPair {
  let active: Film | null = null;
  const createOne = (video: HTMLVideoElement): Film => {
    const isActive = (): boolean => film === active;
    const film: Film = createFilm(
      video,
      {
        onShown: (...shown) => isActive() && events.onShown(...shown),
        onEnded: () => isActive() && events.onEnded(),
        onNoFurther: (direction) => isActive() && events.onNoFurther(direction),
        onFound: events.onFound,
      },
      signal,
    );
    return film;
  };
  const films = [createOne(videos[0]), createOne(videos[1])] as const;
  const idle = (): Film => (films[0] === active ? films[1] : films[0]);
  const show = (shown: Film | null): void => {
    for (const film of films) film.setShown(film === shown);
  };
  show(null);

  return {
    active: () => active,
    turnTo: (segment) => {
      const open = films.find((film) => film.segmentId() === segment.id);
      const next = open ?? idle();
      if (open === undefined) next.load(segment);
      active = next;
      idle().pause();
      return next;
    },
    openAhead: (segment) => {
      if (films.some((film) => film.segmentId() === segment.id)) return;
      idle().load(segment);
    },
    rest: () => {
      active = null;
      for (const film of films) film.pause();
      show(null);
    },
    showActive: () => show(active),
    setRate: (rate) => {
      for (const film of films) film.setRate(rate);
    },
    setSound: (volume, isMuted) => {
      for (const film of films) film.setSound(volume, isMuted);
    },
    unload: () => {
      active = null;
      for (const film of films) film.unload();
    },
  };
}
