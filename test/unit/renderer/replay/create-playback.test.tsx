import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MediaSegment } from '../../../../core/domain/media-segment.ts';
import { createPlayback } from '../../../../renderer/src/replay/create-playback.ts';
import type { Player } from '../../../../renderer/src/replay/create-playback.ts';
import { aSegment } from '../../../helpers/a-segment.ts';
import { createFakeVideo } from '../../../helpers/fake-video.ts';
import type { FakeFile, FakeVideo } from '../../../helpers/fake-video.ts';

const FRAME = 40;
const wait = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

type Setting = {
  readonly player: Player;
  readonly videos: readonly [FakeVideo, FakeVideo];
  readonly files: Map<string, FakeFile | 'endless'>;
  readonly detach: () => void;
};

async function setUp(
  segments: readonly MediaSegment[] = [aSegment()],
  durationMs = 10_000,
): Promise<Setting> {
  const files = new Map<string, FakeFile | 'endless'>();
  for (const { id, startMs, endMs } of segments)
    files.set(id, { lengthMs: endMs - startMs, frameMs: FRAME });
  const fileOf = (path: string): FakeFile | 'endless' | null =>
    files.get(path.split('/').at(-1)?.split('?')[0] ?? '') ?? null;
  const videos = [createFakeVideo(fileOf), createFakeVideo(fileOf)] as const;
  const player = createPlayback({ segments, durationMs });
  const detach = player.attach(videos[0].element, videos[1].element);
  await wait(200);
  return { player, videos, files, detach };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async () => ({ status: 404 }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the position of a player', () => {
  test('is that of the picture shown, not of the moment asked for', async () => {
    const { player } = await setUp();
    player.seek(1_030);
    expect(player.positionMs()).toBe(0);
    await wait(200);
    expect(player.positionMs()).toBe(1_000);
  });

  test('goes on with the pictures while playing, at the rate chosen', async () => {
    const { player } = await setUp();
    player.setRate(2);
    player.play();
    await wait(1_100);
    expect(player.positionMs() % FRAME).toBe(0);
    expect(player.positionMs()).toBeGreaterThan(1_700);
    expect(player.positionMs()).toBeLessThan(2_300);
    player.pause();
    const stopped = player.positionMs();
    await wait(500);
    expect(player.positionMs()).toBe(stopped);
  });

  test('follows a drag by as many seeks as the file can take, and ends where it ends', async () => {
    const { player, videos } = await setUp();
    const before = videos[0].seeks.length;
    for (let atMs = 1_000; atMs <= 6_000; atMs += 50) player.seek(atMs);
    await wait(300);
    expect(player.positionMs()).toBe(6_000);
    expect(videos[0].seeks.length - before).toBe(2);
  });

  test('moves on from where is being sought to, so that repeated keys add up', async () => {
    const { player } = await setUp();
    for (let press = 0; press < 3; press += 1) player.seek(player.targetMs() + 1_000);
    await wait(300);
    expect(player.positionMs()).toBe(3_000);
  });
});

test('a session is come in on with its first picture', async () => {
  const late = [aSegment({ startMs: 1_200, endMs: 10_000 })];
  const { player } = await setUp(late);
  expect(player.positionMs()).toBe(1_200);
  expect(player.stretch()).toMatchObject({ kind: 'picture' });
});

describe('single pictures', () => {
  test('forward and back by exactly one', async () => {
    const { player } = await setUp();
    player.seek(2_000);
    await wait(200);
    player.step(1);
    await wait(200);
    expect(player.positionMs()).toBe(2_040);
    player.step(-1);
    await wait(200);
    player.step(-1);
    await wait(200);
    expect(player.positionMs()).toBe(1_960);
  });

  test('over a gap to the next part', async () => {
    const { player } = await setUp(
      [
        aSegment({ id: 'one', endMs: 2_000, frames: 50 }),
        aSegment({ id: 'two', startMs: 4_000, endMs: 6_000, frames: 50 }),
      ],
      6_000,
    );
    player.seek(1_990);
    await wait(200);
    player.step(1);
    await wait(400);
    expect(player.positionMs()).toBe(4_000);
    player.step(-1);
    await wait(400);
    expect(player.positionMs()).toBe(1_960);
  });
});

