import type { FrameFeed } from '../vision/supervisor.ts';
import type { OpenTracks } from './open-tracks.ts';

/** Missing from TypeScript's window types: Chromium has it there, and only there. */
type FrameProcessor = { readonly readable: ReadableStream<VideoFrame> };
declare const MediaStreamTrackProcessor: new (source: {
  readonly track: MediaStreamTrack;
  readonly maxBufferSize: number;
}) => FrameProcessor;

/** The newest frame replaces the one that was not read in time. */
const BUFFERED_FRAMES = 1;
const USUAL_FRAME_RATE = 30;
const SECOND_IN_MS = 1000;

/**
 * A stream of frames of the camera, on a clone of its track: ending the analysis never touches
 * what else uses the camera. The stream is to be transferred to a worker.
 */
export function openFrameFeed(camera: MediaStreamTrack, tracks: OpenTracks): FrameFeed {
  const track = camera.clone();
  tracks.add(track);
  const { readable } = new MediaStreamTrackProcessor({ track, maxBufferSize: BUFFERED_FRAMES });
  const { frameRate } = track.getSettings();
  return {
    frames: readable,
    frameIntervalMs:
      SECOND_IN_MS / (frameRate === undefined || frameRate <= 0 ? USUAL_FRAME_RATE : frameRate),
    close: () => tracks.close(track),
  };
}
