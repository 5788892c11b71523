import type { MediaSegment } from '../../../core/domain/media-segment.ts';
import { segmentUrlPath } from '../../../core/media/media-address.ts';
import { frameLength, stepTarget } from '../../../core/replay/frame-step.ts';
import type { FilmFinding } from '../../../core/replay/replay-map.ts';
import { msToSeconds, secondsToMs } from '../../../core/units.ts';
import type { Ms } from '../../../core/units.ts';
import { inspectFilm } from './inspect-film.ts';

/** A file that is shorter than its recording by more than the end of a recording is unsure by. */
const CUT_SHORT_MS: Ms = 1_000;
/** After a seek to within the picture that is shown no new one comes; so long is waited for it. */
const SAME_PICTURE_MS: Ms = 80;
/** Where a file has data its picture comes well within this after a seek; own choice. */
const NO_PICTURE_MS: Ms = 1_000;
/**
 * A recording without a picture for three seconds is ended and another begun: a picture this far from
 * where is sought is one of before the seek, told late.
 */
const LONGEST_FREEZE_MS: Ms = 4_000;
/** Nothing loaded or found for so long: something is wrong with the file. Own choice. */
const PATIENCE_MS: Ms = 10_000;
/** Presses of a key that are remembered while a picture is being looked for. */
const MOST_STEPS = 3;
/** Far beyond any recording: the player then finds out where a file without an index ends. */
const BEYOND_ANY_END_SECONDS = 1e7;

export type FilmEvents = {
  /** File time of the picture shown (of a sound: of what is heard). `hasLanded`: after a seek or step. */
  readonly onShown: (fileMs: Ms, hasLanded: boolean) => unknown;
  readonly onEnded: () => unknown;
  readonly onFound: (segmentId: string, finding: FilmFinding) => void;
  /** There is no further picture in this direction. */
  readonly onNoFurther: (direction: 1 | -1) => unknown;
};

export type Film = {
  readonly segmentId: () => string | null;
  readonly load: (segment: MediaSegment) => void;
  /** The latest one wins: what is under way ends first, what was asked in between is passed over. */
  readonly seek: (fileMs: Ms) => void;
  readonly step: (direction: 1 | -1) => void;
  readonly isSeeking: () => boolean;
  readonly play: () => void;
  readonly pause: () => void;
  readonly setRate: (rate: number) => void;
  readonly setSound: (volume: number, isMuted: boolean) => void;
  readonly setShown: (isShown: boolean) => void;
  readonly unload: () => void;
};

type Stage = 'empty' | 'opening' | 'finding-end' | 'ready';

