import type { MediaSegment } from '../../../core/domain/media-segment.ts';
import { segmentUrlPath } from '../../../core/media/media-address.ts';
import { frameLength } from '../../../core/replay/frame-step.ts';
import {
  createReplayMap,
  nearestMedia,
  stretchAt,
  toFileMs,
  toSessionMs,
} from '../../../core/replay/replay-map.ts';
import type { FilmFinding, ReplayMap, ReplayStretch } from '../../../core/replay/replay-map.ts';
import type { Ms, TimeSpan } from '../../../core/units.ts';
import { createFilm } from './film.ts';
import type { Film, FilmEvents } from './film.ts';
import { createGapClock } from './gap-clock.ts';
import { inspectFilm } from './inspect-film.ts';
import type { Playback } from './playback.ts';

/** So long before a part ends the next one is opened, so that it follows without a break. Own choice. */
const OPEN_AHEAD_MS: Ms = 5_000;
/** One step where there are no pictures to step by. */
const STEP_WITHOUT_PICTURE_MS: Ms = 1_000 / 30;

export type PlaybackOptions = {
  readonly segments: readonly MediaSegment[];
  readonly durationMs: Ms;
};

/** A playback with what the screen around it needs. Without elements it plays like one long gap. */
export type Player = Playback & {
  /** Takes two video elements into use; returns how to let go of them and of their files. */
  readonly attach: (first: HTMLVideoElement, second: HTMLVideoElement) => () => void;
  /** Null = an empty session. Changes only when another stretch is entered. */
  readonly stretch: () => ReplayStretch | null;
  /** Where something to play begins again after this moment; null = nowhere. */
  readonly nextMediaMs: () => Ms | null;
  /** Width / height of the first picture there is; null = there is none. */
  readonly pictureAspect: () => number | null;
  /** How long a picture is shown here. */
  readonly frameMs: () => Ms;
  /** Where is sought to, while a seek is under way; otherwise the picture shown. */
  readonly targetMs: () => Ms;
  /** To the picture beside the one shown; pauses. */
  readonly step: (direction: 1 | -1) => void;
  readonly setSound: (volume: number, isMuted: boolean) => void;
  /** Files or their states have changed: made seekable, deleted, brought back. */
  readonly setSegments: (segments: readonly MediaSegment[]) => void;
  /** Forgets what was wrong with files and looks again. */
  readonly tryAgain: () => void;
  readonly rate: () => number;
  readonly loop: () => TimeSpan | null;
};

function pictureAspect(segments: readonly MediaSegment[]): number | null {
  const sized = segments.find(({ width, height }) => width !== null && height !== null);
  return sized === undefined || sized.width === null || sized.height === null
    ? null
    : sized.width / sized.height;
}

