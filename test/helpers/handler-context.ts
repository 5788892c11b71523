import { randomUUID } from 'node:crypto';
import type { HandlerContext } from '../../main/handlers/context.ts';

/**
 * What handlers need around a store, with stand-ins for everything that is Electron's. Free of
 * Vitest: processes that a test starts use it too.
 */
export function aHandlerContext({
  folder,
  ...given
}: Pick<HandlerContext, 'store' | 'notices' | 'log' | 'now'> &
  Partial<HandlerContext> & { readonly folder: string }): HandlerContext {
  return {
    createId: randomUUID,
    appVersion: '0.1.0',
    electronVersion: 'none',
    dataFolder: folder,
    timeZone: 'UTC',
    blockedRequests: () => 0,
    checkModels: async () => ({ problems: [] }),
    chooseTarget: async () => null,
    printPdf: async () => new Uint8Array([0x25, 0x50, 0x44, 0x46]),
    ...given,
  };
}
