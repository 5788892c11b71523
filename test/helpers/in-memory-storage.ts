import type { StudioBridge } from '../../core/ipc/contract.ts';
import type { StorageUse } from '../../core/ipc/storage-calls.ts';
import { ok } from '../../core/result.ts';

const NOTHING_STORED: StorageUse = {
  recordings: [],
  measurementBytes: 0,
  deletedSessionBytes: 0,
  otherBytes: 0,
  freeBytes: 60_000_000_000,
  freeMinutes: 2_990,
};

/** What recordings take, without a disk: removed ones can always be brought back. */
export function createInMemoryStorage(
  use: StorageUse = NOTHING_STORED,
): Pick<StudioBridge, 'storage:list' | 'storage:delete-media' | 'storage:restore-media'> {
  const removed = new Set<string>();
  return {
    'storage:list': async () =>
      ok({
        ...use,
        recordings: use.recordings.map((recording) => ({
          ...recording,
          state: removed.has(recording.session.id) ? 'removed' : recording.state,
        })),
      }),
    'storage:delete-media': async ({ sessionIds }) => {
      for (const id of sessionIds) removed.add(id);
      return ok(undefined);
    },
    'storage:restore-media': async ({ sessionIds }) => {
      for (const id of sessionIds) removed.delete(id);
      return ok(undefined);
    },
  };
}