/** One video element that plays one segment at a time, on file time. */
export function createFilm(
  video: HTMLVideoElement,
  events: FilmEvents,
  /** Aborted when the element is no longer ours. */
  signal: AbortSignal,
): Film {
  let segment: MediaSegment | null = null;
  let stage: Stage = 'empty';
  let wantedMs: Ms | null = null;
  let underWayMs: Ms | null = null;
  let shownMs: Ms | null = null;
  let hasNewPicture = false;
  let isToPlay = false;
  let failures = 0;
  let steps: { direction: 1 | -1; fromMs: Ms; attempt: number; more: number } | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let soundTick = 0;
  let pictureTick = 0;

  function load(next: MediaSegment): void {
    unload();
    segment = next;
    stage = 'opening';
    beginPatience();
    video.preload = 'auto';
    // For some seconds a media element is told again what an address answered before.
    const path = segmentUrlPath(next);
    video.src = failures === 0 ? path : `${path}?${failures}`;
    pictureTick = video.requestVideoFrameCallback(onPicture);
  }

  function unload(): void {
    stage = 'empty';
    [segment, wantedMs, underWayMs, shownMs, steps] = [null, null, null, null, null];
    isToPlay = false;
    clearTimeout(patience);
    clearTimeout(waiting);
    cancelAnimationFrame(soundTick);
    video.cancelVideoFrameCallback(pictureTick);
    if (!video.hasAttribute('src')) return;
    video.removeAttribute('src');
    // Without it the element would keep the file and its decoder.
    video.load();
  }

  function beginPatience(): void {
    clearTimeout(patience);
    patience = setTimeout(() => void fail(), PATIENCE_MS);
  }

  async function fail(): Promise<void> {
    const failed = segment;
    if (failed === null) return;
    const failedAtMs = stage === 'ready' ? (underWayMs ?? endOfShown()) : 0;
    failures += 1;
    unload();
    const problem = await inspectFilm(segmentUrlPath(failed));
    // What could be opened is of use up to where it failed.
    const finding: FilmFinding =
      problem === 'unreadable' && failedAtMs > 0
        ? { kind: 'cut-short', lengthMs: failedAtMs }
        : { kind: 'problem', problem };
    events.onFound(failed.id, finding);
  }

  const endOfShown = (): Ms =>
    shownMs === null || segment === null ? 0 : shownMs + frameLength(segment);

  /** True = it was said that the file ends here, well before its recording did. */
  function saidCutShort(lengthMs: Ms): boolean {
    if (segment === null || lengthMs >= segment.endMs - segment.startMs - CUT_SHORT_MS)
      return false;
    events.onFound(segment.id, { kind: 'cut-short', lengthMs });
    return true;
  }

  function onMetadata(): void {
    if (stage !== 'opening') return;
    if (Number.isFinite(video.duration)) {
      begin();
      return;
    }
    stage = 'finding-end';
    video.currentTime = BEYOND_ANY_END_SECONDS;
  }

  function begin(): void {
    stage = 'ready';
    clearTimeout(patience);
    saidCutShort(secondsToMs(video.duration));
    seekOn();
    playOn();
  }

  function seekOn(): void {
    if (stage !== 'ready' || underWayMs !== null || wantedMs === null) return;
    underWayMs = wantedMs;
    wantedMs = null;
    hasNewPicture = false;
    beginPatience();
    video.currentTime = msToSeconds(underWayMs);
  }

  function onSeeked(): void {
    // Told late, of a seek that another one has already followed.
    if (video.seeking) return;
    if (stage === 'finding-end') {
      begin();
      return;
    }
    if (underWayMs === null) return;
    clearTimeout(patience);
    clearTimeout(waiting);
    if (hasNewPicture || segment?.hasVideo === false) land();
    else if (steps !== null || isWithinShown(underWayMs))
      waiting = setTimeout(land, SAME_PICTURE_MS);
    else waiting = setTimeout(landOnNothing, NO_PICTURE_MS);
  }

  /** Without a new picture the old one is still there: it lasts until the next one's time. */
  const isWithinShown = (fileMs: Ms): boolean =>
    segment !== null && shownMs !== null && Math.abs(fileMs - shownMs) <= 2 * frameLength(segment);

  /** Only what has ended has run out: where there is data, the picture of a busy machine is late. */
  const hasRunOut = (soughtMs: Ms): boolean =>
    segment?.hasVideo === true &&
    shownMs !== null &&
    video.ended &&
    soughtMs - shownMs > CUT_SHORT_MS;

  /** The picture of before the seek, told while the new one is looked for. */
  const isLeftOver = (pictureMs: Ms, soughtMs: Ms): boolean =>
    !video.ended &&
    ((pictureMs === shownMs && !isWithinShown(soughtMs)) ||
      Math.abs(pictureMs - soughtMs) > LONGEST_FREEZE_MS);

  /** The file says it is longer than it is. A window that is not seen gets no pictures either. */
  function landOnNothing(): void {
    if (segment === null || underWayMs === null) return;
    if (!video.ended) {
      land();
      return;
    }
    // A whole file shows its last picture for its very end; nothing there is no unsure end either.
    const lengthMs = Math.min(underWayMs, segment.endMs - segment.startMs - CUT_SHORT_MS - 1);
    if (wantedMs !== null || document.hidden || !saidCutShort(lengthMs)) land();
    else underWayMs = null;
  }

  function land(): void {
    if (segment === null || underWayMs === null) return;
    clearTimeout(waiting);
    if (!hasNewPicture && !isWithinShown(underWayMs)) shownMs = secondsToMs(video.currentTime);
    if (
      steps === null &&
      wantedMs === null &&
      hasRunOut(underWayMs) &&
      saidCutShort(endOfShown())
    ) {
      underWayMs = null;
      return;
    }
    underWayMs = null;
    if (steps === null || wantedMs !== null) {
      tell(true);
      seekOn();
      return;
    }
    const hasMoved = shownMs !== null && (shownMs - steps.fromMs) * steps.direction > 0;
    if (!hasMoved) {
      lookFurther({ ...steps, attempt: steps.attempt + 1 });
      return;
    }
    const { direction, more } = steps;
    steps = null;
    tell(true);
    if (more > 0) lookFurther({ direction, fromMs: shownMs ?? 0, attempt: 0, more: more - 1 });
  }

  function lookFurther(next: NonNullable<typeof steps>): void {
    if (segment === null) return;
    const target = stepTarget(next.fromMs, next.direction, frameLength(segment), next.attempt);
    const isBeyond = target === null || msToSeconds(target) > video.duration;
    steps = isBeyond ? null : next;
    if (isBeyond) {
      events.onNoFurther(next.direction);
      return;
    }
    wantedMs = target;
    seekOn();
  }

  function tell(hasLanded: boolean): void {
    if (shownMs !== null) events.onShown(shownMs, hasLanded);
  }

  function onPicture(_now: number, { mediaTime }: VideoFrameCallbackMetadata): void {
    pictureTick = video.requestVideoFrameCallback(onPicture);
    if (stage !== 'ready') return;
    const pictureMs = secondsToMs(mediaTime);
    if (underWayMs !== null && isLeftOver(pictureMs, underWayMs)) return;
    shownMs = pictureMs;
    hasNewPicture = true;
    if (underWayMs !== null) {
      if (!video.seeking) land();
    } else if (wantedMs === null) tell(false);
  }

  /** What is only heard has no pictures to be told by. */
  function followSound(): void {
    soundTick = requestAnimationFrame(followSound);
    if (stage !== 'ready' || underWayMs !== null || wantedMs !== null) return;
    shownMs = secondsToMs(video.currentTime);
    tell(false);
  }

  function playOn(): void {
    if (stage !== 'ready' || !isToPlay || segment === null) return;
    cancelAnimationFrame(soundTick);
    if (!segment.hasVideo) soundTick = requestAnimationFrame(followSound);
    // Refused only when a pause came in between, or with an error that is told of by itself.
    video.play().catch(() => undefined);
  }

  const on = (name: keyof HTMLMediaElementEventMap, listener: () => void): void =>
    video.addEventListener(name, listener, { signal });
  on('loadedmetadata', onMetadata);
  on('seeked', onSeeked);
  on('error', () => void fail());
  on('waiting', () => {
    if (stage === 'ready') beginPatience();
  });
  for (const name of ['playing', 'timeupdate', 'pause'] as const)
    on(name, () => {
      if (stage === 'ready' && underWayMs === null) clearTimeout(patience);
    });
  on('ended', () => {
    if (stage !== 'ready' || !isToPlay || underWayMs !== null || wantedMs !== null) return;
    if (segment?.hasVideo === true) saidCutShort(endOfShown());
    events.onEnded();
  });

  return {
    segmentId: () => segment?.id ?? null,
    load,
    seek: (fileMs) => {
      wantedMs = Math.max(0, fileMs);
      steps = null;
      seekOn();
    },
    step: (direction) => {
      if (stage !== 'ready' || wantedMs !== null) return;
      if (steps === null) {
        const fromMs = shownMs ?? secondsToMs(video.currentTime);
        lookFurther({ direction, fromMs, attempt: 0, more: 0 });
      } else if (steps.direction === direction) {
        steps.more = Math.min(steps.more + 1, MOST_STEPS);
      } else steps.more = 0;
    },
    isSeeking: () => underWayMs !== null || wantedMs !== null,
    play: () => {
      isToPlay = true;
      playOn();
    },
    pause: () => {
      isToPlay = false;
      cancelAnimationFrame(soundTick);
      video.pause();
    },
    setRate: (rate) => {
      // A newly loaded file begins at the default rate.
      video.defaultPlaybackRate = rate;
      video.playbackRate = rate;
    },
    setSound: (volume, isMuted) => {
      video.volume = volume;
      video.muted = isMuted;
    },
    setShown: (isShown) => {
      video.dataset['shown'] = String(isShown);
    },
    unload,
  };
}
