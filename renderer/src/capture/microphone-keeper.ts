import { SILENT_AFTER_MS, SILENT_DB } from '../../../core/media/silence.ts';
import { ok } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { Ms } from '../../../core/units.ts';
import type { Clock } from '../observe/clock.ts';
import { createDeviceSession } from '../observe/device-session.ts';
import type { DeviceSource } from '../observe/device-session.ts';
import type { OpenMicrophone } from '../observe/microphone.ts';
import type { Level, SoundLevel } from '../observe/sound-level.ts';
import type { DeviceProblem } from '../observe/types.ts';
import type { MicrophoneState } from './types.ts';

export type MicrophoneKeeper = {
  readonly state: () => MicrophoneState;
  readonly start: (microphoneId: string | null) => Promise<Result<string, DeviceProblem>>;
  readonly stop: () => void;
  /** Null = none is open. */
  readonly track: () => MediaStreamTrack | null;
  readonly level: () => Level | null;
  /** To be called twice a second. Whether it is on and has heard nothing for a while. */
  readonly isSilent: () => boolean;
};

/** The one microphone of the window, with its level. */
export function createMicrophoneKeeper({
  source,
  clock,
  openLevel,
  onChange,
}: {
  readonly source: DeviceSource<OpenMicrophone>;
  readonly clock: Clock;
  readonly openLevel: (stream: MediaStream) => SoundLevel;
  readonly onChange: () => void;
}): MicrophoneKeeper {
  let heard: { readonly device: OpenMicrophone; readonly level: SoundLevel } | null = null;
  let silentSince: Ms | null = null;
  const session = createDeviceSession(source, clock, () => {
    const device = session.current();
    if (device !== heard?.device) {
      heard?.level.close();
      heard = device === null ? null : { device, level: openLevel(device.stream) };
      silentSince = null;
    }
    onChange();
  });

  return {
    state: () => {
      const state = session.state();
      if (state.kind !== 'on') return state;
      return { kind: 'on', label: state.device.label, notice: state.device.notice };
    },
    start: async (microphoneId) => {
      const answer = await session.start(microphoneId);
      return answer.ok ? ok(answer.value.label) : answer;
    },
    stop: session.stop,
    track: () => session.current()?.track ?? null,
    level: () => heard?.level.now() ?? null,
    isSilent: () => {
      // All of it, not a sample: a beep or a word between two looks is sound, too.
      const peak = heard?.level.recentPeakDb() ?? null;
      silentSince = peak === null || peak > SILENT_DB ? null : (silentSince ?? clock.now());
      return silentSince !== null && clock.now() - silentSince >= SILENT_AFTER_MS;
    },
  };
}
