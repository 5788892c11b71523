import type { StudioBridge } from '../../../core/ipc/contract.ts';
import { windowClock } from '../observe/clock.ts';
import { createMicrophoneSource } from '../observe/microphone.ts';
import type { OpenTracks } from '../observe/open-tracks.ts';
import { openSoundFeed } from '../observe/sound-feed.ts';
import { openSoundLevel } from '../observe/sound-level.ts';
import type { Observer } from '../observe/types.ts';
import { createCaptureWorker } from './create-worker.ts';
import { createMicrophoneKeeper } from './microphone-keeper.ts';
import { createRecorder } from './recorder.ts';
import type { Recorder } from './types.ts';

/** The recorder of the running app: real microphone, real encoders. */
export function createWindowRecorder(
  bridge: StudioBridge,
  observer: Observer,
  tracks: OpenTracks,
): Recorder {
  const source = createMicrophoneSource({ tracks });
  return createRecorder({
    bridge,
    observer,
    clock: windowClock,
    windowTimeOrigin: performance.timeOrigin,
    createMicrophone: (onChange) =>
      createMicrophoneKeeper({ source, clock: windowClock, openLevel: openSoundLevel, onChange }),
    microphones: source.list,
    openSound: (track) => openSoundFeed(track, tracks),
    createWorker: createCaptureWorker,
    createId: () => crypto.randomUUID(),
    report: (message) => {
      // A lost report changes nothing for the user.
      void bridge['app:report-problem']({ where: 'recording', message }).catch(() => undefined);
    },
  });
}
