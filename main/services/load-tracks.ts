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

export function loadTracks(database: ReadDatabase, sessionId: string): LoadedTracks {
  const faces: FaceTrack[] = [];
  const poses: PoseTrack[] = [];
  let damagedBatches = 0;
  for (const track of ['face', 'pose'] as const) {
    for (const bytes of listBatchBytes(database, sessionId, track)) {
      const decoded = decodeBatch(bytes);
      if (!decoded.ok || decoded.value.kind !== track) damagedBatches += 1;
      else if (decoded.value.kind === 'face') faces.push(decoded.value.track);
      else poses.push(decoded.value.track);
    }
  }
  return { face: concatenateFaceTracks(faces), pose: concatenatePoseTracks(poses), damagedBatches };
}
