import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openInputFile } from '../../../main/analysis/input-file.ts';
import { answerPlayer, answerRange } from '../../../main/files/serve-range.ts';
import { createAppHandler, NONCE_PLACEHOLDER } from '../../../main/protocol/serve.ts';
import { contentSecurityPolicy } from '../../../main/security/content-security-policy.ts';
import { aFolder } from '../../helpers/database.ts';

const MODEL = 'face_landmarker.task';

/** A small built app beside a file that must never be served. */
function anApp() {
  const folder = aFolder();
  const folders = {
    renderer: join(folder, 'renderer'),
    models: join(folder, 'models'),
    'vision-runtime': join(folder, 'renderer', 'vision-runtime'),
  };
  for (const path of Object.values(folders)) mkdirSync(path, { recursive: true });
  mkdirSync(join(folders.renderer, 'assets'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(
    join(folders.renderer, 'index.html'),
    `<meta name="csp-nonce" content="${NONCE_PLACEHOLDER}">`,
  );
  writeFileSync(join(folders.renderer, 'assets', 'index.js'), 'start()');
  writeFileSync(join(folders.renderer, 'assets', 'index.css'), 'a{}');
  cpSync(join(import.meta.dirname, '../../../models', MODEL), join(folders.models, MODEL));
  const damage: string[] = [];
  const handle = createAppHandler(folders, (problem) => void damage.push(problem));
  const get = (path: string) => handle({ method: 'GET', url: `app://greenroom${path}` });
  return { folder, folders, damage, handle, get };
}

const nonceOf = (response: Response): string =>
  /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';

describe('app://greenroom', () => {
  test('the document carries the nonce of its own policy, a new one each time', async () => {
    const { get } = anApp();
    const nonces = [];
    for (let count = 0; count < 2; count += 1) {
      const response = await get('/index.html');
      const nonce = nonceOf(response);
      expect(await response.text()).toBe(`<meta name="csp-nonce" content="${nonce}">`);
      expect(Buffer.from(nonce, 'base64').byteLength).toBe(16);
      nonces.push(nonce);
    }
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('the page of the project has the place for it', () => {
    const page = join(import.meta.dirname, '../../../renderer/index.html');
    expect(readFileSync(page, 'utf8')).toContain(`content="${NONCE_PLACEHOLDER}"`);
  });

  test.each([
    ['/index.html', 200, 'text/html; charset=utf-8'],
    ['/assets/index.js', 200, 'text/javascript; charset=utf-8'],
    ['/assets/index.css', 200, 'text/css; charset=utf-8'],
    [`/models/${MODEL}`, 200, 'application/octet-stream'],
    ['/assets/none.js', 404, 'text/plain; charset=utf-8'],
    ['/assets', 404, 'text/plain; charset=utf-8'],
    ['/a%00b', 400, 'text/plain; charset=utf-8'],
    ['/vision-runtime/vision_wasm_module_internal.js', 409, 'application/json; charset=utf-8'],
  ])('%s is answered %i as %s, with the full policy', async (path, status, type) => {
    const response = await anApp().get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe(type);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toBe(contentSecurityPolicy(nonceOf(response)));
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['the analysing page', answerRange],
    ['the player', answerPlayer],
  ])('what %s is given of a recording has the full policy as well', async (_name, serve) => {
    const { folder, folders } = anApp();
    const path = join(folder, 'talk.mp4');
    writeFileSync(path, 'the first words of a video');
    const file = await openInputFile(path);
    if (!file.ok) throw new Error(file.error.text);
    onTestFinished(() => file.value.handle.close());
    const handle = createAppHandler(folders, () => undefined, {
      recording: async (_id, range) => serve(file.value, range),
    });
    for (const [range, status] of [
      ['bytes=4-8', 206],
      ['bytes=900-901', 416],
    ] as const) {
      const response = await handle({
        method: 'GET',
        url: 'app://greenroom/recording/00000000-0000-4000-8000-000000000001',
        headers: new Headers({ range }),
      });
      expect(response.status).toBe(status);
      const policy = response.headers.get('content-security-policy');
      expect(policy).toBe(contentSecurityPolicy(nonceOf(response)));
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).toBe(status === 206 ? 'first' : '');
    }
  });

  test('a binary of the runtime is announced as WebAssembly', async () => {
    const { folders, get } = anApp();
    const name = 'vision_wasm_module_internal.wasm';
    const installed = join(import.meta.dirname, '../../../node_modules/@mediapipe/tasks-vision');
    cpSync(join(installed, 'wasm', name), join(folders['vision-runtime'], name));
    const response = await get(`/vision-runtime/${name}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/wasm',
    ]);
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/models/..%2f..%2fsecret.txt',
    '/vision-runtime/../../secret.txt',
  ])('%s does not reach the file outside', async (path) => {
    const { folder, get } = anApp();
    expect(readFileSync(join(folder, 'secret.txt'), 'utf8')).toBe('secret');
    const response = await get(path);
    expect(response.ok).toBe(false);
    expect(await response.text()).not.toContain('secret');
  });

  test('a link inside the folder does not lead out of it either', async () => {
    const { folder, folders, get } = anApp();
    symlinkSync(join(folder, 'secret.txt'), join(folders.renderer, 'assets', 'link.txt'));
    expect((await get('/assets/link.txt')).status).toBe(404);
  });

  test('an altered model is a readable problem instead of a model', async () => {
    const { folders, damage, get } = anApp();
    const path = join(folders.models, MODEL);
    const bytes = readFileSync(path);
    bytes[1_000_000] = (bytes[1_000_000] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const response = await get(`/models/${MODEL}`);
    expect(response.status).toBe(409);
    const problem = await response.json();
    expect(problem).toEqual({ file: MODEL, text: expect.stringContaining('was altered') });
    expect(damage).toEqual([problem.text]);
  });

  test('an unaltered model arrives byte for byte', async () => {
    const { folders, get } = anApp();
    const response = await get(`/models/${MODEL}`);
    const served = Buffer.from(await response.arrayBuffer());
    expect(served.equals(readFileSync(join(folders.models, MODEL)))).toBe(true);
  });

  test('nothing can be written to it', async () => {
    const { handle } = anApp();
    const response = await handle({ method: 'POST', url: 'app://greenroom/index.html' });
    expect(response.status).toBe(405);
  });
});
