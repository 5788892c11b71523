import { randomUUID } from 'node:crypto';
import { createClipDesk } from '../../main/clips/clip-desk.ts';
import { createBundleDesk } from '../../main/bundle/bundle-desk.ts';
import { createFiguresDesk } from '../../main/figures/figures-desk.ts';
import { measureFigures } from '../../main/figures/measure-figures.ts';
import type { HandlerContext } from '../../main/handlers/context.ts';
import { createMediaStore } from '../../main/media/media-store.ts';

/**
 * What handlers need around a store, with stand-ins for everything that is Electron's. Free of
 * Vitest: processes that a test starts use it too.
 */
export function aHandlerContext({
  folder,
  ...given
}: Pick<HandlerContext, 'store' | 'notices' | 'log' | 'now'> &
  Partial<HandlerContext> & { readonly folder: string }): HandlerContext {
  const chooseTarget = given.chooseTarget ?? (async () => null);
  return {
    createId: randomUUID,
    bundles: createBundleDesk({
      createId: randomUUID,
      appVersion: '0.1.0',
      timeZone: 'UTC',
      dataFolder: folder,
      store: given.store,
      now: given.now,
      chooseTarget: (name) => chooseTarget(name, 'bundle'),
      chooseBundle: async () => null,
      onProgress: () => undefined,
    }),
    clips: createClipDesk({
      store: given.store,
      dataFolder: folder,
      timeZone: 'UTC',
      createId: randomUUID,
      chooseTarget,
    }),
    media: createMediaStore({ store: given.store, dataFolder: folder, log: given.log }),
    figures: createFiguresDesk(async (order) => measureFigures(order)),
    appVersion: '0.1.0',
    electronVersion: 'none',
    dataFolder: folder,
    timeZone: 'UTC',
    blockedRequests: () => 0,
    checkModels: async () => ({ problems: [] }),
    chooseQuestionFile: async () => null,
    currentScreen: () => ({
      display: { id: '1', width: 1280, height: 800 },
      zoom: 1,
      content: { left: 0, top: 0, width: 1280, height: 800 },
    }),
    fillScreen: async (isFilled) => isFilled,
    printPdf: async () => new Uint8Array([0x25, 0x50, 0x44, 0x46]),
    ...given,
    chooseTarget,
  };
}
