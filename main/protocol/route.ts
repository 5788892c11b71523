import { RECORDING_FOLDER } from '../../core/analysis/job.ts';
import { identifierSchema } from '../../core/domain/identifier.ts';
import { MEDIA_FOLDER, THUMBNAIL_NAME } from '../../core/media/media-address.ts';
import { VISION_FILES } from '../../models/manifest.ts';
import type { VisionFile } from '../../models/manifest.ts';
import { APP_HOST, APP_SCHEME } from './address.ts';

/** What a request to our scheme asks for. Paths are relative, normalised and cannot leave their folder. */
export type Route =
  | { readonly kind: 'document' }
  | { readonly kind: 'asset'; readonly path: string }
  | { readonly kind: 'vision'; readonly file: VisionFile }
  | { readonly kind: 'recording'; readonly jobId: string }
  | { readonly kind: 'segment'; readonly sessionId: string; readonly segmentId: string }
  | { readonly kind: 'thumbnail'; readonly sessionId: string }
  | { readonly kind: 'refused'; readonly status: 400 | 404 | 405 };

const VISION_FOLDERS: ReadonlySet<string> = new Set(VISION_FILES.map((file) => file.folder));
/** Our build writes only such names; everything odd (control characters, colons, tildes) is refused. */
const SAFE_SEGMENT = /^[A-Za-z0-9_@-][A-Za-z0-9._@-]*$/;

const refuse = (status: 400 | 404 | 405): Route => ({ kind: 'refused', status });

export function routeRequest(method: string, url: string): Route {
  if (method !== 'GET' && method !== 'HEAD') return refuse(405);
  let address: URL;
  let path: string;
  try {
    address = new URL(url);
    // Decoded once and only once: what is still encoded afterwards fails the segment check.
    path = decodeURIComponent(address.pathname);
  } catch {
    return refuse(400);
  }
  if (address.protocol !== `${APP_SCHEME}:` || address.host !== APP_HOST || address.username !== '')
    return refuse(404);
  if (path === '/' || path === '' || path === '/index.html') return { kind: 'document' };

  const segments = path.slice(1).split('/');
  if (!path.startsWith('/') || !segments.every((segment) => SAFE_SEGMENT.test(segment)))
    return refuse(400);
  const [folder] = segments;
  if (folder === RECORDING_FOLDER) {
    const [, jobId] = segments;
    return segments.length === 2 && jobId !== undefined
      ? { kind: 'recording', jobId }
      : refuse(404);
  }
  if (folder === MEDIA_FOLDER) return mediaRoute(segments.slice(1));
  if (folder !== undefined && VISION_FOLDERS.has(folder)) {
    const file = VISION_FILES.find(
      (known) => segments.length === 2 && known.folder === folder && known.file === segments[1],
    );
    return file === undefined ? refuse(404) : { kind: 'vision', file };
  }
  return { kind: 'asset', path: segments.join('/') };
}

/** Names of files are made of these ids, so nothing else comes through. */
function mediaRoute([sessionId, name, ...more]: readonly string[]): Route {
  if (more.length > 0 || !isIdentifier(sessionId)) return refuse(404);
  if (name === THUMBNAIL_NAME) return { kind: 'thumbnail', sessionId };
  return isIdentifier(name) ? { kind: 'segment', sessionId, segmentId: name } : refuse(404);
}

const isIdentifier = (text: string | undefined): text is string =>
  identifierSchema.safeParse(text).success;
