import { join } from 'node:path';
import type { MediaSegment } from '../../core/domain/media-segment.ts';

const MEDIA_FOLDER_NAME = 'media';

const mediaFolder = (dataFolder: string): string => join(dataFolder, MEDIA_FOLDER_NAME);

type Named = Pick<MediaSegment, 'id' | 'sessionId'>;

/**
 * Where the files of a session are. Names are identifiers, checked by their schema before they come
 * here, so no name leaves its folder.
 */
export type MediaPaths = {
  readonly root: string;
  readonly session: (sessionId: string) => string;
  /** While it is written, and for good when it could not be made seekable. */
  readonly part: (segment: Named) => string;
  /** The seekable copy while it is being made. */
  readonly temporary: (segment: Named) => string;
  readonly ready: (segment: Named) => string;
  readonly thumbnail: (sessionId: string) => string;
};

export function mediaPaths(dataFolder: string): MediaPaths {
  const root = mediaFolder(dataFolder);
  const session = (sessionId: string): string => join(root, sessionId);
  const file =
    (ending: string) =>
    ({ id, sessionId }: Named): string =>
      join(session(sessionId), `${id}.${ending}`);
  return {
    root,
    session,
    part: file('part'),
    temporary: file('tmp'),
    ready: file('webm'),
    thumbnail: (sessionId) => join(session(sessionId), 'thumbnail.jpg'),
  };
}