describe('what was not recorded', () => {
  test('takes its time, says why, and the next part follows', async () => {
    const { player, videos } = await setUp(
      [
        aSegment({ id: 'one', endMs: 2_000, frames: 50, endReason: 'paused' }),
        aSegment({ id: 'two', startMs: 3_000, endMs: 6_000, frames: 75 }),
      ],
      6_000,
    );
    player.seek(1_800);
    await wait(200);
    player.play();
    await wait(700);
    expect(player.stretch()).toMatchObject({ kind: 'gap', reason: 'paused' });
    expect(videos.map(({ element }) => element.dataset['shown'])).toEqual(['false', 'false']);
    const inGap = player.positionMs();
    await wait(200);
    expect(player.positionMs() - inGap).toBeGreaterThan(150);
    await wait(1_000);
    expect(player.stretch()).toMatchObject({ kind: 'picture', segment: { id: 'two' } });
    expect(player.positionMs()).toBeGreaterThan(3_000);
  });

  test('a session of which nothing can be played still has a time that goes on and ends', async () => {
    const { player } = await setUp([aSegment({ state: 'deleted' })], 1_000);
    player.play();
    await wait(500);
    expect(player.positionMs()).toBeGreaterThan(400);
    await wait(700);
    expect(player.positionMs()).toBe(1_000);
    expect(player.isPlaying()).toBe(false);
  });
});

describe('a stretch that is played', () => {
  test('ends at its end and says so', async () => {
    const { player } = await setUp();
    const end = player.playSpan({ startMs: 3_000, endMs: 3_500 });
    await wait(1_500);
    await expect(end).resolves.toBe(true);
    expect(player.isPlaying()).toBe(false);
    expect(Math.abs(player.positionMs() - 3_500)).toBeLessThanOrEqual(FRAME);
  });

  test('that ends with the session reaches its end too', async () => {
    const { player } = await setUp();
    const end = player.playSpan({ startMs: 9_000, endMs: 10_000 });
    await wait(1_500);
    await expect(end).resolves.toBe(true);
  });

  test('is given up by a pause and by a seek', async () => {
    const { player } = await setUp();
    const paused = player.playSpan({ startMs: 3_000, endMs: 3_500 });
    await wait(200);
    player.pause();
    await expect(paused).resolves.toBe(false);
    const left = player.playSpan({ startMs: 3_000, endMs: 3_500 });
    await wait(200);
    player.seek(8_000);
    await expect(left).resolves.toBe(false);
  });

  test('in a loop begins at its start for whoever stands on its end', async () => {
    const { player } = await setUp();
    player.setLoop({ startMs: 2_000, endMs: 3_000 });
    player.seek(3_000);
    await wait(200);
    player.play();
    await wait(300);
    expect(player.positionMs()).toBeLessThan(3_000);
    player.pause();
    player.seek(3_200);
    await wait(200);
    player.play();
    await wait(300);
    expect(player.positionMs()).toBeGreaterThan(3_200);
  });

  test('in a loop begins again, and a seek out of it plays on', async () => {
    const { player } = await setUp();
    player.setLoop({ startMs: 2_000, endMs: 2_400 });
    player.seek(2_000);
    player.play();
    await wait(3_000);
    expect(player.positionMs()).toBeLessThanOrEqual(2_400 + FRAME);
    player.seek(5_000);
    await wait(1_000);
    expect(player.positionMs()).toBeGreaterThan(5_400);
  });
});

