import type { StudioBridge } from '../../../core/ipc/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly studio: StudioBridge;
  }
}

export const windowBridge = (): StudioBridge => window.studio;
