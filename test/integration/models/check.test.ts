import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkVisionFiles, readVerified } from '../../../main/models/check.ts';
import type { VisionFile } from '../../../models/manifest.ts';
import { aFolder } from '../../helpers/database.ts';

const content = new Uint8Array(10_000).fill(7);

/** A small stand-in for a model, and the folders it is looked for in. */
function aVisionFile() {
  const folder = aFolder();
  const file: VisionFile = {
    id: 'small',
    folder: 'models',
    file: 'small.task',
    bytes: content.byteLength,
    sha256: createHash('sha256').update(content).digest('hex'),
    licence: 'none',
    origin: 'this test',
    modelCard: null,
  };
  const path = join(folder, file.file);
  writeFileSync(path, content);
  return { file, path, folders: { models: folder, 'vision-runtime': folder } };
}

const flipOneBit = (bytes: Uint8Array): Uint8Array => {
  const flipped = Uint8Array.from(bytes);
  flipped[5_000] = (flipped[5_000] ?? 0) ^ 1;
  return flipped;
};

describe('check of the analysis files', () => {
  test('an unaltered file is handed out, byte for byte', async () => {
    const { file, folders } = aVisionFile();
    expect(await readVerified(folders, file)).toEqual({ ok: true, bytes: Buffer.from(content) });
    expect(await checkVisionFiles(folders, [file])).toEqual({ problems: [] });
  });

  test.each<[string, (path: string) => void, string]>([
    ['is missing', (path) => rmSync(path), 'is missing'],
    ['is empty', (path) => writeFileSync(path, ''), 'has 0 bytes instead of 10000'],
    ['was cut', (path) => writeFileSync(path, content.slice(1)), 'has 9999 bytes'],
    ['grew', (path) => writeFileSync(path, [...content, 1].join('')), 'bytes instead of'],
    ['has one bit flipped', (path) => writeFileSync(path, flipOneBit(content)), 'was altered'],
    ['is a web page', (path) => writeFileSync(path, '<!doctype html>'), 'has 15 bytes'],
  ])('a file that %s is never used, and the problem says what to do', async (_how, spoil, why) => {
    const { file, path, folders } = aVisionFile();
    spoil(path);
    const checked = await readVerified(folders, file);
    expect(checked.ok).toBe(false);
    const { problems } = await checkVisionFiles(folders, [file]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.file).toBe('small.task');
    expect(problems[0]?.text).toContain(why);
    expect(problems[0]?.text).toMatch(/npm ci/);
  });

  test('every problem is listed, not only the first', async () => {
    const { file, path, folders } = aVisionFile();
    rmSync(path);
    const { problems } = await checkVisionFiles(folders, [file, { ...file, file: 'other.task' }]);
    expect(problems.map((problem) => problem.file)).toEqual(['small.task', 'other.task']);
  });
});
