// A throwaway Electron main process for `scripts/record-landmarks.ts`: serves the models, their
// runtime and the extracted frames to one page, and writes what the page measured to a file.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, ipcMain, protocol } from 'electron';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const job = JSON.parse(process.env['GREENROOM_RECORDING_JOB'] ?? 'null');
const FOLDERS = {
  page: here,
  vision: join(root, 'node_modules/@mediapipe/tasks-vision'),
  models: join(root, 'models'),
  frames: job.framesFolder,
};
const TYPES = {
  html: 'text/html',
  mjs: 'text/javascript',
  js: 'text/javascript',
  wasm: 'application/wasm',
};

protocol.registerSchemesAsPrivileged([
  { scheme: 'recorder', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

async function start() {
  protocol.handle('recorder', async (request) => {
    const [, folder, ...rest] = normalize(new URL(request.url).pathname).split('/');
    const base = FOLDERS[folder];
    if (base === undefined) return new Response('no such folder', { status: 404 });
    const body = await readFile(join(base, ...rest));
    const type = TYPES[rest.at(-1).split('.').at(-1)] ?? 'application/octet-stream';
    return new Response(body, { headers: { 'content-type': type } });
  });
  ipcMain.handle('job', () => ({ frames: job.frames, framesPerSecond: job.framesPerSecond }));
  ipcMain.handle('done', async (_event, recording) => {
    await writeFile(job.output, JSON.stringify(recording));
    app.exit(0);
  });
  ipcMain.handle('failed', (_event, message) => {
    process.stderr.write(`${message}\n`);
    app.exit(1);
  });

  const window = new BrowserWindow({
    show: false,
    webPreferences: { preload: join(here, 'preload.cjs'), backgroundThrottling: false },
  });
  await window.loadURL('recorder://local/page/page.html');
}

app
  .whenReady()
  .then(start)
  .catch((error) => {
    process.stderr.write(`${error}\n`);
    app.exit(1);
  });
