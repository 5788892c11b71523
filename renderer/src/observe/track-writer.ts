import type { CallError, StudioBridge } from '../../../core/ipc/contract.ts';
import type { DataQuality } from '../../../core/domain/session.ts';
import type { FaceSample, PoseSample } from '../../../core/tracks/channels.ts';
import { encodeFaceBatch, encodePoseBatch } from '../../../core/tracks/codec.ts';
import type { Ms } from '../../../core/units.ts';
import { attemptWrite } from '../bridge/attempt-write.ts';
import type { StorageReport } from '../bridge/storage-report.ts';
import { createBatchQueue } from './batch-queue.ts';
import type { OwnedBytes } from './batch-queue.ts';
import { windowClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { qualitySince } from './quality.ts';
import type { Observer, TrackWriter, UnsavedSamples } from './types.ts';

/** How much a killed app may lose, at most, is twice this. */
const BATCH_INTERVAL_MS: Ms = 1_000;

export type TrackWriterOptions = {
  readonly bridge: Pick<StudioBridge, 'sessions:append-track'>;
  readonly sessionId: string;
  /** The window's `performance.now()` at session time 0. */
  readonly epochMs: Ms;
  readonly observer: Pick<Observer, 'onFace' | 'onPose' | 'quality'>;
  readonly clock?: Clock;
  readonly onStorage?: (report: StorageReport) => void;
};

/**
 * Stores what the workers measure, from now until `finish`. Samples from before session time 0 are
 * not part of the session. What cannot be stored is kept and tried again with the next batch, as
 * long as it fits in memory; then the oldest goes, and counts as dropped.
 */
export function createTrackWriter({
  bridge,
  sessionId,
  epochMs,
  observer,
  clock = windowClock,
  onStorage = () => undefined,
}: TrackWriterOptions): TrackWriter {
  const before = observer.quality();
  const failures = new Map<'face' | 'pose', CallError>();
  let lostFaces = 0;
  let lostPoses = 0;

  const send = async (track: 'face' | 'pose', sequence: number, batch: OwnedBytes) => {
    const input = { sessionId, track, sequence, batch, dataQuality: quality() };
    const outcome = await attemptWrite(() => bridge['sessions:append-track'](input));
    if (outcome.kind === 'kept') {
      if (failures.size === 0) onStorage({ kind: 'failing', error: outcome.error });
      failures.set(track, outcome.error);
      return 'failed';
    }
    if (failures.delete(track) && failures.size === 0) onStorage({ kind: 'working' });
    if (outcome.kind === 'refused') onStorage(outcome);
    return outcome.kind;
  };
  const faces = createBatchQueue<FaceSample>({
    encode: encodeFaceBatch,
    send: (sequence, batch) => send('face', sequence, batch),
    onLost: (count) => {
      lostFaces += count;
    },
  });
  const poses = createBatchQueue<PoseSample>({
    encode: encodePoseBatch,
    send: (sequence, batch) => send('pose', sequence, batch),
    onLost: (count) => {
      lostPoses += count;
    },
  });

  function quality(): DataQuality {
    const since = qualitySince(observer.quality(), before);
    return {
      ...since,
      faceDropped: since.faceDropped + lostFaces,
      poseDropped: since.poseDropped + lostPoses,
    };
  }

  function unsaved(): UnsavedSamples {
    const times = [...faces.unsent(), ...poses.unsent()]
      .map(({ t }) => t)
      .toSorted((a, b) => a - b);
    return { samples: times.length, spanMs: (times.at(-1) ?? 0) - (times[0] ?? 0) };
  }

  const ends = [
    observer.onFace((sample) => {
      const t = sample.t - epochMs;
      if (t >= 0) faces.add({ ...sample, t });
    }),
    observer.onPose((sample) => {
      const t = sample.t - epochMs;
      if (t >= 0) poses.add({ ...sample, t });
    }),
    clock.every(BATCH_INTERVAL_MS, () => {
      void faces.flush();
      void poses.flush();
    }),
  ];

  return {
    quality,
    finish: async () => {
      for (const end of ends) end();
      await Promise.all([faces.drain(), poses.drain()]);
      return failures.get('face') ?? failures.get('pose') ?? null;
    },
    unsaved,
    discard: () => {
      for (const end of ends) end();
      faces.discard();
      poses.discard();
      failures.clear();
    },
  };
}
