import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { routeRequest } from '../../../../main/protocol/route.ts';

const get = (path: string) => routeRequest('GET', `app://greenroom${path}`);

describe('routes of our scheme', () => {
  test.each(['/', '', '/index.html', '/index.html?x=1', '/#/review'])(
    '%j is the document',
    (path) => {
      expect(get(path)).toEqual({ kind: 'document' });
    },
  );

  test('built files are assets', () => {
    expect(get('/assets/index-Ab_1.js')).toEqual({ kind: 'asset', path: 'assets/index-Ab_1.js' });
  });

  test('models and runtime go through the hash check, and only those of the manifest exist', () => {
    expect(get('/models/face_landmarker.task')).toMatchObject({
      kind: 'vision',
      file: { id: 'face-landmarker' },
    });
    expect(get('/vision-runtime/vision_wasm_module_internal.wasm')).toMatchObject({
      kind: 'vision',
      file: { id: 'vision-runtime-binary' },
    });
    for (const path of ['/models/other.task', '/models', '/models/x/face_landmarker.task']) {
      expect(get(path)).toEqual({ kind: 'refused', status: 404 });
    }
  });

  test('what was recorded is found by its ids only', () => {
    const session = '00000000-0000-4000-8000-000000000001';
    const segment = '00000000-0000-4000-8000-000000000002';
    expect(get(`/media/${session}/${segment}`)).toEqual({
      kind: 'segment',
      sessionId: session,
      segmentId: segment,
    });
    expect(get(`/media/${session}/thumbnail`)).toEqual({ kind: 'thumbnail', sessionId: session });
    for (const path of [
      `/media/${session}`,
      `/media/${session}/${segment}.webm`,
      `/media/${session}/${segment}/more`,
      `/media/other/${segment}`,
      `/media/thumbnail/${session}`,
    ]) {
      expect(get(path)).toEqual({ kind: 'refused', status: 404 });
    }
  });

  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets%2f..%2f..%2fpackage.json',
    '/%252e%252e%252fpackage.json',
    '/..%5cpackage.json',
    '/assets\\..\\package.json',
    '/.env',
    '/assets/.hidden',
    '/a%00.js',
    '/C:/windows/win.ini',
    '//etc/passwd',
    '/assets//x.js',
    '/assets/',
  ])('%s does not lead out of the folder', (path) => {
    const route = get(path);
    // The parser may resolve the dots itself; what is left must then be a name inside the folder.
    if (route.kind === 'asset') expect(route.path).toBe('package.json');
    else expect(route.kind).toBe('refused');
  });

  test('whatever is asked for, an asset path stays inside', () => {
    const piece = fc.constantFrom('..', '.', '%2e', '%2f', '%5c', '/', '\\', 'a', '%00', '%', '~');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const route = get(`/${pieces.join('')}`);
        if (route.kind !== 'asset') return;
        expect(route.path.split('/').every((part) => /^[\w@-][\w.@-]*$/.test(part))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'get'])('method %s is refused', (method) => {
    const route = routeRequest(method, 'app://greenroom/index.html');
    expect(route).toEqual({ kind: 'refused', status: 405 });
  });

  test.each([
    'app://other/index.html',
    'app://greenroom.example/index.html',
    'app://greenroom:80/index.html',
    'app://user@greenroom/index.html',
    'https://greenroom/index.html',
    'file:///index.html',
    'not an address',
  ])('%s is not ours', (url) => {
    expect(routeRequest('GET', url).kind).toBe('refused');
  });
});