export function createPlayback({ segments: initial, durationMs }: PlaybackOptions): Player {
  const listeners = new Set<() => void>();
  const findings = new Map<string, FilmFinding>();
  const clock = createGapClock();
  let segments = initial;
  let map: ReplayMap = createReplayMap(segments, durationMs);
  let films: readonly [Film, Film] | null = null;
  let active: Film | null = null;
  let positionMs: Ms = 0;
  let requestedMs: Ms | null = null;
  let isPlaying = false;
  let rate = 1;
  let sound = { volume: 1, isMuted: false };
  let loop: TimeSpan | null = null;
  let run: { readonly span: TimeSpan; readonly settle: (isReached: boolean) => void } | null = null;
  let entered = stretchAt(map, 0);

  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  function show(film: Film | null): void {
    for (const each of films ?? []) each.setShown(each === film);
  }

  function endRun(isReached: boolean): void {
    const ended = run;
    run = null;
    ended?.settle(isReached);
  }

  function goTo(atMs: Ms): void {
    const target = Math.min(Math.max(atMs, 0), durationMs);
    const stretch = stretchAt(map, target);
    clock.stop();
    if (stretch === null || stretch.kind === 'gap' || films === null) {
      requestedMs = null;
      active = null;
      for (const film of films ?? []) film.pause();
      show(null);
      positionMs = target;
      entered = stretch;
      if (isPlaying) clock.start(passGap);
    } else {
      requestedMs = target;
      active = filmOf(films, stretch.segment);
      for (const film of films) if (film !== active) film.pause();
      active.seek(toFileMs(stretch.segment, target));
      if (isPlaying) active.play();
      else active.pause();
    }
    tell();
  }

  /** The one that has the segment open, otherwise the one that is not on the screen. */
  function filmOf(pair: readonly [Film, Film], segment: MediaSegment): Film {
    const open = pair.find((film) => film.segmentId() === segment.id);
    if (open !== undefined) return open;
    const idle = pair[0] === active ? pair[1] : pair[0];
    idle.load(segment);
    return idle;
  }

  /** Time went on to `toMs` by itself; true = a loop or stretch that is played ends here. */
  function reach(toMs: Ms): boolean {
    const beforeMs = positionMs;
    positionMs = toMs;
    const passes = (ms: Ms): boolean => beforeMs < ms && toMs >= ms;
    if (!isPlaying) return false;
    if (run !== null && passes(run.span.endMs)) {
      halt();
      endRun(true);
      tell();
      return true;
    }
    if (run === null && loop !== null && passes(loop.endMs)) {
      goTo(loop.startMs);
      return true;
    }
    return false;
  }

  function halt(): void {
    isPlaying = false;
    clock.stop();
    active?.pause();
  }

  function passGap(passedMs: Ms): void {
    const gap = stretchAt(map, positionMs);
    const endMs = gap?.endMs ?? durationMs;
    const toMs = Math.min(positionMs + passedMs * rate, endMs);
    if (reach(toMs)) return;
    if (toMs >= endMs) leave(endMs);
    else tell();
  }

  /** From the end of one stretch into the next one, or to the end of the session. */
  function leave(endMs: Ms): void {
    if (endMs < durationMs) {
      goTo(endMs);
      return;
    }
    halt();
    endRun(false);
    tell();
  }

  function onShown(film: Film, fileMs: Ms, hasLanded: boolean): void {
    if (film !== active) return;
    const stretch = currentStretch(film);
    if (stretch === null) return;
    const atMs = Math.min(Math.max(toSessionMs(stretch.segment, fileMs), 0), durationMs);
    entered = stretch;
    show(film);
    if (!film.isSeeking()) requestedMs = null;
    if (hasLanded) positionMs = atMs;
    else if (requestedMs !== null) return;
    else if (reach(atMs)) return;
    else if (isPlaying && atMs >= stretch.endMs) {
      leave(stretch.endMs);
      return;
    }
    if (isPlaying && stretch.endMs - atMs < OPEN_AHEAD_MS) openNext(stretch.endMs);
    tell();
  }

  function currentStretch(film: Film): Exclude<ReplayStretch, { kind: 'gap' }> | null {
    const id = film.segmentId();
    const found = map.stretches.find(
      (stretch) => stretch.kind !== 'gap' && stretch.segment.id === id,
    );
    return found === undefined || found.kind === 'gap' ? null : found;
  }

  function openNext(afterMs: Ms): void {
    const next = stretchAt(map, afterMs);
    if (films === null || next === null || next.kind === 'gap' || next.startMs < afterMs) return;
    const idle = films[0] === active ? films[1] : films[0];
    if (idle.segmentId() !== next.segment.id) idle.load(next.segment);
  }

  function onEnded(film: Film): void {
    const stretch = film === active ? currentStretch(film) : null;
    if (stretch === null || reach(stretch.endMs)) return;
    leave(stretch.endMs);
  }

  function onNoFurther(film: Film, direction: 1 | -1): void {
    const stretch = film === active ? currentStretch(film) : null;
    if (stretch === null) return;
    stepOver(direction === 1 ? stretch.endMs - 1 : stretch.startMs, direction);
  }

  function stepOver(atMs: Ms, direction: 1 | -1): void {
    const next = nearestMedia(map, atMs, direction);
    if (next !== null) goTo(direction === 1 ? next.startMs : next.endMs - 1);
    else tell();
  }

  function look(): void {
    map = createReplayMap(segments, durationMs, findings);
    const here = stretchAt(map, requestedMs ?? positionMs);
    const isSame = here !== null && here.kind !== 'gap' && active?.segmentId() === here.segment.id;
    if (isSame) tell();
    else goTo(requestedMs ?? positionMs);
  }

  function createOne(video: HTMLVideoElement, signal: AbortSignal): Film {
    const events: FilmEvents = {
      onShown: (fileMs, hasLanded) => onShown(film, fileMs, hasLanded),
      onEnded: () => onEnded(film),
      onNoFurther: (direction) => onNoFurther(film, direction),
      onFound: (segmentId, finding) => {
        findings.set(segmentId, finding);
        look();
      },
    };
    const film: Film = createFilm(video, events, signal);
    film.setRate(rate);
    film.setSound(sound.volume, sound.isMuted);
    film.setShown(false);
    return film;
  }

  function play(): void {
    if (isPlaying) return;
    isPlaying = true;
    const atMs = requestedMs ?? positionMs;
    // At the very end there is nothing left to play: it begins anew.
    goTo(atMs >= lastMomentMs() ? 0 : atMs);
  }

  /** The last picture is shown for a while: whoever stands on it stands at the end. */
  function lastMomentMs(): Ms {
    const last = map.stretches.at(-1);
    const shownMs = last?.kind === 'picture' ? frameLength(last.segment) : 0;
    return durationMs - 2 * shownMs;
  }

  return {
    positionMs: () => positionMs,
    isPlaying: () => isPlaying,
    stretch: () => entered,
    frameMs: () =>
      entered?.kind === 'picture' ? frameLength(entered.segment) : STEP_WITHOUT_PICTURE_MS,
    nextMediaMs: () => nearestMedia(map, positionMs, 1)?.startMs ?? null,
    pictureAspect: () => pictureAspect(segments),
    rate: () => rate,
    loop: () => loop,
    play,
    pause: () => {
      if (!isPlaying) return;
      halt();
      endRun(false);
      tell();
    },
    seek: (atMs) => {
      endRun(false);
      goTo(atMs);
    },
    targetMs: () => requestedMs ?? positionMs,
    step: (direction) => {
      endRun(false);
      halt();
      if (entered?.kind === 'picture' && active !== null) active.step(direction);
      else if (entered?.kind === 'gap') stepOver(positionMs, direction);
      else goTo(positionMs + direction * STEP_WITHOUT_PICTURE_MS);
      tell();
    },
    playSpan: (span) =>
      new Promise((settle) => {
        endRun(false);
        run = { span, settle };
        isPlaying = true;
        goTo(span.startMs);
      }),
    setLoop: (span) => {
      loop = span;
      tell();
    },
    setRate: (next) => {
      rate = next;
      for (const film of films ?? []) film.setRate(next);
      tell();
    },
    setSound: (volume, isMuted) => {
      sound = { volume, isMuted };
      for (const film of films ?? []) film.setSound(volume, isMuted);
    },
    setSegments: (next) => {
      for (const { id, state, bytes } of next) {
        const before = segments.find((segment) => segment.id === id);
        if (before?.state !== state || before.bytes !== bytes) findings.delete(id);
      }
      segments = next;
      look();
    },
    tryAgain: () => {
      findings.clear();
      // Asked for again, a file that is back is found; the segments then change.
      for (const segment of segments)
        if (segment.state === 'missing') void inspectFilm(segmentUrlPath(segment));
      for (const film of films ?? []) film.unload();
      active = null;
      map = createReplayMap(segments, durationMs);
      goTo(requestedMs ?? positionMs);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attach: (first, second) => {
      const letGo = new AbortController();
      const pair = [createOne(first, letGo.signal), createOne(second, letGo.signal)] as const;
      films = pair;
      goTo(positionMs);
      return () => {
        halt();
        endRun(false);
        for (const film of pair) film.unload();
        letGo.abort();
        films = null;
        active = null;
        requestedMs = null;
      };
    },
  };
}
