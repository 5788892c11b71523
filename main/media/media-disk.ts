import { mkdir, open, statfs } from 'node:fs/promises';

/** What is written to while a segment is recorded; a part of Node's `FileHandle`. */
export type OpenPart = {
  readonly write: (
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesWritten: number }>;
  readonly datasync: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The disk as recording needs it; tests give one that is full. */
export type MediaDisk = {
  /** A new file for this user only; fails where there is one already. */
  readonly createPart: (path: string) => Promise<OpenPart>;
  readonly createFolder: (path: string) => Promise<void>;
  /** For this user, on the disk that holds `folder`. */
  readonly freeBytes: (folder: string) => Promise<number>;
};

export const realDisk: MediaDisk = {
  createPart: (path) => open(path, 'wx', 0o600),
  createFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
};
