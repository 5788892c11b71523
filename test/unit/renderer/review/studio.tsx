import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { memoryLocation } from 'wouter/memory-location';
import { Router } from 'wouter';
import type { CallError, StudioBridge } from '../../../../core/ipc/contract.ts';
import { err, ok } from '../../../../core/result.ts';
import { BridgeContext } from '../../../../renderer/src/bridge/bridge-context.ts';

export const success = <Value,>(value: Value) => ok(value);

export const failure = (title: string, text: string) =>
  err<CallError>({ type: 'Unexpected', title, text });

/** A bridge of the calls a test expects; any other call fails the test loudly. */
export function aBridge(calls: Partial<StudioBridge>): StudioBridge {
  return new Proxy(calls, {
    get(target, name: keyof StudioBridge) {
      const call = target[name];
      if (call === undefined) throw new Error(`Unexpected call: ${String(name)}`);
      return call;
    },
  }) as StudioBridge;
}

export function renderScreen(screen: ReactElement, bridge: StudioBridge) {
  const location = memoryLocation({ path: '/sessions', record: true });
  const view = render(
    <BridgeContext value={bridge}>
      <MantineProvider env="test">
        <Notifications />
        <Router hook={location.hook}>
          <main>{screen}</main>
        </Router>
      </MantineProvider>
    </BridgeContext>,
  );
  return { ...view, location };
}

/** Notifications live in a store of their own, outside of the rendered tree. */
export function clearScreen(): void {
  notifications.clean();
  notifications.cleanQueue();
  cleanup();
}
