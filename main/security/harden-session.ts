import type { Session } from 'electron';
import type { RequestGuard } from './blocked-requests.ts';
import { isPermissionGranted } from './permissions.ts';
import type { DeviceConsent } from './permissions.ts';

type SessionRules = {
  readonly guard: RequestGuard;
  /** Read at every question, so that a withdrawn consent holds at once. */
  readonly deviceConsent: () => DeviceConsent;
};

/** Everything Chromium would decide or fetch by itself in this session, decided by us. */
export async function hardenSession(
  session: Session,
  { guard, deviceConsent }: SessionRules,
): Promise<void> {
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !guard.isAllowed(details.url, details.resourceType) });
  });

  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    const mediaTypes = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const question = {
      permission,
      origin: originOf(details.requestingUrl),
      isMainFrame: details.isMainFrame && !contents.isDestroyed(),
      mediaTypes,
    };
    callback(isPermissionGranted(question, deviceConsent()));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    const { mediaType, isMainFrame } = details;
    const question = {
      permission,
      // For the camera Chromium puts the whole address of the page here.
      origin: originOf(requestingOrigin),
      isMainFrame,
      mediaTypes: mediaType === undefined || mediaType === 'unknown' ? [] : [mediaType],
    };
    return isPermissionGranted(question, deviceConsent());
  });
  session.setDevicePermissionHandler(() => false);

  // Dictionaries would be fetched from a server, beside our request block, and even while the spell
  // checker is off: only without a language there is nothing to fetch.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  // Looking for a proxy is a request as well.
  await session.setProxy({ mode: 'direct' });
}

function originOf(url: string | undefined): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url ?? '')?.[0] ?? '';
}
