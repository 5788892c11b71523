import { describe, expect, it, vi } from 'vitest';
import type { FaceSample, PoseSample } from '../../../../core/tracks/channels.ts';
import { emptyFaceSample } from '../../../../core/vision/face-features.ts';
import { createCameraSource } from '../../../../renderer/src/observe/camera.ts';
import { createObserver } from '../../../../renderer/src/observe/observer.ts';
import { createOpenTracks } from '../../../../renderer/src/observe/open-tracks.ts';
import { createFakeClock } from '../vision/fake-clock.ts';
import { A_TIMING, createFakeWorker } from '../vision/fake-worker.ts';
import type { FakeWorker } from '../vision/fake-worker.ts';
import { createFakeDevices } from './fake-camera.ts';

const MODEL_READY = { kind: 'ready', creationMs: 700 } as const;

function anObserver() {
  const clock = createFakeClock();
  const fake = createFakeDevices();
  const tracks = createOpenTracks(() => undefined);
  const faceWorkers: FakeWorker<FaceSample>[] = [];
  const poseWorkers: FakeWorker<PoseSample>[] = [];
  const made = <Sample>(workers: FakeWorker<Sample>[]) => {
    const worker = createFakeWorker<Sample>();
    workers.push(worker);
    return worker;
  };
  const observer = createObserver({
    camera: createCameraSource({ tracks, devices: fake.devices }),
    openFeed: (track) => {
      const clone = track.clone();
      tracks.add(clone);
      return {
        frames: new ReadableStream<VideoFrame>(),
        frameIntervalMs: 33,
        close: () => tracks.close(clone),
      };
    },
    createFaceWorker: () => made(faceWorkers),
    createPoseWorker: () => made(poseWorkers),
    clock,
    windowTimeOrigin: 0,
    origin: 'app://greenroom',
    report: () => undefined,
  });
  const ready = (): void => {
    faceWorkers.at(-1)?.say(MODEL_READY);
    poseWorkers.at(-1)?.say(MODEL_READY);
  };
  const seesBlack = (t: number): void =>
    faceWorkers.at(-1)?.say({
      kind: 'sample',
      sample: emptyFaceSample({ t, light: 1, latency: 20 }),
      dropped: 0,
      timing: A_TIMING,
    });
  const seesFace = (t: number, dropped = 0): void =>
    faceWorkers.at(-1)?.say({
      kind: 'sample',
      sample: emptyFaceSample({ t, light: 90, latency: 20 }),
      dropped,
      timing: A_TIMING,
    });
  return { observer, clock, fake, tracks, faceWorkers, poseWorkers, ready, seesFace, seesBlack };
}

