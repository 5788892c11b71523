import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { path as ffmpeg } from '@ffmpeg-installer/ffmpeg';

/** Films in which every picture carries its own number, in black and white squares along the top. */
export const COUNTER = {
  width: 640,
  height: 360,
  framesPerSecond: 30,
  /** Squares, lowest bit first. */
  bits: 16,
  square: 40,
} as const;

const CACHE = join(process.getuid?.() === 0 ? '/tmp' : tmpdir(), 'greenroom-test-films');

/** VP8 and Opus with a key frame every second, as the app records. */
export function counterFilm(seconds: number): string {
  const { width, height, framesPerSecond, bits, square } = COUNTER;
  const squares = Array.from({ length: bits }, (_, bit) => {
    const box = `drawbox=x=${bit * square}:y=0:w=${square}:h=${square}:t=fill`;
    return `${box}:color=black,${box}:color=white:enable='eq(mod(floor(n/${2 ** bit}),2),1)'`;
  });
  return made(`counter-${seconds}.webm`, [
    ...['-f', 'lavfi', '-i', `testsrc2=s=${width}x${height}:r=${framesPerSecond}:d=${seconds}`],
    ...['-f', 'lavfi', '-i', `sine=frequency=330:duration=${seconds}`],
    ...['-vf', squares.join(','), '-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8'],
    ...['-b:v', '700k', '-g', String(framesPerSecond), '-c:a', 'libopus', '-b:a', '48k'],
  ]);
}

/** The same without a picture. */
export const soundFilm = (seconds: number): string =>
  made(`sound-${seconds}.webm`, [
    ...['-f', 'lavfi', '-i', `sine=frequency=330:duration=${seconds}`],
    ...['-c:a', 'libopus', '-b:a', '48k'],
  ]);

/** A film over and over; its numbers begin anew each time. */
export const repeatedFilm = (film: string, times: number): string =>
  made(`repeated-${times}.webm`, [
    ...['-stream_loop', String(times - 1), '-i', film, '-c', 'copy'],
  ]);

function made(name: string, order: readonly string[]): string {
  const film = join(CACHE, name);
  if (existsSync(film)) return film;
  mkdirSync(CACHE, { recursive: true, mode: 0o755 });
  const unfinished = join(CACHE, `unfinished-${process.pid}-${name}`);
  try {
    execFileSync(ffmpeg, ['-v', 'error', '-y', ...order, unfinished]);
    renameSync(unfinished, film);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return film;
}
