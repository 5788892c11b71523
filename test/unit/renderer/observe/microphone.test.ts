import { describe, expect, it } from 'vitest';
import { createMicrophoneSource } from '../../../../renderer/src/observe/microphone.ts';
import { errorToMicrophoneProblem } from '../../../../renderer/src/observe/microphone-problem.ts';
import { createOpenTracks } from '../../../../renderer/src/observe/open-tracks.ts';
import { createFakeDevices } from './fake-camera.ts';

function aSource() {
  const fake = createFakeDevices();
  const tracks = createOpenTracks(() => undefined);
  let timeUp: () => void = () => undefined;
  const source = createMicrophoneSource({
    tracks,
    devices: fake.devices,
    after: (_delay, action) => {
      timeUp = action;
      return () => undefined;
    },
  });
  return { fake, tracks, source, timeUp: () => timeUp() };
}

describe('microphones', () => {
  it('are opened raw: as one was heard, not as a call would have it', async () => {
    const { fake, source, tracks } = aSource();
    fake.plugMicrophone('desk');
    const opened = await source.open(null);
    expect(opened).toMatchObject({ ok: true, value: { label: 'desk', notice: null } });
    expect(fake.requests).toEqual([
      {
        audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
        video: false,
      },
    ]);
    expect(tracks.count()).toBe(1);
    if (opened.ok) opened.value.close();
    expect(tracks.count()).toBe(0);
  });

  it('fall back to the default when the chosen one is not there, and say so', async () => {
    const { fake, source } = aSource();
    fake.plugMicrophone('desk');
    const opened = await source.open('saved-long-ago');
    expect(opened).toMatchObject({ ok: true, value: { deviceId: 'desk' } });
    expect(opened.ok && opened.value.notice?.title).toMatch(/another microphone/i);
  });

  it('that give no answer are given up, and closed should they come late', async () => {
    const { fake, source, timeUp, tracks } = aSource();
    fake.plugMicrophone('desk');
    const { release } = fake.hold();
    const opening = source.open(null);
    timeUp();
    expect(await opening).toMatchObject({ ok: false, error: { kind: 'failed' } });
    release();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(fake.tracks.every(({ readyState }) => readyState === 'ended')).toBe(true);
    expect(tracks.count()).toBe(0);
  });

  it.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'none'],
    ['NotReadableError', 'busy'],
    ['OverconstrainedError', 'gone'],
    ['TypeError', 'failed'],
  ])('%s is explained as %s', (name, kind) => {
    const problem = errorToMicrophoneProblem(new DOMException('no', name));
    expect(problem.kind).toBe(kind);
    expect(problem.title).toMatch(/microphone/i);
    expect(problem.text.length).toBeGreaterThan(20);
  });
});