describe('observer', () => {
  it('opens the camera, loads both models and passes samples on', async () => {
    const { observer, fake, tracks, ready, seesFace, faceWorkers, poseWorkers } = anObserver();
    fake.plug('a', 'Laptop camera');
    const faces: number[] = [];
    observer.onFace((sample) => void faces.push(sample.t));
    expect(await observer.start(null)).toMatchObject({
      ok: true,
      value: { label: 'Laptop camera' },
    });
    ready();
    seesFace(100);
    expect(faces).toEqual([100]);
    expect(observer.state()).toMatchObject({
      camera: { kind: 'on', cameraId: 'a' },
      face: { kind: 'running' },
      pose: { kind: 'running' },
    });
    expect(tracks.count()).toBe(3);
    expect(faceWorkers[0]?.orders[0]).toMatchObject({
      modelUrl: 'app://greenroom/models/face_landmarker.task',
    });
    expect(poseWorkers[0]?.orders[0]).toMatchObject({
      modelUrl: 'app://greenroom/models/pose_landmarker_full.task',
    });
  });

  it('leaves every track ended and every worker terminated after stop', async () => {
    const { observer, fake, tracks, ready, faceWorkers, poseWorkers } = anObserver();
    fake.plug('a');
    await observer.start(null);
    ready();
    await observer.stop();
    expect(tracks.count()).toBe(0);
    expect(
      fake.tracks.flatMap((track) => [track, ...track.clones]).map((each) => each.readyState),
    ).toEqual(['ended', 'ended', 'ended']);
    expect(faceWorkers[0]?.isTerminated()).toBe(true);
    expect(poseWorkers[0]?.isTerminated()).toBe(true);
    expect(observer.state().camera).toEqual({ kind: 'off' });
  });

  it('closes a camera that answers only after it was stopped', async () => {
    const { observer, fake, tracks } = anObserver();
    fake.plug('a');
    const held = fake.hold();
    const starting = observer.start(null);
    await observer.stop();
    held.release();
    expect((await starting).ok).toBe(false);
    expect(tracks.count()).toBe(0);
    expect(observer.state().camera).toEqual({ kind: 'off' });
  });

  it('survives an unplugged camera and goes on by itself when the same one returns', async () => {
    const { observer, fake, tracks, ready, faceWorkers } = anObserver();
    fake.plug('a');
    fake.plug('b');
    await observer.start('a');
    ready();
    fake.unplug('a');
    expect(observer.state().camera).toMatchObject({ kind: 'lost', problem: { kind: 'gone' } });
    expect(tracks.count()).toBe(0);
    expect(observer.quality().cameraLosses).toBe(1);

    // Another camera would change every measure: it is not taken instead.
    fake.plug('c');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(observer.state().camera.kind).toBe('lost');

    fake.plug('a');
    await vi.waitUntil(() => observer.state().camera.kind === 'on');
    expect(observer.state().camera).toMatchObject({ cameraId: 'a' });
    expect(faceWorkers).toHaveLength(1);
    expect(faceWorkers[0]?.orders.filter(({ kind }) => kind === 'frames')).toHaveLength(2);
    expect(tracks.count()).toBe(3);
  });

  it('says what is wrong when permission is denied, and does not ask again by itself', async () => {
    const { observer, fake } = anObserver();
    fake.plug('a');
    fake.refuse('NotAllowedError');
    expect(await observer.start(null)).toMatchObject({ ok: false, error: { kind: 'denied' } });
    fake.plug('b');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(fake.requests).toHaveLength(1);
    expect(observer.state().camera).toMatchObject({ kind: 'lost', problem: { kind: 'denied' } });
  });

  it('picks up the first camera that is connected when there was none', async () => {
    const { observer, fake } = anObserver();
    expect(await observer.start(null)).toMatchObject({ ok: false, error: { kind: 'none' } });
    fake.plug('a');
    await vi.waitUntil(() => observer.state().camera.kind === 'on');
    expect(observer.quality().cameraLosses).toBe(0);
  });

  it('tells that the picture is black, and that it stands still, until it is closed', async () => {
    const { observer, fake, clock, ready, seesBlack, faceWorkers, poseWorkers } = anObserver();
    fake.plug('a');
    await observer.start(null);
    ready();
    const kinds: (string | null)[] = [];
    observer.onState(({ picture }) => {
      const kind = picture?.kind ?? null;
      if (kind !== (kinds.at(-1) ?? null)) kinds.push(kind);
    });
    for (let t = 0; t < 3_000; t += 100) {
      seesBlack(t);
      clock.advance(100);
    }
    for (let t = 0; t < 6_000; t += 500) {
      faceWorkers[0]?.say({ kind: 'alive', framesArrived: 0, isBusy: false });
      poseWorkers[0]?.say({ kind: 'alive', framesArrived: 0, isBusy: false });
      clock.advance(500);
    }
    await observer.stop();
    expect(kinds).toEqual(['black', 'frozen', null]);
    expect(clock.timers()).toBe(0);
  });

  it('changes the camera without loading the models again', async () => {
    const { observer, fake, tracks, ready, faceWorkers } = anObserver();
    fake.plug('a');
    fake.plug('b');
    await observer.start('a');
    ready();
    await observer.start('b');
    expect(observer.state().camera).toMatchObject({ kind: 'on', cameraId: 'b' });
    expect(faceWorkers).toHaveLength(1);
    expect(tracks.count()).toBe(3);
  });

  it('counts frames, drops and replacements since the start', async () => {
    const { observer, fake, ready, seesFace, faceWorkers } = anObserver();
    fake.plug('a');
    await observer.start(null);
    ready();
    seesFace(10);
    seesFace(50, 2);
    faceWorkers[0]?.say({ kind: 'fault', reason: 'threw', detail: 'x' });
    expect(observer.state().face).toEqual({ kind: 'restarting' });
    expect(observer.quality()).toEqual({
      faceFrames: 2,
      faceDropped: 2,
      poseFrames: 0,
      poseDropped: 0,
      workerRestarts: 1,
      cameraLosses: 0,
    });
  });
});
