// A throwaway Electron main process for the mannequin: serves one page its parts, and hands what it
// draws to ffmpeg.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { app, BrowserWindow, ipcMain, protocol } from 'electron';

const job = JSON.parse(process.env['GREENROOM_MANNEQUIN_JOB'] ?? 'null');
const TYPES = { html: 'text/html', js: 'text/javascript' };

// Drawn by the processor: the same picture everywhere, and on machines without a graphics card.
app.commandLine.appendSwitch('use-angle', 'swiftshader');
app.commandLine.appendSwitch('enable-unsafe-swiftshader');

protocol.registerSchemesAsPrivileged([
  { scheme: 'mannequin', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

async function start() {
  protocol.handle('mannequin', async (request) => {
    const path = normalize(new URL(request.url).pathname);
    const body = await readFile(join(job.pageFolder, path));
    const type = TYPES[path.split('.').at(-1)] ?? 'application/octet-stream';
    return new Response(body, { headers: { 'content-type': type } });
  });
  const encoder = spawn(job.ffmpeg, job.ffmpegArguments, { stdio: ['pipe', 'ignore', 'inherit'] });
  ipcMain.handle('job', () => job.film);
  ipcMain.handle('picture', async (_event, pixels) => {
    if (!encoder.stdin.write(pixels)) await once(encoder.stdin, 'drain');
  });
  ipcMain.handle('done', async () => {
    encoder.stdin.end();
    const [code] = await once(encoder, 'close');
    app.exit(code);
  });
  ipcMain.handle('failed', (_event, message) => {
    process.stderr.write(`${message}\n`);
    encoder.kill();
    app.exit(1);
  });

  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      backgroundThrottling: false,
    },
  });
  await window.loadURL('mannequin://local/index.html');
}

app
  .whenReady()
  .then(start)
  .catch((error) => {
    process.stderr.write(`${error}\n`);
    app.exit(1);
  });
