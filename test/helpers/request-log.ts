import { existsSync, readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';

/** Everything the app asked for, at two levels: what its pages wanted, what Chromium's network did. */
export type RequestLog = {
  /** Addresses asked for by pages and workers. */
  readonly urls: readonly string[];
  /** Addresses of pages and workers that are not the app's own. */
  readonly foreign: () => readonly string[];
  /** Of the net log, which is complete once the app has ended. */
  readonly networkUse: () => readonly string[];
};

const OWN = /^(app:\/\/greenroom\/|blob:app:\/\/greenroom\/|data:|devtools:)/;

export function recordRequests(context: BrowserContext, netLog: string): RequestLog {
  const urls: string[] = [];
  context.on('request', (request) => urls.push(request.url()));
  return {
    urls,
    foreign: () => urls.filter((url) => !OWN.test(url)),
    networkUse: () => (existsSync(netLog) ? netLogToUse(readFileSync(netLog, 'utf8')) : []),
  };
}

/**
 * What a Chromium net log says about leaving the computer: one line an event, so that the log of a
 * killed app, which lacks its end, can be read too. Requests to our own scheme never get that far.
 */
export function netLogToUse(log: string): readonly string[] {
  return log.split('\n').flatMap((line) => {
    const url = /"url":"([^"]*)"/.exec(line)?.[1];
    if (url !== undefined && !OWN.test(url)) return [url];
    const connection = /"(?:remote_)?address(?:_list)?":(\["[^\]]*\]|"[^"]*")/.exec(line)?.[1];
    if (connection !== undefined) return [`connection to ${connection}`];
    const host = /"host":"([^"]*)"/.exec(line)?.[1];
    return host === undefined ? [] : [`look-up of ${host}`];
  });
}
