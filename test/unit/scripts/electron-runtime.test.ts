import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  findEntry,
  isComplete,
  makeEntry,
  writableCache,
} from '../../../scripts/electron-runtime/cache.ts';
import { fallbackFits } from '../../../scripts/electron-runtime/fallback.ts';
import { sha512Integrity } from '../../../scripts/electron-runtime/integrity.ts';
import { downloadFailure } from '../../../scripts/electron-runtime/official.ts';
import { sqliteDefines } from '../../../scripts/electron-runtime/sqlite-addon.ts';

let cache = '';
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'greenroom-cache-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

const fillWith = (text: string) => async (folder: string) => {
  await Promise.resolve();
  writeFileSync(join(folder, 'main'), text);
};

describe('the cache', () => {
  it('keeps a finished entry and leaves nothing else', async () => {
    const entry = await makeEntry('thing', 'main', fillWith('abc'), cache);
    expect(isComplete(entry)).toBe(true);
    expect(findEntry('thing', [join(cache, 'elsewhere'), cache])).toBe(entry);
    expect(readdirSync(cache)).toEqual(['thing']);
  });

  it('does not take a half-made entry for a finished one, and repairs it', async () => {
    mkdirSync(join(cache, 'thing'));
    writeFileSync(join(cache, 'thing', 'main'), 'ab');
    expect(findEntry('thing', [cache])).toBeUndefined();
    expect(isComplete(await makeEntry('thing', 'main', fillWith('abc'), cache))).toBe(true);
  });

  it('notices that the main file was cut short afterwards', async () => {
    const entry = await makeEntry('thing', 'main', fillWith('abc'), cache);
    writeFileSync(join(entry, 'main'), 'a');
    expect(isComplete(entry)).toBe(false);
  });

  it('leaves no trace of an attempt that failed', async () => {
    const failing = () => Promise.reject(new Error('no network'));
    await expect(makeEntry('thing', 'main', failing, cache)).rejects.toThrow('no network');
    expect(existsSync(join(cache, 'thing'))).toBe(false);
    expect(readdirSync(cache)).toEqual([]);
  });

  it.each([
    [{ isRoot: true, home: '/root', xdgCacheHome: '/x' }, '/var/cache/greenroom'],
    [{ isRoot: false, home: '/home/ana', xdgCacheHome: undefined }, '/home/ana/.cache/greenroom'],
    [{ isRoot: false, home: '/home/ana', xdgCacheHome: '/x' }, '/x/greenroom'],
    [{ isRoot: false, home: '/home/ana', xdgCacheHome: 'relative' }, '/home/ana/.cache/greenroom'],
  ])('for %j lies in %s', (owner, folder) => {
    expect(writableCache(owner)).toBe(folder);
  });
});

describe('the sources of Electron', () => {
  it.each([
    ['linux', 'x64', true],
    ['linux', 'arm64', false],
    ['darwin', 'x64', false],
    ['win32', 'x64', false],
  ])('on %s-%s the fallback fits: %s', (platform, arch, fits) => {
    expect(fallbackFits(platform, arch)).toBe(fits);
  });

  it.each([
    ['TypeError: fetch failed\n    at node:internal', 'the download server could not be reached'],
    ['Error: getaddrinfo ENOTFOUND host', 'the name of the download server could not be resolved'],
    ['HTTPError: Response code 403 (Forbidden)', 'the network refused the download'],
    ['Error: ENOSPC: no space left', 'the disk is full'],
    ['Error: something new\n    at somewhere', 'Error: something new'],
    ['', 'the installer gave no reason'],
  ])('%j means: %s', (output, meaning) => {
    expect(downloadFailure(output)).toBe(meaning);
  });

  it('computes the digest as npm writes it', async () => {
    writeFileSync(join(cache, 'file'), 'abc');
    expect(await sha512Integrity(join(cache, 'file'))).toBe(
      'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==',
    );
  });
});

describe('sqliteDefines', () => {
  it('reads the switches and nothing else', () => {
    const gypi =
      "# 'NOT_THIS=1'\n{\n  'defines': [\n    'SQLITE_DQS=0',\n    'SQLITE_ENABLE_FTS5',\n  ],\n}";
    expect(sqliteDefines(gypi)).toEqual(['-DSQLITE_DQS=0', '-DSQLITE_ENABLE_FTS5']);
  });
});
