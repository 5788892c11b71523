import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../../main/security/content-security-policy.ts';

const directives = new Map(
  contentSecurityPolicy('abc')
    .split('; ')
    .map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
);

describe('content security policy', () => {
  test('everything that is not named is refused', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
  });

  test('scripts, workers and connections are our own only', () => {
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(directives.get('worker-src')).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
  });

  test('style elements need the nonce of this very answer', () => {
    expect(directives.get('style-src')).toEqual(["'self'", "'nonce-abc'"]);
  });

  test.each(['base-uri', 'form-action', 'frame-ancestors', 'object-src'])('%s is off', (name) => {
    expect(directives.get(name)).toEqual(["'none'"]);
  });

  test('no source is a network address, a wildcard or an unsafe switch', () => {
    const sources = [...directives.values()].flat();
    expect(sources.filter((source) => /\*|https?:|wss?:|'unsafe-/.test(source))).toEqual([]);
  });
});
