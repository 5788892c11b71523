import type { Ms } from '../../../../core/units.ts';
import { runFrameLoop } from '../../vision/worker/frame-loop.ts';
import type { CaptureOrder, CaptureReport } from '../messages.ts';
import { createChunkCutter } from './chunk-cutter.ts';
import { ownFrame } from './own-frame.ts';
import { createPictureEncoder } from './picture-encoder.ts';
import type { PictureEncoder } from './picture-encoder.ts';
import { frameToJpeg } from './small-picture.ts';
import { createSoundEncoder } from './sound-encoder.ts';
import { createWebmWriter } from './webm-writer.ts';

type RecordOrder = Extract<CaptureOrder, { kind: 'record' }>;

export type CapturePort = {
  readonly post: (report: CaptureReport) => void;
  /** `performance` of the worker. */
  readonly clock: { readonly timeOrigin: number; readonly now: () => number };
  readonly every: (interval: Ms, action: () => void) => void;
};

const ALIVE_INTERVAL_MS: Ms = 500;
const MICROSECONDS_IN_MS = 1_000;

/** Returns the handler of the window's orders: one worker records one segment, and is then ended. */
export function createCapture(port: CapturePort): (order: CaptureOrder) => void {
  const running = new AbortController();
  let recording: Promise<void> | null = null;
  let isPictureWanted = false;
  const fail = (error: unknown) => port.post({ kind: 'fault', detail: describe(error) });

  async function record(order: RecordOrder): Promise<void> {
    const now = () => port.clock.timeOrigin + port.clock.now() - order.windowTimeOrigin;
    let startMs: Ms | null = null;
    /** Written up to here: a picture or a sound waits in the file for the other one. */
    const reached = { pictures: 0, sound: 0 };
    let endMs: Ms = 0;
    let pictureAt: Ms | null = null;
    let soundAt: Ms | null = null;
    let counts = { frames: 0, droppedFrames: 0 };
    const cutter = createChunkCutter();
    const hand = (bytes: Uint8Array<ArrayBuffer> | null): void => {
      if (bytes !== null) port.post({ kind: 'chunk', bytes, endMs, ...counts });
    };
    const reach = (track: keyof typeof reached, chunk: EncodedVideoChunk | EncodedAudioChunk) => {
      const fileMs = (chunk.timestamp + (chunk.duration ?? 0)) / MICROSECONDS_IN_MS;
      reached[track] = fileMs;
      const isBoth = order.pictures !== null && order.sound !== null;
      endMs = (startMs ?? 0) + (isBoth ? Math.min(reached.pictures, reached.sound) : fileMs);
      hand(cutter.reach(endMs));
    };
    const writer = createWebmWriter({
      hasVideo: order.pictures !== null,
      hasSound: order.sound !== null,
      onBytes: cutter.add,
      onError: fail,
    });
    let pictures: PictureEncoder | null = null;
    let flushPictures: () => Promise<void> = () => Promise.resolve();
    const sound = createSoundEncoder({
      onPacket: (chunk, metadata) => {
        writer.addSound(chunk, metadata);
        reach('sound', chunk);
      },
      onError: fail,
    });

    function takeFrame(frame: VideoFrame, t: Ms, missed: number): void {
      pictureAt = t;
      const { displayWidth: width, displayHeight: height } = frame;
      if (startMs === null) {
        startMs = t;
        port.post({ kind: 'begun', startMs, size: { width, height } });
      }
      pictures ??= createPictureEncoder({
        width,
        height,
        onPacket: (chunk, metadata) => {
          counts = { ...counts, frames: counts.frames + 1 };
          writer.addPicture(chunk, metadata);
          reach('pictures', chunk);
        },
        onError: fail,
      });
      flushPictures = pictures.flush;
      const left = missed + (pictures.take(frame, t - startMs) ? 0 : 1);
      counts = { ...counts, droppedFrames: counts.droppedFrames + left };
    }

    async function showPicture(frame: VideoFrame): Promise<void> {
      if (!isPictureWanted) return;
      isPictureWanted = false;
      // Without the small picture the recording is whole.
      const jpeg = await frameToJpeg(frame).catch(() => null);
      if (jpeg !== null) port.post({ kind: 'picture', jpeg });
    }

    function takeSound(piece: AudioData, arrivedAt: Ms): void {
      soundAt = arrivedAt;
      // Its last sample was heard when it arrived, its first one so much before.
      const t = arrivedAt - piece.duration / MICROSECONDS_IN_MS;
      if (startMs === null && order.pictures === null) {
        startMs = t;
        port.post({ kind: 'begun', startMs, size: null });
      }
      // Where there are pictures the file begins with the first of them.
      if (startMs !== null && t >= startMs) sound.take(piece, t - startMs);
      piece.close();
    }

    const common = {
      now,
      analysisIntervalMs: () => 0,
      signal: running.signal,
      arrived: () => undefined,
    };
    port.every(ALIVE_INTERVAL_MS, () => port.post({ kind: 'alive', pictureAt, soundAt }));
    await Promise.all([
      order.pictures === null
        ? null
        : runFrameLoop<VideoFrame, VideoFrame>({
            ...common,
            frames: order.pictures.frames,
            frameIntervalMs: order.pictures.frameIntervalMs,
            read: async (frame) => {
              await showPicture(frame);
              return ownFrame(frame);
            },
            analyse: async (frame, t, missed) => takeFrame(frame, t, missed),
          }),
      order.sound === null
        ? null
        : runFrameLoop<AudioData, AudioData>({
            ...common,
            frames: order.sound,
            frameIntervalMs: 0,
            read: async (piece) => piece.clone(),
            analyse: async (piece, t) => takeSound(piece, t),
          }),
    ]);
    await Promise.all([flushPictures(), sound.flush()]);
    await writer.finish();
    endMs = (startMs ?? 0) + Math.max(reached.pictures, reached.sound);
    hand(cutter.rest());
  }

  return (order) => {
    switch (order.kind) {
      case 'record':
        recording ??= record(order).catch(fail);
        break;
      case 'take-picture':
        isPictureWanted = true;
        break;
      case 'stop':
        running.abort();
        void recording?.then(() => port.post({ kind: 'ended' }));
        break;
    }
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
