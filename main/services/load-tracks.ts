import type { FaceTrack, PoseTrack } from '../../core/tracks/channels.ts';
import { decodeBatch } from '../../core/tracks/codec.ts';
import { concatenateFaceTracks, concatenatePoseTracks } from '../../core/tracks/columns.ts';
import type { ReadDatabase } from '../db/database.ts';
import { listBatchBytes } from '../db/repositories/track-batches.ts';

export type LoadedTracks = {
  readonly face: FaceTrack;
  readonly pose: PoseTrack;
  /** Stored stretches that could not be read; their time is a gap, "not measured". */
  readonly damagedBatches: number;
};

/** Still packed: reading is quick, and unpacking may be left to another thread. */
export type PackedTracks = {
  readonly face: readonly Uint8Array[];
  readonly pose: readonly Uint8Array[];
};

export const readTracks = (database: ReadDatabase, sessionId: string): PackedTracks => ({
  face: listBatchBytes(database, sessionId, 'face'),
  pose: listBatchBytes(database, sessionId, 'pose'),
});

export function unpackTracks(packed: PackedTracks): LoadedTracks {
  const faces: FaceTrack[] = [];
  const poses: PoseTrack[] = [];
  let damagedBatches = 0;
  for (const track of ['face', 'pose'] as const) {
    for (const bytes of packed[track]) {
      const decoded = decodeBatch(bytes);
      if (!decoded.ok || decoded.value.kind !== track) damagedBatches += 1;
      else if (decoded.value.kind === 'face') faces.push(decoded.value.track);
      else poses.push(decoded.value.track);
    }
  }
  return { face: concatenateFaceTracks(faces), pose: concatenatePoseTracks(poses), damagedBatches };
}

export const loadTracks = (database: ReadDatabase, sessionId: string): LoadedTracks =>
  unpackTracks(readTracks(database, sessionId));
