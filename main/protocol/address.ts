/** Where the app's own files live. Everything else is refused. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'greenroom';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const ENTRY_URL = `${APP_ORIGIN}/index.html`;

/** Exactly our scheme and host; a port, a user name or a look-alike host is not ours. */
export function isOwnOrigin(origin: string): boolean {
  return origin === APP_ORIGIN || origin === `${APP_ORIGIN}/`;
}

/** The window's one document, whatever its hash route. */
export function isEntryUrl(url: string): boolean {
  return url.split('#', 1)[0] === ENTRY_URL;
}
