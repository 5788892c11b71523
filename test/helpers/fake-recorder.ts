import { ok } from '../../core/result.ts';
import type { Level } from '../../renderer/src/observe/sound-level.ts';
import type {
  RecordedSession,
  Recorder,
  RecorderState,
  RecordingState,
} from '../../renderer/src/capture/types.ts';

export type FakeRecorder = Recorder & {
  /** What was asked of it, in order. */
  readonly asked: string[];
  readonly become: (state: Partial<RecorderState>) => void;
  /** What the microphone hears from now on. */
  readonly sound: (level: Level) => void;
};

const OFF: RecorderState = { microphone: { kind: 'off' }, recording: null };

/** A microphone and a recording whose fortunes a test decides. */
export function createFakeRecorder(): FakeRecorder {
  let state = OFF;
  const listeners = new Set<(state: RecorderState) => void>();
  let level: Level = { rmsDb: -32, peakDb: -20 };
  const asked: string[] = [];
  const become = (change: Partial<RecorderState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  };
  const ask = (what: string) => (): void => void asked.push(what);
  return {
    asked,
    become,
    state: () => state,
    onState: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    microphones: async () => [{ id: 'desk', label: 'Desk microphone' }],
    openMicrophone: async () => {
      asked.push('open microphone');
      become({ microphone: { kind: 'on', label: 'Desk microphone', notice: null } });
      return ok('Desk microphone');
    },
    closeMicrophone: () => {
      asked.push('close microphone');
      become({ microphone: { kind: 'off' } });
    },
    level: () => (state.microphone.kind === 'on' ? level : null),
    sound: (next) => {
      level = next;
    },
    begin: (session) => {
      asked.push(`begin ${session.choice}`);
      if (session.choice !== 'nothing') become({ recording: aRecording(session) });
    },
    pause: ask('pause'),
    resume: ask('resume'),
    suspend: ask('suspend'),
    takeThumbnail: ask('take thumbnail'),
    end: async () => {
      asked.push('end');
      become(OFF);
    },
  };
}

const aRecording = ({ choice, epochMs }: RecordedSession): RecordingState => ({
  choice,
  running: { hasVideo: choice === 'video-and-sound', hasSound: true, sinceMs: epochMs },
  beforeMs: 0,
  isPaused: false,
  notice: null,
});
