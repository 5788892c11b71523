import { describe, expect, it } from 'vitest';
import type { CallError } from '../../../../core/ipc/contract.ts';
import { createAppStore } from '../../../../renderer/src/app/store.ts';
import { createInMemoryStudio } from '../../../helpers/in-memory-bridge.ts';

const FULL: CallError = { type: 'DiskFull', title: 'The disk is full', text: 'Make room.' };

describe('the store of the window', () => {
  it('takes a change of settings back when it could not be stored', async () => {
    const { bridge } = createInMemoryStudio({ failing: { 'settings:change': FULL } });
    const app = createAppStore(bridge);
    await app.load();
    const change = app.changeSettings({ theme: 'dark' });
    expect(app.store.getState().settings.theme).toBe('dark');
    expect(await change).toEqual(FULL);
    expect(app.store.getState().settings.theme).toBe('system');
  });

  it('starts with defaults and the problem when settings cannot be read', async () => {
    const { bridge } = createInMemoryStudio({ failing: { 'settings:get': FULL } });
    const app = createAppStore(bridge);
    await app.load();
    expect(app.store.getState()).toMatchObject({
      kind: 'ready',
      problem: FULL,
      settings: { theme: 'system', cameraConsent: false },
    });
  });
});
