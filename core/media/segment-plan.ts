import type { SegmentEnd } from '../domain/media-segment.ts';
import type { Settings } from '../domain/settings.ts';

/** What the user has chosen to keep besides the figures. */
export type RecordingChoice = NonNullable<Settings['recording']>;

/** What a segment holds. */
export type SegmentContent = { readonly hasVideo: boolean; readonly hasSound: boolean };

/** All that decides what is to be recorded right now. */
export type Circumstances = {
  readonly choice: RecordingChoice;
  readonly hasPictures: boolean;
  readonly hasSound: boolean;
  readonly isPaused: boolean;
  readonly isSuspended: boolean;
  /** For a microphone that is being opened: a first segment without it would last a blink. */
  readonly isWaiting: boolean;
  /** For good: why nothing more of this session is recorded; null = goes on. */
  readonly stopped: SegmentEnd | null;
};

/** Whatever of the choice there is. Null = nothing is to be recorded. */
export function wantedContent(now: Circumstances): SegmentContent | null {
  if (now.stopped !== null || now.isPaused || now.isSuspended || now.isWaiting) return null;
  const hasVideo = now.choice === 'video-and-sound' && now.hasPictures;
  const hasSound = now.choice !== 'nothing' && now.hasSound;
  return hasVideo || hasSound ? { hasVideo, hasSound } : null;
}

export const isSameContent = (one: SegmentContent | null, other: SegmentContent | null): boolean =>
  one?.hasVideo === other?.hasVideo && one?.hasSound === other?.hasSound;

/** Why the segment that runs ends, when something else, or nothing, is to be recorded from now on. */
export function endReason(
  running: SegmentContent,
  next: SegmentContent | null,
  now: Circumstances,
): SegmentEnd {
  if (now.stopped !== null) return now.stopped;
  if (now.isSuspended) return 'suspended';
  if (now.isPaused) return 'paused';
  if (running.hasVideo && next?.hasVideo !== true) return 'camera-lost';
  if (running.hasSound && next?.hasSound !== true) return 'microphone-lost';
  return 'device-back';
}
