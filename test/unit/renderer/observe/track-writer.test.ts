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
  const problems: CallError[] = [];
  let failure: CallError | null = null;
  let broken = false;
  let counted: DataQuality = { ...NO_DATA_YET, faceFrames: 100, cameraLosses: 1 };
  const writer = createTrackWriter({
    bridge: {
      'sessions:append-track': (input) => {
        calls.push(input);
        if (broken) return Promise.reject(new Error('channel closed'));
        return Promise.resolve(
          failure === null ? { ok: true, value: undefined } : { ok: false, error: failure },
        );
      },
    },
    sessionId: 'session-1',
    epochMs: EPOCH,
    observer: { onFace: faces.add, onPose: poses.add, quality: () => counted },
    clock,
    onProblem: (problem) => void problems.push(problem),
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
    problems,
    times,
    fail: (error: CallError | null) => {
      failure = error;
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
    const { writer, clock, faces, calls, problems, fail, times } = aWriter();
    fail(DISK_FULL);
    faces.tell(face(EPOCH + 10));
    clock.advance(1_000);
    await settle();
    faces.tell(face(EPOCH + 1_010));
    clock.advance(1_000);
    await settle();
    expect(calls.map(({ sequence }) => sequence)).toEqual([0, 0, 0, 0]);
    expect(problems).toEqual([DISK_FULL]);

    fail(null);
    await writer.finish();
    expect(calls.slice(4).map(({ sequence }) => sequence)).toEqual([0, 1]);
    expect(times(calls[4])).toEqual([10]);
    expect(times(calls[5])).toEqual([1_010]);
  });

  it('tells of a second failure after it had worked meanwhile', async () => {
    const { clock, faces, problems, fail } = aWriter();
    for (const error of [DISK_FULL, null, DISK_FULL]) {
      fail(error);
      faces.tell(face(clock.now() + 1));
      clock.advance(1_000);
      await settle();
    }
    expect(problems).toEqual([DISK_FULL, DISK_FULL]);
  });

  it('does not let a batch that will never be taken hold up the others', async () => {
    const { writer, clock, faces, calls, fail } = aWriter();
    fail(NOT_FOUND);
    faces.tell(face(EPOCH + 10));
    clock.advance(1_000);
    await settle();
    expect(writer.quality().faceDropped).toBe(1);
    fail(null);
    faces.tell(face(EPOCH + 1_010));
    await writer.finish();
    expect(calls.at(-1)?.sequence).toBe(1);
  });

  it('puts a broken bridge into words instead of throwing', async () => {
    const { writer, faces, problems, breakBridge } = aWriter();
    breakBridge();
    faces.tell(face(EPOCH + 10));
    await writer.finish();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
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
