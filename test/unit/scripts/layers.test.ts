import { describe, expect, it } from 'vitest';
import { findForbiddenAddresses } from '../../../scripts/layers/bundle.ts';
import { findLayerFaults } from '../../../scripts/layers/rules.ts';

const faultsOf = (path: string, text: string) => findLayerFaults([{ path, text }]);

describe('directions', () => {
  it.each([
    ['core/a/b.ts', "import * as z from 'zod';"],
    ['core/a/b.ts', "import { c } from '../units.ts';"],
    [
      'main/db/open.ts',
      "import { join } from 'node:path'; import type { Ms } from '../../core/units.ts';",
    ],
    ['main/models/check.ts', "import { MODEL_FILES } from '../../models/manifest.ts';"],
    [
      'preload/index.ts',
      "import { ipcRenderer } from 'electron'; import { CALLS } from '../core/ipc/contract.ts';",
    ],
    [
      'renderer/src/app.tsx',
      "import { useState } from 'react'; import { ms } from '../../core/units.ts';",
    ],
  ])('lets %s have %s', (path, text) => {
    expect(faultsOf(path, text)).toEqual([]);
  });

  it.each([
    ['core/a.ts', "import { readFileSync } from 'node:fs';"],
    ['core/a.ts', "import type { App } from 'electron';"],
    ['core/a.ts', "import type { Database } from '../main/db/open.ts';"],
    ['core/a.ts', "import { x } from 'react';"],
    ['main/a.ts', "import type { Props } from '../renderer/src/app.tsx';"],
    ['preload/index.ts', "import { ms } from '../core/units.ts';"],
    ['preload/index.ts', "import { join } from 'node:path';"],
    ['renderer/src/app.tsx', "import type { Handlers } from '../../main/ipc/handlers.ts';"],
    ['renderer/src/app.tsx', "import { ipcRenderer } from 'electron';"],
    ['renderer/src/app.tsx', "import { join } from 'node:path';"],
    ['renderer/src/app.tsx', "import { aSession } from '../../test/helpers/a-session.ts';"],
  ])('stops %s from having %s', (path, text) => {
    const [fault] = faultsOf(path, text);
    expect(fault).toContain(path);
    expect(fault).toContain('Instead:');
  });
});

describe('reserved things', () => {
  it.each([
    ['main', "import { app, ipcMain } from 'electron';", "import { app } from 'electron';"],
    [
      'main',
      "import Database from 'better-sqlite3';",
      "import type Database from 'better-sqlite3';",
    ],
    [
      'renderer/src',
      "import { FaceLandmarker } from '@mediapipe/tasks-vision';",
      "import type { FaceLandmarker } from '@mediapipe/tasks-vision';",
    ],
    [
      'renderer/src',
      'navigator.mediaDevices.getUserMedia()',
      '// navigator.mediaDevices is asked elsewhere',
    ],
    [
      'preload',
      "import { ipcRenderer } from 'electron';",
      "import { contextBridge } from 'electron';",
    ],
  ])('in %s: one file may have it, a second may not', (folder, use, noUse) => {
    const one = { path: `${folder}/one.ts`, text: use };
    const two = { path: `${folder}/two.ts`, text: use };
    const other = { path: `${folder}/other.ts`, text: noUse };
    expect(findLayerFaults([one, other])).toEqual([]);
    expect(findLayerFaults([one, two, other])).toHaveLength(1);
  });
});

describe('findForbiddenAddresses', () => {
  it('is silent about a clean build', () => {
    expect(
      findForbiddenAddresses([{ path: 'out/a.js', text: 'const a = "app://greenroom"' }]),
    ).toEqual([]);
  });

  it('does not take a Protocol Buffers type name for an address', () => {
    const text = '"type.googleapis.com/mediapipe.StatusList"';
    expect(findForbiddenAddresses([{ path: 'out/a.wasm', text }])).toEqual([]);
    const real = `${text} "https://play.googleapis.com/log"`;
    expect(findForbiddenAddresses([{ path: 'out/a.wasm', text: real }]).length).toBeGreaterThan(0);
  });

  it('names the file and the address', () => {
    const faults = findForbiddenAddresses([{ path: 'out/a.wasm', text: 'x\0odml.pa.y\0' }]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/out\/a\.wasm.*odml\.pa/);
  });
});
