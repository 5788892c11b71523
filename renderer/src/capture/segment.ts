import type { SegmentEnd } from '../../../core/domain/media-segment.ts';
import type { SegmentContent } from '../../../core/media/segment-plan.ts';
import type { Ms } from '../../../core/units.ts';
import type { Clock } from '../observe/clock.ts';
import type { SoundFeed } from '../observe/sound-feed.ts';
import { ASLEEP_MS } from '../vision/worker-health.ts';
import type { FrameFeed } from '../vision/supervisor.ts';
import type { CaptureWorker } from './create-worker.ts';
import type { CaptureReport } from './messages.ts';
import { createSegmentFiles } from './segment-files.ts';
import type { MediaBridge } from './segment-files.ts';
import type { SegmentTrouble } from './types.ts';

/** Nothing handed over for so long means that it stands still (reliability.md, fault 21). */
export const STALLED_MS: Ms = 3_000;
/** The last pictures leave the encoder in a fraction of this; a worker that is stuck never answers. */
export const STOP_LIMIT_MS: Ms = 2_000;
/** How often what waits is tried again and what is due is looked for. */
export const TICK_MS: Ms = 500;

export type SegmentOptions = {
  readonly id: string;
  readonly sessionId: string;
  readonly position: number;
  readonly epochMs: Ms;
  readonly pictures: FrameFeed | null;
  readonly sound: SoundFeed | null;
  readonly bridge: MediaBridge;
  readonly clock: Clock;
  readonly windowTimeOrigin: number;
  readonly createWorker: () => CaptureWorker;
  /** File time 0 is known: from then on it is recorded. On the window's clock. */
  readonly onBegun: (startMs: Ms) => void;
  readonly onTrouble: (trouble: SegmentTrouble) => void;
  /** For the local log; nothing the user has to read. */
  readonly report: (message: string) => void;
};

export type Segment = SegmentContent & {
  readonly takeThumbnail: () => void;
  /** Its tracks have ended when this returns. Resolves with the length of what was recorded. */
  readonly end: (reason: Exclude<SegmentEnd, 'crashed'>) => Promise<void>;
};

/** Records one stretch into one file, from now until `end`. */
export function startSegment(options: SegmentOptions): Segment {
  const { pictures, sound, clock, epochMs, onTrouble } = options;
  const hasVideo = pictures !== null;
  const hasSound = sound !== null;
  const files = createSegmentFiles(options.bridge, onTrouble, options.report);
  const worker = options.createWorker();
  let heardAt = clock.now();
  let aliveAt = clock.now();
  let tickedAt = clock.now();
  let pictureAt: Ms | null = null;
  let soundAt: Ms | null = null;
  let ending: Promise<void> | null = null;
  let workerEnded: () => void = () => undefined;

  const toSessionTime = (windowMs: Ms): Ms => Math.max(0, windowMs - epochMs);

  function hear(report: CaptureReport): void {
    switch (report.kind) {
      case 'begun':
        files.begin({
          id: options.id,
          sessionId: options.sessionId,
          position: options.position,
          hasVideo,
          hasSound,
          mimeType: mimeType(hasVideo, hasSound),
          width: report.size?.width ?? null,
          height: report.size?.height ?? null,
          startMs: toSessionTime(report.startMs),
        });
        options.onBegun(report.startMs);
        break;
      case 'chunk': {
        const { bytes, frames, droppedFrames } = report;
        heardAt = clock.now();
        files.append({ bytes, frames, droppedFrames, endMs: toSessionTime(report.endMs) });
        break;
      }
      case 'alive':
        aliveAt = clock.now();
        ({ pictureAt, soundAt } = report);
        break;
      case 'picture':
        files.saveThumbnail(report.jpeg);
        break;
      case 'ended':
        workerEnded();
        break;
      case 'fault':
        workerEnded();
        if (ending === null) onTrouble({ kind: 'failed', detail: report.detail });
        break;
    }
  }

  function tick(): void {
    const now = clock.now();
    // The window itself stood still: what came meanwhile is still to be heard.
    if (now - tickedAt > ASLEEP_MS) heardAt = now;
    tickedAt = now;
    files.tick();
    if (ending !== null || now - heardAt < STALLED_MS) return;
    heardAt = now;
    // A worker that stands still says nothing about its sources.
    if (now - aliveAt >= STALLED_MS) return onTrouble({ kind: 'failed', detail: NO_ANSWER });
    const isSilent = (at: Ms | null): boolean => at === null || now - at >= STALLED_MS;
    onTrouble({
      kind: 'stalled',
      noPictures: hasVideo && isSilent(pictureAt),
      noSound: hasSound && isSilent(soundAt),
    });
  }

  /** At once for the devices, and for the worker within a limit. */
  function stop(): Promise<void> {
    return new Promise((resolve) => {
      const stopWaiting = clock.every(STOP_LIMIT_MS, () => workerEnded());
      workerEnded = () => {
        stopWaiting();
        worker.terminate();
        resolve();
      };
      worker.post({ kind: 'stop' });
      pictures?.close();
      sound?.close();
    });
  }

  const stopTicking = clock.every(TICK_MS, tick);
  worker.onReport(hear);
  worker.post({
    kind: 'record',
    pictures:
      pictures === null
        ? null
        : { frames: pictures.frames, frameIntervalMs: pictures.frameIntervalMs },
    sound: sound?.pieces ?? null,
    windowTimeOrigin: options.windowTimeOrigin,
  });

  async function end(reason: Exclude<SegmentEnd, 'crashed'>): Promise<void> {
    await stop();
    stopTicking();
    await files.end(reason);
  }

  return {
    hasVideo,
    hasSound,
    takeThumbnail: () => {
      if (hasVideo) worker.post({ kind: 'take-picture' });
    },
    end: (reason) => {
      ending ??= end(reason);
      return ending;
    },
  };
}

const NO_ANSWER = 'no sign of life from the worker that records';

function mimeType(hasVideo: boolean, hasSound: boolean): string {
  if (!hasVideo) return 'audio/webm;codecs=opus';
  return hasSound ? 'video/webm;codecs=vp9,opus' : 'video/webm;codecs=vp9';
}