describe('a file with something wrong', () => {
  test('that is not there is a gap; the clock runs on, and it is found when it is back', async () => {
    const { player, files } = await setUp();
    const file = files.get('film-1') ?? { lengthMs: 0, frameMs: FRAME };
    files.clear();
    player.tryAgain();
    await wait(200);
    expect(player.stretch()).toMatchObject({ kind: 'gap', reason: 'missing' });
    player.seek(4_000);
    expect(player.positionMs()).toBe(4_000);
    files.set('film-1', file);
    player.tryAgain();
    await wait(300);
    expect(player.stretch()).toMatchObject({ kind: 'picture' });
    expect(player.positionMs()).toBe(4_000);
  });

  test('that is deleted while it plays ends in a gap at the same moment', async () => {
    const { player, videos } = await setUp();
    player.play();
    await wait(1_000);
    videos[0].fail();
    await wait(50);
    expect(player.stretch()).toMatchObject({ kind: 'gap', reason: 'missing' });
    expect(player.positionMs()).toBeGreaterThan(700);
    expect(player.isPlaying()).toBe(true);
  });

  test('that is cut short plays as far as it goes', async () => {
    const { player, files } = await setUp();
    files.set('film-1', { lengthMs: 5_000, frameMs: FRAME });
    player.tryAgain();
    await wait(300);
    player.seek(8_000);
    await wait(200);
    expect(player.stretch()).toMatchObject({ reason: 'cut-short', startMs: 5_000 });
    player.seek(4_000);
    await wait(300);
    expect(player.stretch()).toMatchObject({ kind: 'picture' });
    expect(player.positionMs()).toBe(4_000);
  });

  test('that says it is longer than it is: a jump beyond its data finds that out', async () => {
    const { player, files } = await setUp();
    files.set('film-1', { lengthMs: 10_000, frameMs: FRAME, dataMs: 5_000 });
    player.tryAgain();
    await wait(300);
    player.seek(8_000);
    await wait(1_500);
    expect(player.stretch()).toMatchObject({ kind: 'gap', reason: 'cut-short', startMs: 8_000 });
    expect(player.positionMs()).toBe(8_000);
    player.seek(4_000);
    await wait(300);
    expect(player.positionMs()).toBe(4_000);
  });

  test.each([20, 1_500])(
    'that is whole is not called cut short by a busy machine: its picture comes %i ms late',
    async (lateMs) => {
      const { player, files } = await setUp();
      files.set('film-1', { lengthMs: 10_000, frameMs: FRAME, lateMs });
      player.tryAgain();
      await wait(300);
      player.seek(8_000);
      await wait(30);
      expect(player.targetMs()).toBe(8_000);
      await wait(2_000);
      expect(player.stretch()).toMatchObject({ kind: 'picture' });
      expect(player.positionMs()).toBe(8_000);
      player.seek(7_000);
      await wait(60);
      expect(player.targetMs()).toBe(7_000);
      await wait(2_000);
      expect(player.positionMs()).toBe(7_000);
    },
  );

  test('that ends early while playing is a gap from there on, and time goes on', async () => {
    const { player, files } = await setUp();
    files.set('film-1', { lengthMs: 10_000, frameMs: FRAME, dataMs: 2_000 });
    player.tryAgain();
    await wait(300);
    player.seek(1_500);
    player.play();
    await wait(1_200);
    expect(player.stretch()).toMatchObject({ reason: 'cut-short' });
    expect(Math.abs((player.stretch()?.startMs ?? 0) - 2_000)).toBeLessThanOrEqual(FRAME);
    expect(player.isPlaying()).toBe(true);
    expect(player.positionMs()).toBeGreaterThan(2_000);
  });

  test('that breaks in the middle is of use up to there', async () => {
    vi.stubGlobal('fetch', async () => ({ status: 200 }));
    const { player, videos } = await setUp();
    player.seek(3_000);
    await wait(300);
    videos[0].fail();
    await wait(50);
    expect(player.stretch()).toMatchObject({ kind: 'picture', endMs: 3_000 + FRAME });
    player.seek(9_000);
    expect(player.stretch()).toMatchObject({ reason: 'cut-short' });
  });

  test('that cannot be opened at all cannot be played', async () => {
    vi.stubGlobal('fetch', async () => ({ status: 200 }));
    const { player, files } = await setUp();
    files.clear();
    player.tryAgain();
    await wait(200);
    expect(player.stretch()).toMatchObject({ kind: 'gap', reason: 'unreadable' });
  });

  test('that loads for ever is given up', async () => {
    const { player, files } = await setUp([aSegment({ state: 'finalizing' })]);
    expect(player.stretch()).toMatchObject({ reason: 'unfinished' });
    files.set('film-1', 'endless');
    player.setSegments([aSegment()]);
    await wait(9_000);
    expect(player.stretch()).toMatchObject({ reason: 'unfinished' });
    await wait(1_500);
    expect(player.stretch()).toMatchObject({ reason: 'missing' });
  });
});

describe('when files change', () => {
  test('a part that is made ready appears by itself, one that is deleted goes', async () => {
    const { player } = await setUp([aSegment({ state: 'finalizing' })]);
    player.setSegments([aSegment()]);
    await wait(200);
    expect(player.stretch()).toMatchObject({ kind: 'picture' });
    player.setSegments([aSegment({ state: 'deleted' })]);
    expect(player.stretch()).toMatchObject({ kind: 'gap', reason: 'deleted' });
  });

  test('letting go of the elements lets go of their files', async () => {
    const { player, videos, detach } = await setUp();
    const end = player.playSpan({ startMs: 1_000, endMs: 9_000 });
    await wait(200);
    detach();
    await expect(end).resolves.toBe(false);
    expect(videos.some(({ element }) => element.hasAttribute('src'))).toBe(false);
  });
});
