import type { SegmentEnd } from '../../../core/domain/media-segment.ts';
import { endReason, isSameContent, wantedContent } from '../../../core/media/segment-plan.ts';
import type { Circumstances } from '../../../core/media/segment-plan.ts';
import type { Ms } from '../../../core/units.ts';
import type { Clock } from '../observe/clock.ts';
import { createListeners } from '../observe/listeners.ts';
import type { SoundFeed } from '../observe/sound-feed.ts';
import type { DeviceChoice, Observer } from '../observe/types.ts';
import { ASLEEP_MS } from '../vision/worker-health.ts';
import type { CaptureWorker } from './create-worker.ts';
import type { MicrophoneKeeper } from './microphone-keeper.ts';
import { NO_SOUND_COMES, soundNotice, troubleNotice } from './notices.ts';
import { startSegment, TICK_MS } from './segment.ts';
import type { Segment } from './segment.ts';
import type { MediaBridge } from './segment-files.ts';
import type {
  RecordedSession,
  Recorder,
  RecorderState,
  RecordingNotice,
  RecordingState,
  SegmentTrouble,
} from './types.ts';

/** A segment that failed is followed by another one, as often as this within `FAILURES_WITHIN_MS`. */
export const MAX_FAILURES = 3;
const FAILURES_WITHIN_MS: Ms = 300_000;
/** A computer that said it would sleep and is still awake after so long has changed its mind. */
export const AWAKE_AFTER_MS: Ms = 10_000;
/** Most microphones are open sooner; a recording is not held up by one that is not. */
export const MICROPHONE_WAIT_MS: Ms = 2_000;

export type RecorderDependencies = {
  readonly bridge: MediaBridge;
  readonly observer: Pick<Observer, 'state' | 'onState' | 'openFeed'>;
  readonly createMicrophone: (onChange: () => void) => MicrophoneKeeper;
  readonly microphones: () => Promise<readonly DeviceChoice[]>;
  readonly openSound: (track: MediaStreamTrack) => SoundFeed;
  readonly createWorker: () => CaptureWorker;
  readonly clock: Clock;
  readonly windowTimeOrigin: number;
  readonly createId: () => string;
  /** For the local log; nothing the user has to read. */
  readonly report: (message: string) => void;
};

/** What is going on with one session; thrown away when it ends. */
type Run = {
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
  tickedAt: Ms;
  /** Until then the first segment waits for a microphone that is being opened. */
  waitsUntil: Ms;
};

/**
 * Records a session in segments. Whatever happens, the question is only whether what is recorded is
 * what should be: if not, the segment ends and the next one begins at once.
 */
