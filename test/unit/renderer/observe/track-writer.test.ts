import { describe, expect, it } from 'vitest';
import { NO_DATA_YET } from '../../../../core/domain/session.ts';
import type { DataQuality } from '../../../../core/domain/session.ts';
import type { CallError, StudioBridge } from '../../../../core/ipc/contract.ts';
import { MAX_BATCH_BYTES } from '../../../../core/ipc/contract.ts';
import type { FaceSample, PoseSample } from '../../../../core/tracks/channels.ts';
import { decodeBatch, encodeFaceBatch } from '../../../../core/tracks/codec.ts';
import { emptyFaceSample } from '../../../../core/vision/face-features.ts';
import { emptyPoseSample } from '../../../../core/vision/pose-features.ts';
import {
  MAX_BATCH_SAMPLES,
  MAX_WAITING_SAMPLES,
} from '../../../../renderer/src/observe/batch-queue.ts';
import { createListeners } from '../../../../renderer/src/observe/listeners.ts';
import { createTrackWriter } from '../../../../renderer/src/observe/track-writer.ts';
import type { StorageReport } from '../../../../renderer/src/bridge/storage-report.ts';
import { createFakeClock } from '../vision/fake-clock.ts';

const EPOCH = 5_000;
const DISK_FULL: CallError = { type: 'DiskFull', title: 'The disk is full', text: 'Make room.' };
const NOT_FOUND: CallError = {
  type: 'NotFound',
  title: 'No such session',
  text: 'It was deleted.',
};

type Append = Parameters<StudioBridge['sessions:append-track']>[0];

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const face = (t: number) => emptyFaceSample({ t, light: 90, latency: 20 });

function aWriter() {
  const clock = createFakeClock(EPOCH);
  const faces = createListeners<FaceSample>();
  const poses = createListeners<PoseSample>();
  const calls: Append[] = [];
  const reports: StorageReport[] = [];
  let failure: CallError | null = null;
  let broken = false;
  let failedTrack: string | null = null;
  let counted: DataQuality = { ...NO_DATA_YET, faceFrames: 100, cameraLosses: 1 };
  const writer = createTrackWriter({
    bridge: {
      'sessions:append-track': (input) => {
        calls.push(input);
        if (broken) return Promise.reject(new Error('channel closed'));
        if (input.track === failedTrack) return Promise.resolve({ ok: false, error: DISK_FULL });
        return Promise.resolve(
          failure === null ? { ok: true, value: undefined } : { ok: false, error: failure },
        );
      },
    },
    sessionId: 'session-1',
    epochMs: EPOCH,
    observer: { onFace: faces.add, onPose: poses.add, quality: () => counted },
    clock,
    onStorage: (report) => void reports.push(report),
  });
  const times = (call: Append | undefined): number[] => {
    const decoded = call === undefined ? null : decodeBatch(call.batch);
    if (decoded === null || !decoded.ok) throw new Error('not a batch');
    return [...decoded.value.track.t];
  };
  return {
    writer,
    clock,
    faces,
    poses,
    calls,
    reports,
    times,
    fail: (error: CallError | null) => {
      failure = error;
    },
    failTrack: (track: 'face' | 'pose') => {
      failedTrack = track;
    },
    breakBridge: () => {
      broken = true;
    },
    count: (next: DataQuality) => {
      counted = next;
    },
  };
}

