import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { path as ffmpeg } from '@ffmpeg-installer/ffmpeg';
import { build } from 'vite';
import { ensureElectronRuntime } from '../../../../scripts/electron-runtime/electron-runtime.ts';
import { isRoot, run } from '../../../../scripts/shared/run.ts';
import { FRAME } from './film.ts';
import type { Film } from './film.ts';

const HERE = import.meta.dirname;
/** A calibration takes so many pictures a second for granted; fewer are shown more than once, as in the clips. */
const CALIBRATION_FPS = 30;
const LONGEST_MS = 1_200_000;

/** Draws a film in Electron and writes it as a video; needs a display. */
export async function renderFilm(film: Film, output: string): Promise<void> {
  const pageFolder = mkdtempSync(join(tmpdir(), 'greenroom-mannequin-'));
  try {
    await build({
      root: join(HERE, 'stage'),
      base: './',
      configFile: false,
      logLevel: 'error',
      build: { outDir: pageFolder, emptyOutDir: true },
    });
    writeFileSync(
      join(pageFolder, 'person.bin'),
      gunzipSync(readFileSync(join(HERE, 'person.bin.gz'))),
    );
    const { executable } = await ensureElectronRuntime();
    const job = {
      film: film.name,
      pageFolder,
      ffmpeg,
      ffmpegArguments: [
        ...['-y', '-v', 'error', '-f', 'rawvideo', '-pix_fmt', 'rgba'],
        ...['-s', `${FRAME.width}x${FRAME.height}`, '-r', String(film.fps), '-i', '-'],
        // The last line comes first. Edges as soft and a noise as a camera has them.
        ...[
          '-vf',
          'vflip,gblur=sigma=0.6,noise=alls=4:allf=t',
          '-c:v',
          'libx264',
          '-preset',
          'veryfast',
        ],
        ...['-crf', '18', '-pix_fmt', 'yuv420p'],
        ...(film.isCalibrated ? ['-r', String(CALIBRATION_FPS)] : []),
        output,
      ],
    };
    const drawn = await run(
      executable,
      [...(isRoot() ? ['--no-sandbox'] : []), join(HERE, 'stage')],
      {
        env: { ...process.env, GREENROOM_MANNEQUIN_JOB: JSON.stringify(job) },
        timeoutMs: LONGEST_MS,
      },
    );
    if (drawn.code !== 0) throw new Error(`The mannequin was not drawn: ${drawn.output}`);
  } finally {
    rmSync(pageFolder, { recursive: true, force: true });
  }
}
