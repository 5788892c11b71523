import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { readVerified } from '../models/check.ts';
import { contentSecurityPolicy } from '../security/content-security-policy.ts';
import { routeRequest } from './route.ts';
import type { ServedFolders } from './served-folders.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  // Anything else and the browser refuses to compile while streaming.
  '.wasm': 'application/wasm',
  '.task': 'application/octet-stream',
};

/** Stands in `index.html` where the nonce of the answer goes. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

type AppRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers?: Pick<Headers, 'get'>;
};

/**
 * The handler behind `app://greenroom/`: our own built files and pieces of a recording, each answer
 * with the full policy, as any of them may be opened as a page.
 */
export function createAppHandler(
  folders: ServedFolders,
  onDamage: (problem: string) => void,
  /** Files of running analyses, by their job; without it there are none. */
  serveRecording: (jobId: string, range: string | null) => Promise<Response> = async () =>
    new Response(null, { status: 404 }),
): (request: AppRequest) => Promise<Response> {
  return async ({ method, url, headers }) => {
    const nonce = randomBytes(16).toString('base64');
    const route = routeRequest(method, url);
    switch (route.kind) {
      case 'refused':
        return answer('', route.status, 'text/plain; charset=utf-8', nonce);
      case 'document': {
        const page = await readInside(folders.renderer, 'index.html');
        if (page === null) return answer('', 404, 'text/plain; charset=utf-8', nonce);
        const text = new TextDecoder().decode(page).replaceAll(NONCE_PLACEHOLDER, nonce);
        return answer(text, 200, mediaType('index.html'), nonce);
      }
      case 'recording':
        return withPolicy(await serveRecording(route.jobId, headers?.get('range') ?? null), nonce);
      case 'asset': {
        const bytes = await readInside(folders.renderer, route.path);
        if (bytes === null) return answer('', 404, 'text/plain; charset=utf-8', nonce);
        return answer(bytes, 200, mediaType(route.path), nonce);
      }
      case 'vision': {
        const verified = await readVerified(folders, route.file);
        if (verified.ok) return answer(verified.bytes, 200, mediaType(route.file.file), nonce);
        onDamage(verified.problem);
        const problem = JSON.stringify({ file: route.file.file, text: verified.problem });
        return answer(problem, 409, mediaType('.json'), nonce);
      }
    }
  };
}

/** Null for what is not there, not a plain file, or (through a link) outside of the folder. */
async function readInside(folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    if (!file.startsWith(root + sep)) return null;
    return await readFile(file);
  } catch {
    return null;
  }
}

function mediaType(path: string): string {
  return MEDIA_TYPES[extname(path).toLowerCase() || path] ?? 'application/octet-stream';
}

function answer(
  body: string | Uint8Array<ArrayBuffer>,
  status: number,
  type: string,
  nonce: string,
): Response {
  return withPolicy(new Response(body, { status, headers: { 'content-type': type } }), nonce);
}

function withPolicy(response: Response, nonce: string): Response {
  const { headers } = response;
  headers.set('content-security-policy', contentSecurityPolicy(nonce));
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  // A cached copy would outlive the hash check and its file, and the nonce must be fresh.
  headers.set('cache-control', 'no-store');
  return response;
}
