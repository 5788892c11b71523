import { readFile } from 'node:fs/promises';
import type { MediaSegment } from '../../core/domain/media-segment.ts';
import type { WriteDatabase } from '../db/database.ts';
import { changeState, findSegment } from '../db/repositories/media-segments.ts';
import { findProgress } from '../db/repositories/sessions.ts';
import { hasMedia } from '../db/repositories/stored-media.ts';
import { answerFile } from '../files/serve-range.ts';
import type { Log } from '../log.ts';
import { fileInside, findMediaFile, openedForEachPiece } from './find-media-file.ts';
import type { MediaFile } from './find-media-file.ts';
import type { MediaPaths } from './media-folder.ts';

type ServerOptions = {
  readonly database: () => WriteDatabase;
  readonly paths: MediaPaths;
  readonly log: Log;
  readonly onChange: (sessionId: string) => void;
};

export type MediaServer = {
  readonly serveSegment: (
    sessionId: string,
    segmentId: string,
    range: string | null,
  ) => Promise<Response>;
  readonly serveThumbnail: (sessionId: string) => Promise<Response>;
};

/** What a page is given of the recordings: files of sessions that are not deleted, and no others. */
export function createMediaServer(options: ServerOptions): MediaServer {
  const { database, paths, log } = options;

  async function serveSegment(
    sessionId: string,
    segmentId: string,
    range: string | null,
  ): Promise<Response> {
    const segment = findSegment(database(), segmentId);
    if (segment === null || segment.sessionId !== sessionId || segment.state === 'deleted')
      return notThere();
    const file = await findMediaFile(paths, segment);
    noteWhatIsThere(options, segment, file);
    if (file === null) return notThere();
    return answerFile(
      openedForEachPiece(file),
      range,
      segment.hasVideo ? 'video/webm' : 'audio/webm',
    );
  }

  async function serveThumbnail(sessionId: string): Promise<Response> {
    if (findProgress(database(), sessionId) === null) return notThere();
    // Who deleted the recording did not mean to keep a picture of it.
    if (!hasMedia(database(), sessionId)) return notThere();
    const file = await fileInside(paths.root, paths.thumbnail(sessionId));
    if (file === null) return notThere();
    return new Response(await readFile(file.path), { headers: { 'content-type': 'image/jpeg' } });
  }

  return {
    serveSegment: (...asked) => serveSegment(...asked).catch(failed(log)),
    serveThumbnail: (sessionId) => serveThumbnail(sessionId).catch(failed(log)),
  };
}

/** A file that somebody took away is called missing, and no longer so when it is back. */
function noteWhatIsThere(
  { database, onChange }: Pick<ServerOptions, 'database' | 'onChange'>,
  segment: MediaSegment,
  file: MediaFile | null,
): void {
  const { sessionId, state } = segment;
  // What is being written or made seekable has its own keeper.
  if (state === 'recording' || state === 'finalizing') return;
  if ((state === 'missing') === (file === null)) return;
  const found =
    file === null
      ? ({ state: 'missing', bytes: 0 } as const)
      : ({ state: file.kind === 'ready' ? 'ready' : 'raw', bytes: file.bytes } as const);
  if (changeState(database(), segment, found)) onChange(sessionId);
}

const notThere = (): Response => new Response(null, { status: 404 });

const failed =
  (log: Log) =>
  (cause: unknown): Response => {
    log.error('A recording could not be served', cause);
    return notThere();
  };
