import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isReady, report } from '../../../scripts/doctor/findings.ts';
import { isBuildFresh } from '../../../scripts/shared/build.ts';
import { findDisplay } from '../../../scripts/shared/display.ts';
import { inPairs } from '../../../scripts/shared/in-pairs.ts';
import { run } from '../../../scripts/shared/run.ts';

describe('findDisplay', () => {
  const running = () => true;
  const dead = () => false;

  it.each([
    ['linux', { DISPLAY: ':0' }, running, 'x11'],
    ['linux', { DISPLAY: ':0' }, dead, undefined],
    ['linux', { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }, dead, 'wayland'],
    ['linux', { DISPLAY: 'far.example:0' }, dead, 'x11'],
    ['linux', {}, running, undefined],
    ['linux', { DISPLAY: '' }, running, undefined],
    ['darwin', {}, dead, 'native'],
  ])('on %s with %j', (platform, env, isRunning, expected) => {
    expect(findDisplay(platform, env, isRunning)).toBe(expected);
  });
});

describe('inPairs', () => {
  it('keeps the order and never has more than two at work', async () => {
    let atWork = 0;
    let most = 0;
    const results = await inPairs([30, 10, 20, 1], async (ms) => {
      atWork += 1;
      most = Math.max(most, atWork);
      await new Promise((resolve) => setTimeout(resolve, ms));
      atWork -= 1;
      return ms * 2;
    });
    expect(results).toEqual([60, 20, 40, 2]);
    expect(most).toBe(2);
  });
});

describe('run', () => {
  it('gives the exit code and the output', async () => {
    const result = await run(process.execPath, ['-e', 'console.log("hello"); process.exit(3)']);
    expect(result).toEqual({ code: 3, output: 'hello\n', timedOut: false });
  });

  it('does not throw for a program that does not exist', async () => {
    expect((await run('greenroom-no-such-program', [])).code).toBe(127);
  });

  it('ends a command that takes too long', async () => {
    const result = await run(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], {
      timeoutMs: 200,
    });
    expect(result.timedOut).toBe(true);
  });
});

describe('isBuildFresh', () => {
  it('is so only when every built file is newer than every source', () => {
    const root = mkdtempSync(join(tmpdir(), 'greenroom-build-'));
    try {
      for (const folder of ['main', 'out/main', 'out/preload', 'out/renderer']) {
        mkdirSync(join(root, folder), { recursive: true });
      }
      writeFileSync(join(root, 'main/index.ts'), '');
      expect(isBuildFresh(root)).toBe(false);
      const builtFiles = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];
      const later = new Date(Date.now() + 60_000);
      for (const file of builtFiles) {
        writeFileSync(join(root, file), '');
        utimesSync(join(root, file), later, later);
      }
      expect(isBuildFresh(root)).toBe(true);
      const latest = new Date(Date.now() + 120_000);
      utimesSync(join(root, 'main/index.ts'), latest, latest);
      expect(isBuildFresh(root)).toBe(false);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('the doctor', () => {
  it('is satisfied with notes, not with something missing', () => {
    const note = { state: 'note', text: 'no display' } as const;
    const missing = { state: 'missing', text: 'Electron' } as const;
    expect(isReady([note])).toBe(true);
    expect(report([note]).at(-1)).toMatch(/^Ready/);
    expect(isReady([note, missing])).toBe(false);
    expect(report([note, missing]).at(-1)).toMatch(/^Not ready: 1/);
  });
});
