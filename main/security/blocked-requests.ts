/** Schemes that stay inside the app. `blob:` and `data:` never reach a network. */
const LOCAL_SCHEMES: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:', 'devtools:']);
/** Enough to see a pattern; the counter goes on. */
const MAX_REMEMBERED = 200;

export type BlockedRequest = { readonly origin: string; readonly kind: string };

/** Says which requests may go, counts the others and remembers where the first of them wanted to go. */
export type RequestGuard = {
  readonly isAllowed: (url: string, kind: string) => boolean;
  readonly count: () => number;
  readonly remembered: () => readonly BlockedRequest[];
};

export function createRequestGuard(onBlocked: (request: BlockedRequest) => void): RequestGuard {
  const remembered: BlockedRequest[] = [];
  let count = 0;
  return {
    isAllowed(url, kind) {
      if (isLocal(url)) return true;
      count += 1;
      const request = { origin: originText(url), kind };
      if (remembered.length < MAX_REMEMBERED) remembered.push(request);
      onBlocked(request);
      return false;
    },
    count: () => count,
    remembered: () => remembered,
  };
}

function isLocal(url: string): boolean {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase();
  return scheme !== undefined && LOCAL_SCHEMES.has(scheme);
}

/** Scheme and host only: the rest of an address could carry content. */
function originText(url: string): string {
  return (
    /^[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?/i.exec(url)?.[0].slice(0, 200) ?? 'unreadable address'
  );
}
