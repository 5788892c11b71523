import { createContext, useContext } from 'react';
import type { StudioBridge } from '../../../core/ipc/contract.ts';

/** The Electron bridge in the app, an in-memory one in component tests. */
export const BridgeContext = createContext<StudioBridge | null>(null);

export function useBridge(): StudioBridge {
  const bridge = useContext(BridgeContext);
  if (bridge === null) throw new Error('useBridge is used outside of BridgeContext');
  return bridge;
}
