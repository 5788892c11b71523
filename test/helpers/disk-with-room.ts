import { createFileOnDisk } from '../../main/files/write-stream-atomically.ts';
import type { CreateFile } from '../../main/files/write-stream-atomically.ts';

/** A disk that takes so many bytes of all files together, then says that it is full. */
export function aDiskWithRoomFor(bytes: number): CreateFile {
  let room = bytes;
  return async (path) => {
    const file = await createFileOnDisk(path);
    return {
      datasync: () => file.datasync(),
      close: () => file.close(),
      write: async (chunk, offset, length, position) => {
        if (room === 0) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        const taken = Math.min(length, room);
        room -= taken;
        return file.write(chunk, offset, taken, position);
      },
    };
  };
}
