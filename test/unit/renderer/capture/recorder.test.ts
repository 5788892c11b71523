import { describe, expect, it } from 'vitest';
import type { RecordingChoice } from '../../../../core/media/segment-plan.ts';
import { SILENT_AFTER_MS, SILENT_DB } from '../../../../core/media/silence.ts';
import { createMicrophoneKeeper } from '../../../../renderer/src/capture/microphone-keeper.ts';
import { AWAKE_AFTER_MS, createRecorder } from '../../../../renderer/src/capture/recorder.ts';
import {
  FAILURES_WITHIN_MS,
  MAX_FAILURES,
  MICROPHONE_WAIT_MS,
} from '../../../../renderer/src/capture/recording-run.ts';
import { STALLED_MS, TICK_MS } from '../../../../renderer/src/capture/segment.ts';
import { TRY_AGAIN_MS } from '../../../../renderer/src/capture/silent-sources.ts';
import { createMicrophoneSource } from '../../../../renderer/src/observe/microphone.ts';
import { createOpenTracks } from '../../../../renderer/src/observe/open-tracks.ts';
import { CAMERA_ON, createFakeObserver } from '../../../helpers/fake-observer.ts';
import { createInMemoryMedia } from '../../../helpers/in-memory-media.ts';
import { createFakeDevices } from '../observe/fake-camera.ts';
import { createFakeClock } from '../vision/fake-clock.ts';
import { aChunk, createFakeCaptureWorker, settle } from './fake-capture.ts';
import type { FakeCaptureWorker } from './fake-capture.ts';

const EPOCH_MS = 1_000;

async function aRecorder({ microphone = 'desk' }: { readonly microphone?: string | null } = {}) {
  const clock = createFakeClock(EPOCH_MS);
  const devices = createFakeDevices();
  if (microphone !== null) devices.plugMicrophone(microphone);
  const observer = createFakeObserver();
  observer.become(CAMERA_ON);
  const { media, calls } = createInMemoryMedia();
  const workers: FakeCaptureWorker[] = [];
  const tracks = createOpenTracks(() => undefined);
  let peakDb = -20;
  /** Sources out of which something comes when they are looked at in the window. */
  const gives = { pictures: false, sound: false };
  const feeds = { opened: 0, closed: 0 };
  const aFeed = (giving: keyof typeof gives) => {
    feeds.opened += 1;
    return { stream: aStream(gives[giving]), close: () => void (feeds.closed += 1) };
  };
  const source = createMicrophoneSource({ tracks, devices: devices.devices });
  const recorder = createRecorder({
    bridge: calls,
    observer: {
      ...observer,
      openFeed: () => (observer.isOpen() ? toFrameFeed(aFeed('pictures')) : null),
    },
    createMicrophone: (onChange) =>
      createMicrophoneKeeper({
        source,
        clock,
        openLevel: () => ({
          now: () => ({ peakDb: -Infinity, rmsDb: -Infinity }),
          recentPeakDb: () => peakDb,
          close: () => undefined,
        }),
        onChange,
      }),
    microphones: source.list,
    openSound: () => toSoundFeed(aFeed('sound')),
    createWorker: () => {
      const worker = createFakeCaptureWorker();
      workers.push(worker);
      return worker;
    },
    clock,
    windowTimeOrigin: 0,
    createId: () => `segment ${workers.length}`,
    report: () => undefined,
  });
  /** So long, while the worker that runs keeps handing over, unless it `isStalled`. */
  const pass = async (ms: number, isStalled = false): Promise<void> => {
    for (let passed = 0; passed < ms; passed += TICK_MS) {
      clock.advance(TICK_MS);
      if (!isStalled) workers.at(-1)?.say(aChunk(clock.now()));
      await settle();
    }
  };
  /** The newest worker has its first picture. */
  const begun = async (): Promise<void> => {
    workers.at(-1)?.say({ kind: 'begun', startMs: clock.now(), size: null });
    await settle();
  };
  const begin = async (choice: RecordingChoice = 'video-and-sound'): Promise<void> => {
    recorder.begin({ sessionId: 'session', epochMs: EPOCH_MS, choice, microphoneId: null });
    await settle();
    await begun();
  };
  const segments = () =>
    media.segments
      .toSorted((one, other) => one.position - other.position)
      .map(({ hasVideo, hasSound, endReason }) => [
        `${hasVideo ? 'video' : ''}${hasVideo && hasSound ? '+' : ''}${hasSound ? 'sound' : ''}`,
        endReason,
      ]);
  return {
    recorder,
    observer,
    devices,
    media,
    workers,
    tracks,
    clock,
    begin,
    begun,
    pass,
    segments,
    gives,
    feeds,
    /** The worker lives and hands nothing over, as so far nothing comes from these. */
    fallSilent: async ({ pictures = false, sound = false }) => {
      await pass(STALLED_MS - TICK_MS, true);
      const at = (isSilent: boolean) => (isSilent ? null : clock.now());
      workers.at(-1)?.say({ kind: 'alive', pictureAt: at(pictures), soundAt: at(sound) });
      await pass(TICK_MS, true);
      await begun();
    },
    hear: (db: number) => {
      peakDb = db;
    },
    notice: () => recorder.state().recording?.notice?.title ?? null,
  };
}

