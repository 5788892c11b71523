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
import type {
  FilmFinding,
  MediaStretch,
  ReplayMap,
  ReplayStretch,
} from '../../../core/replay/replay-map.ts';
import type { Ms, TimeSpan } from '../../../core/units.ts';
import type { FilmEvents } from './film.ts';
import { createFilmPair } from './film-pair.ts';
import type { FilmPair } from './film-pair.ts';
import { createGapClock } from './gap-clock.ts';
import { inspectFilm } from './inspect-film.ts';
import type { Playback } from './playback.ts';

/** So long before a part ends the next one is opened, so that it follows without a break. Own choice. */
const OPEN_AHEAD_MS: Ms = 5_000;
/** So near to the end of a loop one stands on it: a few pictures. Own choice. */
const AT_LOOP_END_MS: Ms = 150;
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

export function createPlayback({ segments: initial, durationMs }: PlaybackOptions): Player {
  const listeners = new Set<() => void>();
  const findings = new Map<string, FilmFinding>();
  const clock = createGapClock();
  let segments = initial;
  let map: ReplayMap = createReplayMap(segments, durationMs);
  let films: FilmPair | null = null;
  let positionMs: Ms = firstMomentMs(map);
  let requestedMs: Ms | null = null;
  let isPlaying = false;
  let rate = 1;
  let sound = { volume: 1, isMuted: false };
  let loop: TimeSpan | null = null;
  let run: { readonly span: TimeSpan; readonly settle: (isReached: boolean) => void } | null = null;
  let entered = stretchAt(map, positionMs);

  const tell = (): void => {
    for (const listener of listeners) listener();
  };

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
      films?.rest();
      positionMs = target;
      entered = stretch;
      if (isPlaying) clock.start(passGap);
    } else {
      requestedMs = target;
      const film = films.turnTo(stretch.segment);
      film.seek(toFileMs(stretch.segment, target));
      if (isPlaying) film.play();
      else film.pause();
    }
    tell();
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
    films?.active()?.pause();
  }

  function passGap(passedMs: Ms): void {
    const endMs = stretchAt(map, positionMs)?.endMs ?? durationMs;
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

  function onShown(fileMs: Ms, hasLanded: boolean): void {
    const stretch = activeStretch();
    if (films === null || stretch === null) return;
    const atMs = Math.min(Math.max(toSessionMs(stretch.segment, fileMs), 0), durationMs);
    entered = stretch;
    films.showActive();
    if (films.active()?.isSeeking() === false) requestedMs = null;
    if (hasLanded) positionMs = atMs;
    else if (requestedMs !== null) return;
    else if (reach(atMs)) return;
    else if (isPlaying && atMs >= stretch.endMs) {
      leave(stretch.endMs);
      return;
    }
    if (isPlaying && stretch.endMs - atMs < OPEN_AHEAD_MS) {
      const next = stretchAt(map, stretch.endMs);
      if (next !== null && next.kind !== 'gap') films.openAhead(next.segment);
    }
    tell();
  }

  function activeStretch(): MediaStretch | null {
    const id = films?.active()?.segmentId();
    const found = map.stretches.find(
      (stretch) => stretch.kind !== 'gap' && stretch.segment.id === id,
    );
    return found === undefined || found.kind === 'gap' ? null : found;
  }

  function stepOver(atMs: Ms, direction: 1 | -1): void {
    const next = nearestMedia(map, atMs, direction);
    if (next !== null) goTo(direction === 1 ? next.startMs : next.endMs - 1);
    else tell();
  }

  /** After something about the files has become known: where one stands may be another stretch now. */
  function lookAgain(): void {
    map = createReplayMap(segments, durationMs, findings);
    const here = stretchAt(map, requestedMs ?? positionMs);
    const isSame = here !== null && here.kind !== 'gap' && isOpen(here.segment);
    if (isSame) tell();
    else goTo(requestedMs ?? positionMs);
  }

  const isOpen = ({ id }: MediaSegment): boolean => films?.active()?.segmentId() === id;

  const filmEvents: FilmEvents = {
    onShown,
    onEnded: () => {
      const stretch = activeStretch();
      if (stretch !== null && !reach(stretch.endMs)) leave(stretch.endMs);
    },
    onNoFurther: (direction) => {
      const stretch = activeStretch();
      if (stretch === null) return;
      stepOver(direction === 1 ? stretch.endMs - 1 : stretch.startMs, direction);
    },
    onFound: (segmentId, finding) => {
      findings.set(segmentId, finding);
      lookAgain();
    },
  };

  /** The last picture is shown for a while: whoever stands on it stands at the end. */
  function lastMomentMs(): Ms {
    const last = map.stretches.at(-1);
    return durationMs - (last?.kind === 'picture' ? 2 * frameLength(last.segment) : 0);
  }

  return {
    positionMs: () => positionMs,
    targetMs: () => requestedMs ?? positionMs,
    isPlaying: () => isPlaying,
    stretch: () => entered,
    nextMediaMs: () => nearestMedia(map, positionMs, 1)?.startMs ?? null,
    pictureAspect: () => pictureAspect(segments),
    rate: () => rate,
    loop: () => loop,
    play: () => {
      if (isPlaying) return;
      isPlaying = true;
      const atMs = requestedMs ?? positionMs;
      // Whoever has just marked the end of a loop stands on it, and means the loop.
      if (loop !== null && Math.abs(atMs - loop.endMs) <= AT_LOOP_END_MS) {
        goTo(loop.startMs);
        return;
      }
      // At the very end there is nothing left to play: it begins anew.
      goTo(atMs >= lastMomentMs() ? 0 : atMs);
    },
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
    step: (direction) => {
      endRun(false);
      halt();
      const film = films?.active() ?? null;
      if (entered?.kind === 'picture' && film !== null) film.step(direction);
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
      films?.setRate(next);
      tell();
    },
    setSound: (volume, isMuted) => {
      sound = { volume, isMuted };
      films?.setSound(volume, isMuted);
    },
    setSegments: (next) => {
      for (const { id, state, bytes } of next) {
        const before = segments.find((segment) => segment.id === id);
        if (before?.state !== state || before.bytes !== bytes) findings.delete(id);
      }
      segments = next;
      lookAgain();
    },
    tryAgain: () => {
      findings.clear();
      // Asked for again, a file that is back is found; the segments then change.
      for (const segment of segments)
        if (segment.state === 'missing') void inspectFilm(segmentUrlPath(segment));
      films?.unload();
      map = createReplayMap(segments, durationMs);
      goTo(requestedMs ?? positionMs);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attach: (first, second) => {
      const letGo = new AbortController();
      const pair = createFilmPair([first, second], filmEvents, letGo.signal);
      pair.setRate(rate);
      pair.setSound(sound.volume, sound.isMuted);
      films = pair;
      goTo(positionMs);
      return () => {
        halt();
        endRun(false);
        pair.unload();
        letGo.abort();
        films = null;
        requestedMs = null;
      };
    },
  };
}

/** A recording begins a little after its session: it is come in on with its first picture. */
function firstMomentMs(map: ReplayMap): Ms {
  const first = map.stretches[0];
  const isBefore = first?.kind === 'gap' && first.reason === 'before-recording';
  return isBefore && first.endMs < map.durationMs ? first.endMs : 0;
}

function pictureAspect(segments: readonly MediaSegment[]): number | null {
  const sized = segments.find(({ width, height }) => width !== null && height !== null);
  return sized === undefined || sized.width === null || sized.height === null
    ? null
    : sized.width / sized.height;
}
