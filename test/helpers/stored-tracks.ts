import { join } from 'node:path';
import { MAX_SAMPLE_MS } from '../../core/signal/weights.ts';
import type { Ratio, TimeSpan } from '../../core/units.ts';
import { createDatabase } from '../../main/db/database.ts';
import { openConnection } from '../../main/db/open.ts';
import { DATABASE_FILE } from '../../main/db/start-store.ts';
import { loadTracks } from '../../main/services/load-tracks.ts';

/** What was measured of a session, from the app’s file. */
function readTracks(userDataDir: string, sessionId: string): ReturnType<typeof loadTracks> {
  const connection = openConnection(join(userDataDir, DATABASE_FILE), {
    binding: null,
    readonly: true,
  });
  try {
    return loadTracks(
      createDatabase(connection, () => undefined),
      sessionId,
    );
  } finally {
    connection.close();
  }
}

/** Session times (ms) at which a face and a pose were really measured. */
export function measuredTimes(
  userDataDir: string,
  sessionId: string,
): { readonly face: readonly number[]; readonly pose: readonly number[] } {
  const { face, pose } = readTracks(userDataDir, sessionId);
  return {
    face: [...face.t].filter((_t, index) => Number.isFinite(face.columns.headZ[index])),
    pose: [...pose.t].filter((_t, index) => Number.isFinite(pose.columns.leftShoulderY[index])),
  };
}

/** A moment on session time, and how bright the picture of it was, 0..255. */
export type Brightness = { readonly t: number; readonly luma: number };

/** How bright the pictures were that the face was looked for in. */
export function measuredBrightness(userDataDir: string, sessionId: string): readonly Brightness[] {
  const { face } = readTracks(userDataDir, sessionId);
  return [...face.t].map((t, index) => ({ t, luma: face.columns.light[index] ?? Number.NaN }));
}

/** Share of a stretch for which a face was measured, each picture standing for 250 ms at most. */
export function sampledShare(
  userDataDir: string,
  sessionId: string,
  { startMs, endMs }: TimeSpan,
): Ratio {
  const inside = measuredTimes(userDataDir, sessionId).face.filter(
    (t) => t >= startMs && t < endMs,
  );
  const lengths = inside.map((t, index) =>
    Math.min(MAX_SAMPLE_MS, (inside[index + 1] ?? endMs) - t),
  );
  return lengths.reduce((sum, length) => sum + length, 0) / (endMs - startMs);
}
