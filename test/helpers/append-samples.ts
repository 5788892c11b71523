import type { Page } from '@playwright/test';
import { NO_DATA_YET } from '../../core/domain/session.ts';
import type { FaceSample, PoseSample } from '../../core/tracks/channels.ts';
import { encodeFaceBatch, encodePoseBatch } from '../../core/tracks/codec.ts';
import type { Ms } from '../../core/units.ts';
import { aFaceLooking, aPoseSitting } from './synthetic-person.ts';

const FACE_INTERVAL_MS = 1000 / 30;
const POSE_INTERVAL_MS = 200;
/** As long as one batch may be. */
const BATCH_MS = 60_000;

/** Who sits there, at a time of the session. */
export type Person = {
  readonly face: (t: Ms) => FaceSample;
  readonly pose: (t: Ms) => PoseSample;
};

/** Somebody who looks aside now and then. */
const aPerson: Person = { face: (t) => aFaceLooking(t), pose: aPoseSitting };

/** Somebody who looks at the interviewer in exactly these stretches, seconds, and aside otherwise. */
export const aPersonLooking = (stretches: readonly (readonly [number, number])[]): Person => ({
  ...aPerson,
  face: (t) => aFaceLooking(t, !stretches.some(([from, to]) => t >= 1000 * from && t < 1000 * to)),
});

/** Appends what a camera would have measured of a person to a session that runs. */
export async function appendSamples(
  page: Page,
  sessionId: string,
  durationMs: Ms,
  person: Person = aPerson,
): Promise<void> {
  for (let sequence = 0; sequence * BATCH_MS < durationMs; sequence += 1) {
    const face = encodeFaceBatch(samplesOf(sequence, durationMs, FACE_INTERVAL_MS, person.face));
    const pose = encodePoseBatch(samplesOf(sequence, durationMs, POSE_INTERVAL_MS, person.pose));
    await page.evaluate(appendInPage, {
      sessionId,
      sequence,
      face: Buffer.from(face).toString('base64'),
      pose: Buffer.from(pose).toString('base64'),
      dataQuality: NO_DATA_YET,
    });
  }
}

function samplesOf<Sample>(
  sequence: number,
  durationMs: Ms,
  interval: Ms,
  make: (t: Ms) => Sample,
): readonly Sample[] {
  const lengthMs = Math.min(BATCH_MS, durationMs - sequence * BATCH_MS);
  const count = Math.round(lengthMs / interval);
  return Array.from({ length: count }, (_, index) => make(sequence * BATCH_MS + index * interval));
}

/** Runs inside the window. */
async function appendInPage(batch: {
  readonly sessionId: string;
  readonly sequence: number;
  readonly face: string;
  readonly pose: string;
  readonly dataQuality: typeof NO_DATA_YET;
}): Promise<void> {
  const { sessionId, sequence, dataQuality } = batch;
  for (const track of ['face', 'pose'] as const) {
    const bytes = Uint8Array.from(atob(batch[track]), (letter) => letter.charCodeAt(0));
    const stored = await window.studio['sessions:append-track']({
      sessionId,
      track,
      sequence,
      batch: bytes,
      dataQuality,
    });
    if (!stored.ok) throw new Error(stored.error.text);
  }
}
