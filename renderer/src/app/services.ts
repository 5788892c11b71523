import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand';
import type { Recorder, RecorderState } from '../capture/types.ts';
import type { RecordingDraft } from '../features/recording/recording-draft.ts';
import type { Rehearsal } from '../interview/rehearsal.ts';
import type { Clock } from '../observe/clock.ts';
import type { Observer, ObserverState } from '../observe/types.ts';
import type { Speaker } from '../voice/types.ts';

/** What screens use of the machine: made once in `main.tsx`, replaced by stand-ins in tests. */
export type Services = {
  /** The one camera of the window; whoever starts it stops it. */
  readonly observer: Observer;
  /** The observer's state, for screens to follow. */
  readonly observed: StoreApi<ObserverState>;
  /** The microphone, and what is recorded besides the figures. */
  readonly recorder: Recorder;
  /** The recorder's state, for screens to follow. */
  readonly recorded: StoreApi<RecorderState>;
  /** The interview that is being prepared or held, if any. */
  readonly rehearsal: Rehearsal;
  readonly clock: Clock;
  /** The voices that read aloud; one speaks at a time. */
  readonly speaker: Speaker;
  /** What has been entered about a recording, by its id. */
  readonly recordingDrafts: Map<string, RecordingDraft>;
  /** Seeds for a surprise; shown to the user, never part of a measurement. */
  readonly drawSeed: () => number;
};

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices is used outside of ServicesContext');
  return services;
}
