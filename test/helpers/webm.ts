import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { path as ffmpeg } from '@ffmpeg-installer/ffmpeg';

const CACHE = join(tmpdir(), 'greenroom-test-webm');

/**
 * A recording as it comes while it is made: 30 pictures a second with a tone, a key frame every
 * second, without a length and without an index. Small, unless a size is asked for.
 */
export function aLiveWebm(
  seconds: number,
  what: 'both' | 'picture' | 'sound' = 'both',
  { size, rate } = { size: '320x240', rate: '500k' },
): Uint8Array {
  const picture = [
    ['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=30:duration=${seconds}`],
    ['-c:v', 'libvpx', '-b:v', rate, '-deadline', 'realtime', '-cpu-used', '8', '-g', '30'],
  ] as const;
  const sound = [
    ['-f', 'lavfi', '-i', `sine=frequency=440:sample_rate=48000:duration=${seconds}`],
    ['-c:a', 'libopus', '-b:a', '64k'],
  ] as const;
  const tracks = what === 'both' ? [picture, sound] : what === 'picture' ? [picture] : [sound];
  return made([
    ...tracks.flatMap(([input]) => input),
    ...tracks.flatMap(([, encoding]) => encoding),
    ...['-f', 'webm', '-live', '1', '-cluster_time_limit', '1000'],
  ]);
}

/** The same once it is finished: with its length and an index, so that it can be sought in. */
export const aFinishedWebm = (seconds: number): Uint8Array =>
  made([
    ...['-f', 'lavfi', '-i', `testsrc2=size=320x180:rate=30:duration=${seconds}`],
    ...['-f', 'lavfi', '-i', `sine=frequency=440:sample_rate=48000:duration=${seconds}`],
    ...['-c:v', 'libvpx', '-b:v', '500k', '-deadline', 'realtime', '-cpu-used', '8', '-g', '30'],
    ...['-c:a', 'libopus', '-b:a', '64k', '-f', 'webm'],
  ]);

/** Made once, and kept for the next run. */
function made(settings: readonly string[]): Uint8Array {
  const name = createHash('sha256').update(settings.join('\n')).digest('hex').slice(0, 16);
  const file = join(CACHE, `${name}.webm`);
  if (!existsSync(file)) {
    mkdirSync(CACHE, { recursive: true });
    const unfinished = join(CACHE, `${name}.${process.pid}.part`);
    execFileSync(ffmpeg, ['-v', 'error', '-y', ...settings, unfinished]);
    renameSync(unfinished, file);
  }
  return readFileSync(file);
}
