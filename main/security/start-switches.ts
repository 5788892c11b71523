import type { App } from 'electron';

/**
 * A third wall behind the page's policy and the request block: no host name resolves, for any part of
 * Chromium, including services that belong to no session.
 */
export function applyStartSwitches(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}
