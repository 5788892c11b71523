import { MantineProvider, useMantineColorScheme } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import type { StudioBridge } from '../../../core/ipc/contract.ts';
import { BridgeContext } from '../bridge/bridge-context.ts';
import { ServicesContext } from './services.ts';
import type { Services } from './services.ts';
import { AppStoreContext, useSettings } from './store.ts';
import type { AppStore } from './store.ts';
import { readStyleNonce } from './style-nonce.ts';
import { resolveCssVariables, theme } from './theme.ts';

export type Dependencies = {
  readonly bridge: StudioBridge;
  readonly appStore: AppStore;
  readonly services: Services;
};

export function Providers({
  bridge,
  appStore,
  services,
  children,
}: Dependencies & { readonly children: ReactNode }) {
  return (
    <BridgeContext value={bridge}>
      <ServicesContext value={services}>
        <AppStoreContext value={appStore}>
          <MantineProvider
            theme={theme}
            cssVariablesResolver={resolveCssVariables}
            defaultColorScheme="auto"
            getStyleNonce={() => readStyleNonce(document)}
          >
            <ThemeFromSettings />
            <Notifications position="top-right" />
            {children}
          </MantineProvider>
        </AppStoreContext>
      </ServicesContext>
    </BridgeContext>
  );
}

function ThemeFromSettings() {
  const { theme: chosen } = useSettings();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(chosen === 'system' ? 'auto' : chosen), [chosen, setColorScheme]);
  return null;
}