describe('track writer', () => {
  it('stores a numbered batch of each track once a second, in session time', async () => {
    const { clock, faces, poses, calls, times } = aWriter();
    faces.tell(face(EPOCH + 10));
    faces.tell(face(EPOCH + 43));
    poses.tell(emptyPoseSample({ t: EPOCH + 20, latency: 60 }));
    expect(calls).toEqual([]);
    clock.advance(1_000);
    await settle();
    faces.tell(face(EPOCH + 1_010));
    clock.advance(1_000);
    await settle();
    expect(calls.map(({ track, sequence }) => [track, sequence])).toEqual([
      ['face', 0],
      ['pose', 0],
      ['face', 1],
    ]);
    expect(times(calls[0])).toEqual([10, 43]);
    expect(times(calls[1])).toEqual([20]);
    expect(times(calls[2])).toEqual([1_010]);
    expect(calls[0]?.sessionId).toBe('session-1');
  });

  it('leaves out what was seen before the session began', async () => {
    const { writer, faces, calls, times } = aWriter();
    faces.tell(face(EPOCH - 0.1));
    faces.tell(face(EPOCH));
    await writer.finish();
    expect(calls.map(times)).toEqual([[0]]);
  });

  it('sends along what was counted since it began, not before', async () => {
    const { writer, faces, calls, count } = aWriter();
    faces.tell(face(EPOCH + 1));
    count({ ...NO_DATA_YET, faceFrames: 130, faceDropped: 4, cameraLosses: 1 });
    expect(writer.quality()).toEqual({ ...NO_DATA_YET, faceFrames: 30, faceDropped: 4 });
    await writer.finish();
    expect(calls[0]?.dataQuality).toEqual({ ...NO_DATA_YET, faceFrames: 30, faceDropped: 4 });
  });

  it('tries a failed batch once more at once, then again with the same number each second', async () => {
    const { writer, clock, faces, calls, reports, fail, times } = aWriter();
    fail(DISK_FULL);
    faces.tell(face(EPOCH + 10));
    clock.advance(1_000);
    await settle();
    faces.tell(face(EPOCH + 1_010));
    clock.advance(1_000);
    await settle();
    expect(calls.map(({ sequence }) => sequence)).toEqual([0, 0, 0, 0]);
    expect(reports).toEqual([{ kind: 'failing', error: DISK_FULL }]);

    fail(null);
    expect(await writer.finish()).toBeNull();
    expect(reports.at(-1)).toEqual({ kind: 'working' });
    expect(calls.slice(4).map(({ sequence }) => sequence)).toEqual([0, 1]);
    expect(times(calls[4])).toEqual([10]);
    expect(times(calls[5])).toEqual([1_010]);
  });

  it('tells of a second failure after it had worked meanwhile', async () => {
    const { clock, faces, reports, fail } = aWriter();
    for (const error of [DISK_FULL, null, DISK_FULL]) {
      fail(error);
      faces.tell(face(clock.now() + 1));
      clock.advance(1_000);
      await settle();
    }
    expect(reports.map(({ kind }) => kind)).toEqual(['failing', 'working', 'failing']);
  });

  it('does not let a batch that will never be taken hold up the others', async () => {
    const { writer, clock, faces, calls, reports, fail } = aWriter();
    fail(NOT_FOUND);
    faces.tell(face(EPOCH + 10));
    clock.advance(1_000);
    await settle();
    expect(writer.quality().faceDropped).toBe(1);
    expect(reports).toEqual([{ kind: 'refused', error: NOT_FOUND }]);
    fail(null);
    faces.tell(face(EPOCH + 1_010));
    await writer.finish();
    expect(calls.at(-1)?.sequence).toBe(1);
  });

  it('puts a broken bridge into words instead of throwing', async () => {
    const { writer, faces, breakBridge } = aWriter();
    breakBridge();
    faces.tell(face(EPOCH + 10));
    expect(await writer.finish()).toMatchObject({
      type: 'Unexpected',
      text: expect.stringMatching(/channel closed/),
    });
  });

  it('ends: nothing is listened to or written after finish', async () => {
    const { writer, clock, faces, calls } = aWriter();
    await writer.finish();
    faces.tell(face(EPOCH + 10));
    clock.advance(5_000);
    await settle();
    expect(calls).toEqual([]);
    expect(clock.timers()).toBe(0);
  });

  it('keeps what cannot be stored at the end, says how much it is, and stores it when asked again', async () => {
    const { writer, faces, poses, calls, fail, times } = aWriter();
    fail(DISK_FULL);
    faces.tell(face(EPOCH + 100));
    faces.tell(face(EPOCH + 2_600));
    poses.tell(emptyPoseSample({ t: EPOCH + 3_100, latency: 60 }));
    expect(await writer.finish()).toEqual(DISK_FULL);
    expect(await writer.finish()).toEqual(DISK_FULL);
    expect(writer.unsaved()).toEqual({ samples: 3, spanMs: 3_000 });
    expect(writer.quality()).toMatchObject({ faceDropped: 0, poseDropped: 0 });
    fail(null);
    const before = calls.length;
    expect(await writer.finish()).toBeNull();
    expect(writer.unsaved()).toEqual({ samples: 0, spanMs: 0 });
    expect(calls.slice(before).map(times)).toEqual([[100, 2_600], [3_100]]);
  });

  it('does not call it done when one track is stored and the other is not', async () => {
    const { writer, faces, poses, failTrack } = aWriter();
    failTrack('face');
    faces.tell(face(EPOCH + 10));
    poses.tell(emptyPoseSample({ t: EPOCH + 20, latency: 60 }));
    expect(await writer.finish()).toEqual(DISK_FULL);
    expect(writer.unsaved()).toEqual({ samples: 1, spanMs: 0 });
  });

  it('counts as dropped what is given up', async () => {
    const { writer, faces, poses, fail, calls } = aWriter();
    fail(DISK_FULL);
    faces.tell(face(EPOCH + 10));
    faces.tell(face(EPOCH + 43));
    poses.tell(emptyPoseSample({ t: EPOCH + 20, latency: 60 }));
    await writer.finish();
    writer.discard();
    expect(writer.unsaved().samples).toBe(0);
    expect(writer.quality()).toMatchObject({ faceDropped: 2, poseDropped: 1 });
    const before = calls.length;
    expect(await writer.finish()).toBeNull();
    expect(calls).toHaveLength(before);
  });

  it('keeps about ten minutes in memory while storing fails, then counts the oldest as dropped', async () => {
    const { writer, clock, faces, fail } = aWriter();
    fail(DISK_FULL);
    faces.tell(face(EPOCH));
    clock.advance(1_000);
    await settle();
    for (let index = 0; index <= MAX_WAITING_SAMPLES; index += 1) faces.tell(face(EPOCH + index));
    expect(writer.quality().faceDropped).toBe(1);
  });

  it('cuts a backlog into batches far below what the main process accepts', () => {
    const batch = encodeFaceBatch(Array.from({ length: MAX_BATCH_SAMPLES }, (_, t) => face(t)));
    expect(batch.byteLength).toBeLessThan(MAX_BATCH_BYTES / 10);
  });
});
