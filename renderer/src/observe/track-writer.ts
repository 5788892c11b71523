import type { CallError, StudioBridge } from '../../../core/ipc/contract.ts';
import type { DataQuality } from '../../../core/domain/session.ts';
import type { FaceSample, PoseSample } from '../../../core/tracks/channels.ts';
import { encodeFaceBatch, encodePoseBatch } from '../../../core/tracks/codec.ts';
import type { Ms } from '../../../core/units.ts';
import { createBatchQueue } from './batch-queue.ts';
import type { OwnedBytes } from './batch-queue.ts';
import { windowClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { qualitySince } from './quality.ts';
import type { Observer, TrackWriter } from './types.ts';

/** How much a killed app may lose, at most, is twice this. */
const BATCH_INTERVAL_MS: Ms = 1_000;

export type TrackWriterOptions = {
  readonly bridge: Pick<StudioBridge, 'sessions:append-track'>;
  readonly sessionId: string;
  /** The window's `performance.now()` at session time 0. */
  readonly epochMs: Ms;
  readonly observer: Pick<Observer, 'onFace' | 'onPose' | 'quality'>;
  readonly clock?: Clock;
  /** Told once when storing starts to fail, again only after it has worked meanwhile. */
  readonly onProblem?: (problem: CallError) => void;
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
  onProblem = () => undefined,
}: TrackWriterOptions): TrackWriter {
  const before = observer.quality();
  let failing = false;
  let lostFaces = 0;
  let lostPoses = 0;

  const send = async (track: 'face' | 'pose', sequence: number, batch: OwnedBytes) => {
    const input = { sessionId, track, sequence, batch, dataQuality: quality() };
    const first = await callSafely(bridge, input);
    const error = first === null ? null : await callSafely(bridge, input);
    if (error === null) {
      failing = false;
      return 'stored';
    }
    if (!failing) onProblem(error);
    failing = true;
    return isHopeless(error) ? 'refused' : 'failed';
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
    },
  };
}

type AppendInput = Parameters<StudioBridge['sessions:append-track']>[0];

async function callSafely(
  bridge: Pick<StudioBridge, 'sessions:append-track'>,
  input: AppendInput,
): Promise<CallError | null> {
  try {
    const answer = await bridge['sessions:append-track'](input);
    return answer.ok ? null : answer.error;
  } catch (error) {
    return {
      type: 'Unexpected',
      title: 'Measurements could not be stored',
      text: `The app’s storage did not answer (${error instanceof Error ? error.message : String(error)}). They are kept and tried again.`,
    };
  }
}

/** The same batch would be refused again, for ever, and hold up those after it. */
function isHopeless(error: CallError): boolean {
  return error.type === 'InvalidInput' || error.type === 'NotFound';
}
