import type { Pixels } from '../../../core/units.ts';
import type { FrameFeed } from '../vision/supervisor.ts';
import type { OpenTracks } from './open-tracks.ts';
import type { FeedPurpose } from './types.ts';

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
 * As much as the models look at. Scaled by the camera's own pipeline a frame costs a millisecond or
 * two; copied whole and scaled in a worker it cost the face half its rate at 1280x720 (bench).
 */
const ANALYSED_WIDTH: Pixels = 640;

/**
 * A stream of frames of the camera, on a clone of its track: ending the analysis never touches
 * what else uses the camera. The stream is to be transferred to a worker. For an analysis it is no
 * larger than that needs.
 */
export function openFrameFeed(
  camera: MediaStreamTrack,
  tracks: OpenTracks,
  purpose: FeedPurpose,
): FrameFeed {
  const track = camera.clone();
  tracks.add(track);
  if (purpose === 'analysis') scaleDown(track);
  const { readable } = new MediaStreamTrackProcessor({ track, maxBufferSize: BUFFERED_FRAMES });
  const { frameRate } = track.getSettings();
  return {
    frames: readable,
    frameIntervalMs:
      SECOND_IN_MS / (frameRate === undefined || frameRate <= 0 ? USUAL_FRAME_RATE : frameRate),
    close: () => tracks.close(track),
  };
}

function scaleDown(track: MediaStreamTrack): void {
  const { width, height } = track.getSettings();
  if (width === undefined || height === undefined || width <= ANALYSED_WIDTH) return;
  const scaled = Math.round((ANALYSED_WIDTH * height) / width);
  // Where it cannot be scaled here, the worker does it, only more slowly.
  void track.applyConstraints({ width: ANALYSED_WIDTH, height: scaled }).catch(() => undefined);
}
