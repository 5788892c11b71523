import { describe, expect, test } from 'vitest';
import { createRequestGuard } from '../../../../main/security/blocked-requests.ts';
import type { BlockedRequest } from '../../../../main/security/blocked-requests.ts';

describe('request guard', () => {
  test('lets the app have its own files and what the page made itself', () => {
    const guard = createRequestGuard(() => undefined);
    for (const url of ['app://greenroom/index.html', 'blob:app://greenroom/1', 'data:,x']) {
      expect(guard.isAllowed(url, 'xhr')).toBe(true);
    }
    expect(guard.count()).toBe(0);
  });

  test.each([
    'https://example.com/a?b=c',
    'http://127.0.0.1:8080/',
    'ws://localhost/',
    'wss://example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'chrome-extension://abc/x.js',
    'apple://greenroom/',
    'appx:greenroom',
    'HTTPS://EXAMPLE.COM/',
    '//example.com/',
    '',
  ])('refuses %j and counts it', (url) => {
    const guard = createRequestGuard(() => undefined);
    expect(guard.isAllowed(url, 'xhr')).toBe(false);
    expect(guard.count()).toBe(1);
  });

  test('remembers where a request wanted to go, but not what it carried', () => {
    const told: BlockedRequest[] = [];
    const guard = createRequestGuard((request) => void told.push(request));
    guard.isAllowed('https://example.com/secret?name=Ada#more', 'image');
    expect(told).toEqual([{ origin: 'https://example.com', kind: 'image' }]);
    expect(guard.remembered()).toEqual(told);
  });

  test('goes on counting when it has stopped remembering', () => {
    const guard = createRequestGuard(() => undefined);
    for (let index = 0; index < 1_000; index += 1) guard.isAllowed('https://example.com', 'xhr');
    expect(guard.count()).toBe(1_000);
    expect(guard.remembered().length).toBe(200);
  });
});
