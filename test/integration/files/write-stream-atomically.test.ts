import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CallFailure } from '../../../main/failure.ts';
import {
  createFileOnDisk,
  writeStreamAtomically,
} from '../../../main/files/write-stream-atomically.ts';
import { aFolder } from '../../helpers/database.ts';

const NEVER = new AbortController().signal;

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

describe('writing a stream all or nothing', () => {
  test('arrives whole, for this user only, and nothing else is left behind', async () => {
    const folder = aFolder();
    const path = join(folder, 'large');
    expect(await writeStreamAtomically(path, pieces('one ', '', 'two'), { signal: NEVER })).toBe(7);
    expect(readFileSync(path, 'utf8')).toBe('one two');
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(readdirSync(folder)).toEqual(['large']);
  });

  test('a disk that takes a piece only in parts gets all of it', async () => {
    const path = join(aFolder(), 'large');
    const createFile: typeof createFileOnDisk = async (name) => {
      const file = await createFileOnDisk(name);
      return {
        datasync: () => file.datasync(),
        close: () => file.close(),
        write: (bytes, offset, length, position) =>
          file.write(bytes, offset, Math.min(length, 2), position),
      };
    };
    await writeStreamAtomically(path, pieces('seven letters', '!'), { signal: NEVER, createFile });
    expect(readFileSync(path, 'utf8')).toBe('seven letters!');
  });

  test('content that fails or is called off halfway leaves the old file and no trace', async () => {
    const folder = aFolder();
    const path = join(folder, 'large');
    writeFileSync(path, 'old');
    async function* failing() {
      yield Buffer.from('new');
      throw new Error('out of words');
    }
    await expect(writeStreamAtomically(path, failing(), { signal: NEVER })).rejects.toThrow(
      'out of words',
    );
    const stop = new AbortController();
    async function* calledOff() {
      yield Buffer.from('new');
      stop.abort(new Error('called off'));
      yield Buffer.from('er');
    }
    await expect(writeStreamAtomically(path, calledOff(), { signal: stop.signal })).rejects.toThrow(
      'called off',
    );
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['large']);
  });

  test('a folder that is not there is said as something one can act on', async () => {
    const path = join(aFolder(), 'no', 'such', 'file');
    const failure = await writeStreamAtomically(path, pieces('new'), { signal: NEVER }).catch(
      (cause: unknown) => cause,
    );
    expect(failure).toBeInstanceOf(CallFailure);
    expect(failure).toMatchObject({ callError: { type: 'CannotWrite' } });
  });
});
