import { join } from 'node:path';
import { createDatabase } from '../../main/db/database.ts';
import { openConnection } from '../../main/db/open.ts';
import { DATABASE_FILE } from '../../main/db/start-store.ts';
import { loadTracks } from '../../main/services/load-tracks.ts';

/** Session times (ms) at which a face and a pose were really measured, from the file of a closed app. */
export function measuredTimes(
  userDataDir: string,
  sessionId: string,
): { readonly face: readonly number[]; readonly pose: readonly number[] } {
  const connection = openConnection(join(userDataDir, DATABASE_FILE), {
    binding: null,
    readonly: true,
  });
  try {
    const { face, pose } = loadTracks(
      createDatabase(connection, () => undefined),
      sessionId,
    );
    return {
      face: [...face.t].filter((_t, index) => Number.isFinite(face.columns.headZ[index])),
      pose: [...pose.t].filter((_t, index) => Number.isFinite(pose.columns.leftShoulderY[index])),
    };
  } finally {
    connection.close();
  }
}
