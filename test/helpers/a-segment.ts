import type { MediaSegment } from '../../core/domain/media-segment.ts';

/** A part with picture and sound that plays: the first ten seconds at 25 pictures a second. */
export const aSegment = (change: Partial<MediaSegment> = {}): MediaSegment => ({
  id: 'film-1',
  sessionId: 'session-1',
  position: 0,
  hasVideo: true,
  hasSound: true,
  mimeType: 'video/webm;codecs=vp8,opus',
  width: 640,
  height: 360,
  startMs: 0,
  endMs: 10_000,
  state: 'ready',
  endReason: 'stopped',
  bytes: 1_000,
  frames: 250,
  droppedFrames: 0,
  ...change,
});
