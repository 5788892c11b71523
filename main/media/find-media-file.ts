import { open, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import type { MediaSegment } from '../../core/domain/media-segment.ts';
import type { ServedFile } from '../files/serve-range.ts';
import type { MediaPaths } from './media-folder.ts';

export type MediaFile = {
  readonly path: string;
  readonly bytes: number;
  /** The whole and seekable file, or the part as it was written. */
  readonly kind: 'ready' | 'part';
};

/** The file of a segment as it is on the disk now; null = there is none with anything in it. */
export async function findMediaFile(
  paths: MediaPaths,
  segment: Pick<MediaSegment, 'id' | 'sessionId'>,
): Promise<MediaFile | null> {
  for (const kind of ['ready', 'part'] as const) {
    const found = await fileInside(paths.root, paths[kind](segment));
    if (found !== null) return { ...found, kind };
  }
  return null;
}

/** Null for what is not there, is empty, not a plain file, or (through a link) outside of the folder. */
export async function fileInside(
  folder: string,
  path: string,
): Promise<{ readonly path: string; readonly bytes: number } | null> {
  try {
    const root = await realpath(folder);
    const file = await realpath(path);
    if (!file.startsWith(root + sep)) return null;
    const facts = await stat(file);
    return facts.isFile() && facts.size > 0 ? { path: file, bytes: facts.size } : null;
  } catch {
    return null;
  }
}

/**
 * Opened anew for each piece: a player that goes away then leaves nothing open, and the file can be
 * deleted or replaced while it is played.
 */
export const openedForEachPiece = ({
  path,
  bytes,
}: Pick<MediaFile, 'path' | 'bytes'>): ServedFile => ({
  bytes,
  handle: {
    read: async (buffer, offset, length, position) => {
      const handle = await open(path, 'r');
      return handle.read(buffer, offset, length, position).finally(() => handle.close());
    },
  },
});
