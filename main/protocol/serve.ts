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

/** Who has the files that are not part of the app; `range` as the request names it. */
export type ServedSources = {
  /** Files of running analyses, by their job, or the chosen one by its id. */
  readonly recording: (id: string, range: string | null) => Promise<Response>;
  /** What was recorded in a session. */
  readonly segment: (
    sessionId: string,
    segmentId: string,
    range: string | null,
  ) => Promise<Response>;
  readonly thumbnail: (sessionId: string) => Promise<Response>;
};

const nothing = async (): Promise<Response> => new Response(null, { status: 404 });

/**
 * The handler behind `app://greenroom/`: our own built files and pieces of what was recorded, each
 * answer with the full policy, as any of them may be opened as a page.
 */
export function createAppHandler(
  folders: ServedFolders,
  onDamage: (problem: string) => void,
  { recording = nothing, segment = nothing, thumbnail = nothing }: Partial<ServedSources> = {},
): (request: AppRequest) => Promise<Response> {
  return async ({ method, url, headers }) => {
    const nonce = randomBytes(16).toString('base64');
    const route = routeRequest(method, url);
    const range = headers?.get('range') ?? null;
    const served = (response: Response): Response =>
      withPolicy(method === 'HEAD' ? withoutBody(response) : response, nonce);
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
        return served(await recording(route.jobId, range));
      case 'segment':
        return served(await segment(route.sessionId, route.segmentId, range));
      case 'thumbnail':
        return served(await thumbnail(route.sessionId));
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

/** The pieces of a file are not begun to be read for somebody who only asks about it. */
function withoutBody({ body, status, headers }: Response): Response {
  void body?.cancel();
  return new Response(null, { status, headers });
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
