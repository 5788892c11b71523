import { describe, expect, it } from 'vitest';
import { createCameraSource } from '../../../../renderer/src/observe/camera.ts';
import { createOpenTracks } from '../../../../renderer/src/observe/open-tracks.ts';
import { asTrack, createFakeDevices, FakeTrack } from './fake-camera.ts';

function aSource() {
  const fake = createFakeDevices();
  const tracks = createOpenTracks(() => undefined);
  let timeUp: () => void = () => undefined;
  const source = createCameraSource({
    tracks,
    devices: fake.devices,
    after: (_delay, action) => {
      timeUp = action;
      return () => undefined;
    },
  });
  return { fake, tracks, source, timeUp: () => timeUp() };
}

describe('cameras', () => {
  it('are listed by name, without microphones; an unnamed one gets a plain name', async () => {
    const { fake, source } = aSource();
    fake.plug('a', 'Laptop camera');
    fake.plug('b', '');
    expect(await source.list()).toEqual([
      { id: 'a', label: 'Laptop camera' },
      { id: 'b', label: 'Camera 2' },
    ]);
  });

  it('open with the picture asked for, and close', async () => {
    const { fake, source, tracks } = aSource();
    fake.plug('a', 'Laptop camera');
    const opened = await source.open(null);
    expect(opened).toMatchObject({
      ok: true,
      value: {
        deviceId: 'a',
        notice: null,
        facts: { label: 'Laptop camera', width: 640, height: 480, frameRate: 30 },
      },
    });
    expect(fake.requests[0]).toMatchObject({
      audio: false,
      video: { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } },
    });
    expect(tracks.count()).toBe(1);
    if (opened.ok) opened.value.close();
    expect(tracks.count()).toBe(0);
    expect(fake.tracks[0]?.readyState).toBe('ended');
  });

  it('are asked for a larger picture where it is recorded', async () => {
    const { fake, source } = aSource();
    fake.plug('a');
    source.expectRecording(true);
    await source.open(null);
    source.expectRecording(false);
    await source.open(null);
    expect(fake.requests).toMatchObject([
      { video: { width: { ideal: 1280 }, height: { ideal: 720 } } },
      { video: { width: { ideal: 640 }, height: { ideal: 480 } } },
    ]);
  });

  it('fall back to the default when the chosen one is not there, and say so', async () => {
    const { fake, source } = aSource();
    fake.plug('a');
    const opened = await source.open('saved-long-ago');
    expect(opened).toMatchObject({ ok: true, value: { deviceId: 'a' } });
    expect(opened.ok && opened.value.notice?.title).toMatch(/another camera/i);
  });

  it.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'none'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['OverconstrainedError', 'gone'],
    ['TypeError', 'failed'],
  ])('answer %s with the problem "%s" and what to do', async (name, kind) => {
    const { fake, source, tracks } = aSource();
    fake.plug('a');
    fake.refuse(name);
    const opened = await source.open(null);
    expect(opened).toMatchObject({ ok: false, error: { kind } });
    expect(!opened.ok && opened.error.text.length).toBeGreaterThan(40);
    expect(tracks.count()).toBe(0);
  });

  it('that never answer are given up, and closed should they answer after all', async () => {
    const { fake, source, tracks, timeUp } = aSource();
    fake.plug('a');
    const held = fake.hold();
    const opening = source.open(null);
    timeUp();
    expect(await opening).toMatchObject({ ok: false, error: { kind: 'failed' } });
    held.release();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(fake.tracks[0]?.readyState).toBe('ended');
    expect(tracks.count()).toBe(0);
  });

  it('are none where the page has no access to devices at all', async () => {
    const tracks = createOpenTracks(() => undefined);
    const source = createCameraSource({ tracks, devices: () => undefined });
    expect(await source.list()).toEqual([]);
    expect(await source.open(null)).toMatchObject({ ok: false, error: { kind: 'none' } });
  });
});

describe('open tracks', () => {
  it('count clones, forget tracks that end by themselves, and tell each change', () => {
    const counts: number[] = [];
    const tracks = createOpenTracks((count) => void counts.push(count));
    const camera = new FakeTrack('camera', 'a');
    const clone = camera.clone();
    tracks.add(asTrack(camera));
    tracks.add(asTrack(camera));
    tracks.add(asTrack(clone));
    camera.unplug();
    tracks.close(asTrack(clone));
    tracks.close(asTrack(clone));
    expect(counts).toEqual([1, 2, 1, 0]);
    expect(clone.readyState).toBe('ended');
  });
});
