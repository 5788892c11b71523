import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CallFailure } from '../../../main/failure.ts';
import { writeAtomically } from '../../../main/files/write-atomically.ts';
import { aFolder } from '../../helpers/database.ts';

describe('writing a file all or nothing', () => {
  test('text, bytes and a stream of pieces arrive whole, and nothing else is left behind', async () => {
    const folder = aFolder();
    await writeAtomically(join(folder, 'text'), 'Grüße');
    await writeAtomically(join(folder, 'bytes'), new Uint8Array([0, 255, 10]));
    const pieces = Array.from({ length: 3_000 }, (_, index) => `${index} ${'x'.repeat(1_000)}\n`);
    await writeAtomically(join(folder, 'pieces'), pieces);
    expect(readFileSync(join(folder, 'text'), 'utf8')).toBe('Grüße');
    expect([...readFileSync(join(folder, 'bytes'))]).toEqual([0, 255, 10]);
    expect(readFileSync(join(folder, 'pieces'), 'utf8')).toBe(pieces.join(''));
    expect(readdirSync(folder).toSorted()).toEqual(['bytes', 'pieces', 'text']);
  });

  test('is for this user only', async () => {
    const path = join(aFolder(), 'notes.md');
    await writeAtomically(path, 'mine');
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  test('replaces what was there, and only once the new content is complete', async () => {
    const folder = aFolder();
    const path = join(folder, 'notes.md');
    writeFileSync(path, 'old');
    const seen: string[] = [];
    function* pieces() {
      for (let count = 0; count < 3; count += 1) {
        seen.push(readFileSync(path, 'utf8'));
        yield 'n'.repeat(1_000_001);
      }
    }
    await writeAtomically(path, pieces());
    expect(seen).toEqual(['old', 'old', 'old']);
    expect(readFileSync(path, 'utf8').length).toBe(3_000_003);
  });

  test('content that fails halfway leaves the old file and no trace', async () => {
    const folder = aFolder();
    const path = join(folder, 'notes.md');
    writeFileSync(path, 'old');
    function* failing() {
      yield 'n'.repeat(1_000_001);
      throw new Error('out of words');
    }
    await expect(writeAtomically(path, failing())).rejects.toThrow('out of words');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['notes.md']);
  });

  test.each([
    ['a folder that does not exist', (folder: string) => join(folder, 'none', 'notes.md')],
    ['a folder in its place', (folder: string) => folder],
    ['a file where a folder should be', (folder: string) => join(folder, 'file', 'notes.md')],
    ['a name that is too long', (folder: string) => join(folder, 'n'.repeat(300))],
  ])('%s is said to be unwritable, and leaves no trace', async (_what, target) => {
    const folder = aFolder();
    writeFileSync(join(folder, 'file'), '');
    const failure = await writeAtomically(target(folder), 'new').catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(CallFailure);
    expect(failure).toMatchObject({ callError: { type: 'CannotWrite' } });
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('a full disk is said to be full', async () => {
    // What the system says in the middle of a file when the disk is full, put in at that place.
    const error = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    function* pieces(): Generator<string> {
      yield 'n'.repeat(1_000_001);
      throw error;
    }
    const failure = await writeAtomically(join(aFolder(), 'notes.md'), pieces()).catch(
      (cause: unknown) => cause,
    );
    expect(failure).toMatchObject({ callError: { type: 'DiskFull' } });
  });
});
