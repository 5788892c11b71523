import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { path as ffmpeg } from '@ffmpeg-installer/ffmpeg';

const CACHE = join(tmpdir(), 'greenroom-test-webm');
export const COUNTED_RATE = 30;
export const COUNTED_SIZE = { width: 320, height: 240 } as const;
export const COUNTED_BITS = 10;
const SQUARE = COUNTED_SIZE.width / COUNTED_BITS;

/**
 * A recording whose pictures carry their own number as black and white bars, the lowest bit at the
 * left, with a tone, and a key frame every second.
 */
export function aCountedFilm(seconds: number, what: 'both' | 'sound' = 'both'): Uint8Array {
  const { width, height } = COUNTED_SIZE;
  const bars = `geq=lum='if(bitand(N\\,pow(2\\,floor(X/${SQUARE})))\\,235\\,16)':cb=128:cr=128`;
  const picture = [
    ...['-f', 'lavfi', '-i'],
    `color=black:size=${width}x${height}:rate=${COUNTED_RATE}:duration=${seconds},${bars}`,
  ];
  const sound = ['-f', 'lavfi', '-i', `sine=frequency=440:sample_rate=48000:duration=${seconds}`];
  const videoCodec = ['-c:v', 'libvpx', '-b:v', '600k', '-deadline', 'good', '-cpu-used', '4'];
  return made(
    what === 'both'
      ? [...picture, ...sound, ...videoCodec, '-g', '30', '-c:a', 'libopus', '-f', 'webm']
      : [...sound, '-c:a', 'libopus', '-f', 'webm'],
  );
}

/** The same film over and over, as one file; its numbers begin anew each time. */
export function aRepeatedFilm(seconds: number, times: number): string {
  const once = join(CACHE, `once-${seconds}.webm`);
  writeFileSync(once, aCountedFilm(seconds));
  return madeFile(['-stream_loop', String(times - 1), '-i', once, '-c', 'copy', '-f', 'webm']);
}

const made = (settings: readonly string[]): Uint8Array => readFileSync(madeFile(settings));

/** Made once, and kept for the next run. */
function madeFile(settings: readonly string[]): string {
  const name = createHash('sha256').update(settings.join('\n')).digest('hex').slice(0, 16);
  const file = join(CACHE, `${name}.webm`);
  if (!existsSync(file)) {
    mkdirSync(CACHE, { recursive: true });
    const unfinished = join(CACHE, `${name}.${process.pid}.part`);
    execFileSync(ffmpeg, ['-v', 'error', '-y', ...settings, unfinished]);
    renameSync(unfinished, file);
  }
  return file;
}

/** Every picture of a film, grey, one after the other. */
export function greyPictures(path: string): readonly Uint8Array[] {
  const { width, height } = COUNTED_SIZE;
  const raw = execFileSync(
    ffmpeg,
    ['-v', 'error', '-i', path, '-vsync', 'passthrough', '-f', 'rawvideo', '-pix_fmt', 'gray', '-'],
    { maxBuffer: 1_000_000_000 },
  );
  const bytes = width * height;
  return Array.from({ length: Math.floor(raw.length / bytes) }, (_, index) =>
    raw.subarray(index * bytes, (index + 1) * bytes),
  );
}

/** The number that a picture carries, read across it at a share of its height. */
export function numberIn(picture: Uint8Array, { isMirrored = false, row = 0.1 } = {}): number {
  const { width, height } = COUNTED_SIZE;
  const y = Math.round(row * height);
  let number = 0;
  for (let bit = 0; bit < COUNTED_BITS; bit += 1) {
    const x = Math.round((bit + 0.5) * SQUARE);
    const at = y * width + (isMirrored ? width - 1 - x : x);
    if ((picture[at] ?? 0) > 125) number += 2 ** bit;
  }
  return number;
}
