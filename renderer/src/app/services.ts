import { createContext, useContext } from 'react';
import type { StudioBridge } from '../../../core/ipc/contract.ts';
import type { Observer, TrackWriter } from '../observe/types.ts';

export type TrackWriterOptions = {
  readonly bridge: StudioBridge;
  readonly observer: Observer;
  readonly sessionId: string;
  /** `performance.now()` at session time 0. */
  readonly epochMs: number;
};

/** What screens use of the machine: made once in `main.tsx`, replaced by stand-ins in tests. */
export type Services = {
  readonly createObserver: () => Observer;
  readonly createTrackWriter: (options: TrackWriterOptions) => TrackWriter;
  /** Monotonic milliseconds, the clock of the samples. */
  readonly now: () => number;
};

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices is used outside of ServicesContext');
  return services;
}
