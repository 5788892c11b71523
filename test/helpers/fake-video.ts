import type { Ms } from '../../core/units.ts';

/** What a file is to a fake video element; null = it is not there, `endless` = it never gets anywhere. */
export type FakeFile = {
  readonly lengthMs: Ms;
  readonly frameMs: Ms;
  /** Up to where there is data; the whole length unless said otherwise. */
  readonly dataMs?: Ms;
  /**
   * As a busy machine does it: the picture shown is told once more after a seek was begun, and that
   * of the new place only so long after the seek is over.
   */
  readonly lateMs?: Ms;
};

export type FakeVideo = {
  readonly element: HTMLVideoElement;
  /** Where it was sought to, file time, one for each seek that was really begun. */
  readonly seeks: readonly Ms[];
  readonly fail: () => void;
};

const LOADING_MS: Ms = 10;
const SEEKING_MS: Ms = 40;
const TICK_MS: Ms = 10;

/**
 * A video element that loads, seeks and plays by timers, with pictures at whole multiples of the
 * file's frame. Times in milliseconds of (faked) timers.
 */
export function createFakeVideo(fileOf: (path: string) => FakeFile | 'endless' | null): FakeVideo {
  const element = document.createElement('video');
  const seeks: Ms[] = [];
  let file: FakeFile | null = null;
  let atMs: Ms = 0;
  let isSeeking = false;
  let isPaused = true;
  let hasEnded = false;
  let shownFrame = -1;
  let callbacks = new Map<number, VideoFrameRequestCallback>();
  let lastHandle = 0;
  let generation = 0;

  const emit = (name: string): boolean => element.dispatchEvent(new Event(name));
  function present(): void {
    if (file === null) return;
    const frame = Math.floor(atMs / file.frameMs + 1e-6);
    if (frame === shownFrame) return;
    shownFrame = frame;
    tellOfShown();
  }
  function tellOfShown(): void {
    if (file === null) return;
    const asked = callbacks;
    callbacks = new Map();
    const metadata = { mediaTime: (shownFrame * file.frameMs) / 1_000 };
    for (const callback of asked.values())
      callback(performance.now(), metadata as VideoFrameCallbackMetadata);
  }
  function open(path: string): void {
    generation += 1;
    const mine = generation;
    [file, atMs, shownFrame, isSeeking, isPaused, hasEnded] = [null, 0, -1, false, true, false];
    setTimeout(() => {
      if (mine !== generation) return;
      const found = fileOf(path);
      if (found === 'endless') return;
      file = found;
      emit(file === null ? 'error' : 'loadedmetadata');
      present();
    }, LOADING_MS);
  }
  function tick(mine: number): void {
    if (mine !== generation || isPaused || file === null) return;
    setTimeout(() => tick(mine), TICK_MS);
    if (isSeeking) return;
    const endMs = file.dataMs ?? file.lengthMs;
    atMs = Math.min(atMs + TICK_MS * element.playbackRate, endMs);
    present();
    if (atMs < endMs) return;
    isPaused = true;
    hasEnded = true;
    emit('ended');
  }

  Object.defineProperties(element, {
    src: {
      set: (path: string) => {
        element.setAttribute('src', path);
        open(path);
      },
    },
    duration: { get: () => (file === null ? Number.NaN : file.lengthMs / 1_000) },
    seeking: { get: () => isSeeking },
    ended: { get: () => hasEnded },
    currentTime: {
      get: () => atMs / 1_000,
      set: (seconds: number) => {
        seeks.push(Math.round(seconds * 1_000));
        isSeeking = true;
        hasEnded = false;
        const mine = generation;
        if (file?.lateMs !== undefined) setTimeout(tellOfShown);
        setTimeout(() => {
          if (mine !== generation || file === null) return;
          isSeeking = false;
          atMs = Math.min(seconds * 1_000, file.lengthMs - file.frameMs / 2);
          hasEnded = atMs >= (file.dataMs ?? file.lengthMs);
          if (file.lateMs !== undefined) setTimeout(present, file.lateMs);
          else if (!hasEnded) present();
          emit('seeked');
        }, SEEKING_MS);
      },
    },
    requestVideoFrameCallback: {
      value: (callback: VideoFrameRequestCallback) => {
        lastHandle += 1;
        callbacks.set(lastHandle, callback);
        return lastHandle;
      },
    },
    cancelVideoFrameCallback: { value: (handle: number) => callbacks.delete(handle) },
    play: {
      value: async () => {
        if (!isPaused) return;
        isPaused = false;
        tick(generation);
      },
    },
    pause: {
      value: () => {
        isPaused = true;
      },
    },
    load: {
      value: () => {
        generation += 1;
        file = null;
        isPaused = true;
      },
    },
  });
  return { element, seeks, fail: () => emit('error') };
}