describe('a recording', () => {
  it('is one segment when nothing happens, and every track has ended at its end', async () => {
    const { recorder, begin, pass, segments, tracks } = await aRecorder();
    await begin();
    await pass(3_000);
    await recorder.end();
    expect(segments()).toEqual([['video+sound', 'stopped']]);
    expect(tracks.count()).toBe(0);
    expect(recorder.state()).toEqual({ microphone: { kind: 'off' }, recording: null });
  });

  it('keeps no picture where sound was chosen, and opens no microphone where nothing was', async () => {
    const sound = await aRecorder();
    await sound.begin('sound-only');
    await sound.recorder.end();
    expect(sound.segments()).toEqual([['sound', 'stopped']]);

    const nothing = await aRecorder();
    await nothing.begin('nothing');
    expect(nothing.devices.requests).toEqual([]);
    expect(nothing.recorder.state().recording).toBeNull();
  });

  it('goes on with sound when the camera is taken away, and with both when it is back', async () => {
    const { recorder, observer, begin, begun, segments } = await aRecorder();
    await begin();
    observer.become({ camera: { kind: 'lost', problem: A_PROBLEM } });
    await begun();
    observer.become(CAMERA_ON);
    await begun();
    await recorder.end();
    expect(segments()).toEqual([
      ['video+sound', 'camera-lost'],
      ['sound', 'device-back'],
      ['video+sound', 'stopped'],
    ]);
  });

  it('goes on without sound when the microphone is unplugged, says so, and takes it up again', async () => {
    const { recorder, devices, begin, begun, segments, notice } = await aRecorder();
    await begin();
    devices.unplugMicrophone('desk');
    await begun();
    expect(notice()).toMatch(/without sound/);
    devices.plugMicrophone('desk');
    await settle();
    await begun();
    expect(notice()).toBeNull();
    await recorder.end();
    expect(segments()).toEqual([
      ['video+sound', 'microphone-lost'],
      ['video', 'device-back'],
      ['video+sound', 'stopped'],
    ]);
  });

  it('has no sound where there is no microphone, and says so', async () => {
    const { recorder, begin, segments, notice } = await aRecorder({ microphone: null });
    await begin();
    expect(notice()).toMatch(/without sound/);
    await recorder.end();
    expect(segments()).toEqual([['video', 'stopped']]);
  });

  it('does not wait long for a microphone that does not answer', async () => {
    const { recorder, devices, begin, begun, pass, workers } = await aRecorder();
    devices.hold();
    await begin();
    expect(workers).toHaveLength(0);
    await pass(MICROPHONE_WAIT_MS);
    await begun();
    expect(recorder.state().recording?.running).toMatchObject({ hasVideo: true, hasSound: false });
  });

  it('stands still while paused, and is not counted then', async () => {
    const { recorder, clock, begin, begun, pass, segments } = await aRecorder();
    await begin();
    await pass(2_000);
    recorder.pause();
    await pass(5_000);
    expect(recorder.state().recording).toMatchObject({
      running: null,
      beforeMs: 2_000,
      isPaused: true,
    });
    recorder.resume();
    await begun();
    expect(recorder.state().recording).toMatchObject({
      running: { sinceMs: clock.now() },
      beforeMs: 2_000,
    });
    await recorder.end();
    expect(segments()).toEqual([
      ['video+sound', 'paused'],
      ['video+sound', 'stopped'],
    ]);
  });

  it('ends for the sleep of the computer and goes on after it', async () => {
    const { recorder, clock, begin, begun, segments } = await aRecorder();
    await begin();
    recorder.suspend();
    clock.standStill(60_000);
    clock.advance(TICK_MS);
    await settle();
    await begun();
    await recorder.end();
    expect(segments()).toEqual([
      ['video+sound', 'suspended'],
      ['video+sound', 'stopped'],
    ]);
  });

  it('goes on when the computer did not fall asleep after all', async () => {
    const { recorder, begin, pass } = await aRecorder();
    await begin();
    recorder.suspend();
    await pass(AWAKE_AFTER_MS);
    expect(recorder.state().recording?.running).toBeNull();
    await pass(2 * TICK_MS);
    expect(recorder.state().recording).not.toBeNull();
  });

  it('ends cleanly when the disk is nearly full, and says that the interview goes on', async () => {
    const { recorder, media, begin, pass, segments, notice } = await aRecorder();
    await begin();
    media.isDiskLow = true;
    await pass(TICK_MS);
    expect(notice()).toMatch(/disk is nearly full/);
    await pass(5_000);
    await recorder.end();
    expect(segments()).toEqual([['video+sound', 'disk-full']]);
  });

  it('goes on without a source that gives nothing any more', async () => {
    const { recorder, begin, fallSilent, segments, notice } = await aRecorder();
    await begin();
    await fallSilent({ sound: true });
    expect(notice()).toMatch(/silent/);
    await recorder.end();
    expect(segments()).toEqual([
      ['video+sound', 'stalled'],
      ['video', 'stopped'],
    ]);
  });

  it('goes on with all there is when its worker stood still or was slow to begin', async () => {
    const { recorder, begin, begun, pass, segments, notice } = await aRecorder();
    await begin();
    await pass(STALLED_MS, true);
    expect(notice()).toBeNull();
    await begun();
    await recorder.end();
    expect(segments()).toEqual([
      ['video+sound', 'failed'],
      ['video+sound', 'stopped'],
    ]);
  });

  it.each(['pictures', 'sound'] as const)(
    'says that no %s come, and takes them up again once they do',
    async (source) => {
      const { recorder, begin, begun, pass, fallSilent, gives, feeds, segments, notice } =
        await aRecorder();
      await begin();
      await fallSilent({ [source]: true });
      expect(notice()).toMatch(source === 'sound' ? /silent/ : /without pictures/);
      await pass(2 * TRY_AGAIN_MS);
      expect(segments()).toHaveLength(2);
      gives[source] = true;
      await pass(TRY_AGAIN_MS);
      await begun();
      expect(notice()).toBeNull();
      await recorder.end();
      expect(segments()).toEqual([
        ['video+sound', 'stalled'],
        [source === 'sound' ? 'video' : 'sound', 'device-back'],
        ['video+sound', 'stopped'],
      ]);
      expect(feeds.closed).toBe(feeds.opened);
    },
  );

  it('begins again when all sources had fallen silent', async () => {
    const { recorder, begin, begun, pass, fallSilent, gives } = await aRecorder();
    await begin('sound-only');
    await fallSilent({ sound: true });
    expect(recorder.state().recording?.running).toBeNull();
    gives.sound = true;
    await pass(TRY_AGAIN_MS + TICK_MS);
    await begun();
    expect(recorder.state().recording?.running).toMatchObject({ hasSound: true });
  });

  it('leaves a source that comes and goes alone for a while, and never ends for it', async () => {
    const { recorder, begin, begun, pass, fallSilent, gives } = await aRecorder();
    gives.sound = true;
    await begin();
    const running = () => recorder.state().recording?.running;
    for (let time = 0; time < MAX_FAILURES; time += 1) {
      await fallSilent({ sound: true });
      expect(running()).toMatchObject({ hasVideo: true, hasSound: false });
      await pass(TRY_AGAIN_MS + TICK_MS);
      await begun();
      expect(running()).toMatchObject({ hasVideo: true, hasSound: true });
    }
    await fallSilent({ sound: true });
    await pass(2 * TRY_AGAIN_MS);
    expect(running()).toMatchObject({ hasVideo: true, hasSound: false });
    await pass(FAILURES_WITHIN_MS);
    await begun();
    expect(running()).toMatchObject({ hasVideo: true, hasSound: true });
  });

  it('looks for nothing while it is paused', async () => {
    const { recorder, begin, pass, fallSilent, feeds } = await aRecorder();
    await begin();
    await fallSilent({ pictures: true });
    await pass(TRY_AGAIN_MS + TICK_MS);
    recorder.pause();
    await pass(TICK_MS);
    expect(feeds.closed).toBe(feeds.opened);
    await pass(2 * TRY_AGAIN_MS);
    expect(feeds.closed).toBe(feeds.opened);
  });

  it('is begun anew after a failure, but not for ever', async () => {
    const { workers, begin, begun, notice } = await aRecorder();
    await begin();
    for (let failure = 0; failure < MAX_FAILURES; failure += 1) {
      workers.at(-1)?.say({ kind: 'fault', detail: 'broken' });
      await begun();
      expect(notice()).toBeNull();
    }
    expect(workers).toHaveLength(MAX_FAILURES + 1);
    workers.at(-1)?.say({ kind: 'fault', detail: 'broken' });
    await settle();
    expect(workers).toHaveLength(MAX_FAILURES + 1);
    expect(notice()).toMatch(/recording has ended/);
  });

  it('closes the microphone as soon as it has ended for good, and goes on saying why', async () => {
    const { recorder, media, workers, tracks, begin, pass, notice } = await aRecorder();
    await begin();
    workers.at(-1)?.say({ kind: 'fault', detail: 'broken' });
    await settle();
    expect(recorder.state().microphone.kind).toBe('on');
    media.isDiskLow = true;
    await pass(TICK_MS);
    workers.at(-1)?.say({ kind: 'begun', startMs: EPOCH_MS, size: null });
    await pass(2 * TICK_MS);
    expect(recorder.state().microphone).toEqual({ kind: 'off' });
    expect(tracks.count()).toBe(0);
    expect(notice()).toMatch(/disk is nearly full/);
  });

  it('says that a microphone hears nothing at all, and no more once it does', async () => {
    const { begin, pass, hear, notice } = await aRecorder();
    await begin();
    hear(SILENT_DB);
    await pass(SILENT_AFTER_MS);
    expect(notice()).toBeNull();
    await pass(TICK_MS);
    expect(notice()).toMatch(/silent/);
    hear(SILENT_DB + 1);
    await pass(TICK_MS);
    expect(notice()).toBeNull();
  });
});

const A_PROBLEM = { kind: 'gone', title: 'The camera is gone', text: 'Connect it.' } as const;

/** Pieces have nothing in them; they are only told apart from none. */
function aStream(isGiving: boolean): ReadableStream<unknown> {
  return new ReadableStream({
    start: (controller) => {
      if (isGiving) controller.enqueue({ close: () => undefined });
    },
  });
}

type AFeed = { readonly stream: ReadableStream<unknown>; readonly close: () => void };

const toFrameFeed = ({ stream, close }: AFeed) => ({
  frames: stream as ReadableStream<VideoFrame>,
  frameIntervalMs: 33,
  close,
});

const toSoundFeed = ({ stream, close }: AFeed) => ({
  pieces: stream as ReadableStream<AudioData>,
  close,
});
