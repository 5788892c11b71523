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
import { createRun, noteTrouble, runToState, TROUBLE_ENDS } from './recording-run.ts';
import type { Run } from './recording-run.ts';
import { startSegment, TICK_MS } from './segment.ts';
import type { MediaBridge } from './segment-files.ts';
import { createSilentSources } from './silent-sources.ts';
import type { Recorder, RecorderState, SegmentTrouble } from './types.ts';

/** A computer that said it would sleep and is still awake after so long has changed its mind. */
export const AWAKE_AFTER_MS: Ms = 10_000;

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

  const openSound = (): SoundFeed | null => {
    const track = microphone.track();
    return track === null ? null : dependencies.openSound(track);
  };
  const silent = createSilentSources({
    openPictures: observer.openFeed,
    openSound,
    onBack: () => settle(),
  });
  const state = (): RecorderState => ({
    microphone: microphone.state(),
    recording: run === null ? null : runToState(run, microphone.state()),
  });
  const changed = (): void => states.tell(state());

  function circumstances(now: Run): Circumstances {
    const { camera, picture } = observer.state();
    const isOpening = microphone.state().kind === 'starting';
    return {
      choice: now.session.choice,
      hasPictures: camera.kind === 'on' && picture?.kind !== 'frozen' && !now.deadPictures,
      hasSound: microphone.track() !== null && !now.deadSound,
      isPaused: now.isPaused,
      isSuspended: now.suspendedAt !== null,
      isWaiting: isOpening && clock.now() < now.waitsUntil,
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
    const started = startSegment({
      id: dependencies.createId(),
      sessionId: now.session.sessionId,
      position: now.position,
      epochMs: now.session.epochMs,
      pictures: hasVideo ? observer.openFeed() : null,
      sound: hasSound ? openSound() : null,
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
      report: dependencies.report,
    });
    now.segment = started;
    now.position += 1;
  }

  function overcome(now: Run, trouble: SegmentTrouble): void {
    dependencies.report(trouble.kind === 'failed' ? `failed: ${trouble.detail}` : trouble.kind);
    noteTrouble(now, trouble, clock.now());
    settle(TROUBLE_ENDS[trouble.kind]);
    // Nothing more is kept of what is said, so nothing listens any more.
    if (now.stopped !== null) microphone.stop();
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
    silent.look(run, now);
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
    level: microphone.level,
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
        silent.stop();
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