export function createRecorder(dependencies: RecorderDependencies): Recorder {
  const { observer, clock } = dependencies;
  const states = createListeners<RecorderState>();
  let run: Run | null = null;
  let stopWatching: (() => void) | null = null;
  const microphone = dependencies.createMicrophone(() => {
    if (run !== null) run.deadSound = false;
    settle();
  });

  const state = (): RecorderState => ({
    microphone: microphone.state(),
    recording: run === null ? null : toRecordingState(run),
  });
  const changed = (): void => states.tell(state());

  function toRecordingState(now: Run): RecordingState {
    const { segment, sinceMs } = now;
    return {
      choice: now.session.choice,
      running:
        segment === null || sinceMs === null
          ? null
          : { hasVideo: segment.hasVideo, hasSound: segment.hasSound, sinceMs },
      beforeMs: now.beforeMs,
      isPaused: now.isPaused,
      notice: now.notice ?? passingNotice(now),
    };
  }

  function passingNotice(now: Run): RecordingNotice | null {
    const heard = microphone.state();
    if (heard.kind === 'lost') return soundNotice(heard.problem, null);
    if (now.isSilent || now.deadSound) return NO_SOUND_COMES;
    return heard.kind === 'on' ? soundNotice(null, heard.notice) : null;
  }

  function circumstances(now: Run): Circumstances {
    const { camera, picture } = observer.state();
    return {
      choice: now.session.choice,
      hasPictures: camera.kind === 'on' && picture?.kind !== 'frozen' && !now.deadPictures,
      hasSound: microphone.track() !== null && !now.deadSound,
      isPaused: now.isPaused,
      isSuspended: now.suspendedAt !== null,
      isWaiting: microphone.state().kind === 'starting' && clock.now() < now.waitsUntil,
      stopped: now.stopped,
    };
  }

  /** Makes what is recorded what should be. `because`: why the running segment cannot go on. */
  function settle(because: Exclude<SegmentEnd, 'crashed'> | null = null): void {
    const now = run;
    if (now === null) return changed();
    const facts = circumstances(now);
    const wanted = wantedContent(facts);
    if (because !== null || !isSameContent(now.segment, wanted)) {
      if (now.segment !== null) {
        const reason = endReason(now.segment, wanted, facts);
        endSegment(now, because ?? (reason === 'crashed' ? 'failed' : reason));
      }
      if (wanted !== null) begin(now, wanted);
    }
    changed();
  }

  function endSegment(now: Run, reason: Exclude<SegmentEnd, 'crashed'>): void {
    if (now.segment === null) return;
    if (now.sinceMs !== null) now.beforeMs += clock.now() - now.sinceMs;
    now.endings.push(now.segment.end(reason));
    now.segment = null;
    now.sinceMs = null;
  }

  function begin(now: Run, { hasVideo, hasSound }: { hasVideo: boolean; hasSound: boolean }): void {
    const track = microphone.track();
    const started = startSegment({
      id: dependencies.createId(),
      sessionId: now.session.sessionId,
      position: now.position,
      epochMs: now.session.epochMs,
      pictures: hasVideo ? observer.openFeed() : null,
      sound: hasSound && track !== null ? dependencies.openSound(track) : null,
      bridge: dependencies.bridge,
      clock,
      windowTimeOrigin: dependencies.windowTimeOrigin,
      createWorker: dependencies.createWorker,
      onBegun: (startMs) => {
        if (now.segment !== started) return;
        now.sinceMs = startMs;
        changed();
      },
      onTrouble: (trouble) => {
        if (now.segment === started) overcome(now, trouble);
      },
    });
    now.segment = started;
    now.position += 1;
  }

  function overcome(now: Run, trouble: SegmentTrouble): void {
    dependencies.report(trouble.kind === 'failed' ? `failed: ${trouble.detail}` : trouble.kind);
    const reason = TROUBLE_ENDS[trouble.kind];
    const mayPass = trouble.kind === 'stalled' || trouble.kind === 'failed';
    if (trouble.kind === 'stalled') {
      now.deadPictures = trouble.noPictures;
      now.deadSound = trouble.noSound;
    }
    const at = clock.now();
    now.failures = [...now.failures.filter((each) => at - each < FAILURES_WITHIN_MS), at];
    if (!mayPass || now.failures.length > MAX_FAILURES) {
      now.stopped = reason;
      now.notice = troubleNotice(trouble);
    }
    settle(reason);
  }

  function tick(): void {
    if (run === null) return;
    const now = clock.now();
    const slept = now - run.tickedAt > ASLEEP_MS;
    run.tickedAt = now;
    const { suspendedAt } = run;
    if (suspendedAt !== null && (slept || now - suspendedAt > AWAKE_AFTER_MS)) {
      run.suspendedAt = null;
      settle();
    }
    if (run.segment === null) settle();
    const isSilent = run.segment?.hasSound === true && microphone.isSilent();
    if (isSilent === run.isSilent) return;
    run.isSilent = isSilent;
    changed();
  }

  return {
    state,
    onState: states.add,
    microphones: dependencies.microphones,
    openMicrophone: microphone.start,
    closeMicrophone: microphone.stop,
    level: microphone.peakDb,
    begin: (session) => {
      if (run !== null || session.choice === 'nothing') return;
      const started = createRun(session, clock.now());
      run = started;
      const stopTicking = clock.every(TICK_MS, tick);
      let before = observer.state();
      const stopListening = observer.onState((next) => {
        const isBack =
          before.camera.kind !== next.camera.kind ||
          (before.picture !== null && next.picture === null);
        if (isBack) started.deadPictures = false;
        before = next;
        settle();
      });
      stopWatching = () => {
        stopTicking();
        stopListening();
      };
      if (microphone.state().kind === 'off') void microphone.start(session.microphoneId);
      settle();
    },
    pause: () => {
      if (run === null) return;
      run.isPaused = true;
      settle();
    },
    resume: () => {
      if (run === null) return;
      run.isPaused = false;
      run.suspendedAt = null;
      settle();
    },
    suspend: () => {
      if (run === null) return;
      run.suspendedAt = clock.now();
      settle();
    },
    takeThumbnail: () => run?.segment?.takeThumbnail(),
    end: async () => {
      const now = run;
      run = null;
      stopWatching?.();
      stopWatching = null;
      if (now !== null) endSegment(now, 'stopped');
      microphone.stop();
      await Promise.all(now?.endings ?? []);
    },
  };
}

const TROUBLE_ENDS = {
  stalled: 'stalled',
  failed: 'failed',
  behind: 'failed',
  'disk-full': 'disk-full',
  'not-stored': 'failed',
} as const satisfies Readonly<Record<SegmentTrouble['kind'], SegmentEnd>>;

function createRun(session: RecordedSession, at: Ms): Run {
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
    tickedAt: at,
    waitsUntil: at + MICROPHONE_WAIT_MS,
  };
}
