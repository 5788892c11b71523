import { protocol } from 'electron';
import type { Session } from 'electron';
import type { createAppHandler } from './serve.ts';
import { APP_SCHEME } from './address.ts';

/** Must run before the app is ready. Not `bypassCSP`: our own policy holds for our own files. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ]);
}

export function serveApp(session: Session, handler: ReturnType<typeof createAppHandler>): void {
  session.protocol.handle(APP_SCHEME, handler);
}
