import type { SegmentEnd } from '../../../core/domain/media-segment.ts';
import type { Ms } from '../../../core/units.ts';
import { NO_PICTURES_COME, NO_SOUND_COMES, soundNotice, troubleNotice } from './notices.ts';
import type { Segment } from './segment.ts';
import type {
  MicrophoneState,
  RecordedSession,
  RecordingNotice,
  RecordingState,
  SegmentTrouble,
} from './types.ts';

/** A segment that failed is followed by another one, as often as this within `FAILURES_WITHIN_MS`. */
export const MAX_FAILURES = 3;
export const FAILURES_WITHIN_MS: Ms = 300_000;
/** Most microphones are open sooner; a recording is not held up by one that is not. */
export const MICROPHONE_WAIT_MS: Ms = 2_000;

/** What is going on with one session; thrown away when it ends. */
export type Run = {
  readonly session: RecordedSession;
  readonly endings: Promise<void>[];
  segment: Segment | null;
  sinceMs: Ms | null;
  beforeMs: Ms;
  position: number;
  isPaused: boolean;
  suspendedAt: Ms | null;
  stopped: SegmentEnd | null;
  notice: RecordingNotice | null;
  isSilent: boolean;
  /** Sources that stopped giving anything although they are open. */
  deadPictures: boolean;
  deadSound: boolean;
  failures: readonly Ms[];
  /** When one of them was found to give nothing. */
  silences: readonly Ms[];
  tickedAt: Ms;
  /** Until then the first segment waits for a microphone that is being opened. */
  waitsUntil: Ms;
};

export function createRun(session: RecordedSession, at: Ms): Run {
  return {
    session,
    endings: [],
    segment: null,
    sinceMs: null,
    beforeMs: 0,
    position: 0,
    isPaused: false,
    suspendedAt: null,
    stopped: null,
    notice: null,
    isSilent: false,
    deadPictures: false,
    deadSound: false,
    failures: [],
    silences: [],
    tickedAt: at,
    waitsUntil: at + MICROPHONE_WAIT_MS,
  };
}

/** What the screens are shown of it. */
export function runToState(now: Run, microphone: MicrophoneState): RecordingState {
  const { segment, sinceMs } = now;
  return {
    choice: now.session.choice,
    running:
      segment === null || sinceMs === null
        ? null
        : { hasVideo: segment.hasVideo, hasSound: segment.hasSound, sinceMs },
    beforeMs: now.beforeMs,
    isPaused: now.isPaused,
    notice: now.notice ?? passingNotice(now, microphone),
  };
}

function passingNotice(now: Run, heard: MicrophoneState): RecordingNotice | null {
  if (heard.kind === 'lost') return soundNotice(heard.problem, null);
  if (now.isSilent || now.deadSound) return NO_SOUND_COMES;
  if (now.deadPictures) return NO_PICTURES_COME;
  return heard.kind === 'on' ? soundNotice(null, heard.notice) : null;
}

export const TROUBLE_ENDS = {
  stalled: 'stalled',
  failed: 'failed',
  behind: 'failed',
  'disk-full': 'disk-full',
  'not-stored': 'failed',
} as const satisfies Readonly<Record<SegmentTrouble['kind'], SegmentEnd>>;

/** What follows from it: a source that is silent is done without, and what cannot pass ends the recording. */
export function noteTrouble(now: Run, trouble: SegmentTrouble, at: Ms): void {
  if (trouble.kind === 'stalled' && (trouble.noPictures || trouble.noSound)) {
    now.deadPictures ||= trouble.noPictures;
    now.deadSound ||= trouble.noSound;
    now.silences = [...recent(now.silences, at), at];
    return;
  }
  const mayPass = trouble.kind === 'stalled' || trouble.kind === 'failed';
  now.failures = [...recent(now.failures, at), at];
  if (mayPass && now.failures.length <= MAX_FAILURES) return;
  now.stopped = TROUBLE_ENDS[trouble.kind];
  now.notice = troubleNotice(trouble);
}

/**
 * Whether a source that gives nothing is tried again. One that comes and goes is left alone for a
 * while, as each time costs a little of the other one.
 */
export const mayTryAgain = (now: Run, at: Ms): boolean =>
  now.stopped === null &&
  !now.isPaused &&
  now.suspendedAt === null &&
  recent(now.silences, at).length <= MAX_FAILURES;

const recent = (times: readonly Ms[], at: Ms): readonly Ms[] =>
  times.filter((each) => at - each < FAILURES_WITHIN_MS);
