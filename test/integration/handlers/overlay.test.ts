import { describe, expect, test } from 'vitest';
import { overlayAt } from '../../../core/replay/overlay-frame.ts';
import { MAX_OVERLAY_MS } from '../../../core/ipc/overlay-calls.ts';
import { encodeFaceBatch } from '../../../core/tracks/codec.ts';
import { emptyFaceSample } from '../../../core/vision/face-features.ts';
import { aDataQuality, aNewSession, frameTimes } from '../../helpers/builders-session.ts';
import { aStudio } from '../../helpers/database.ts';

async function aSessionWithAFace() {
  const studio = aStudio();
  const { id: sessionId } = await studio.value('sessions:create', aNewSession());
  const place = { faces: 1, faceLeft: 0.4, faceTop: 0.2, faceWidth: 0.2, faceHeight: 0.4 };
  const samples = frameTimes(0, 150).map((t) => ({
    ...emptyFaceSample({ t, light: 90, latency: 9 }),
    ...place,
  }));
  await studio.value('sessions:append-track', {
    sessionId,
    track: 'face',
    sequence: 0,
    batch: new Uint8Array(encodeFaceBatch(samples)),
    dataQuality: aDataQuality({ faceFrames: 150 }),
  });
  await studio.value('sessions:finish', { sessionId, endMs: 6_000, dataQuality: aDataQuality() });
  return { studio, sessionId };
}

describe('what can be drawn over the picture', () => {
  test('comes from the stored tracks of the stretch', async () => {
    const { studio, sessionId } = await aSessionWithAFace();
    const data = await studio.value('review:overlay', { sessionId, startMs: 1_000, endMs: 2_000 });
    expect(data.span).toEqual({ startMs: 1_000, endMs: 2_000 });
    expect(data.face.t.length).toBeLessThan(50);
    expect(overlayAt(data, 1_500, 4 / 3).face?.left).toBeCloseTo(0.4);
    expect(data.ghost).toBeNull();
  });

  test('is refused for more at once than the limit, and for a session that is not there', async () => {
    const { studio, sessionId } = await aSessionWithAFace();
    const ask = (id: string, endMs: number) =>
      studio.call('review:overlay', { sessionId: id, startMs: 0, endMs });
    expect(await ask(sessionId, MAX_OVERLAY_MS)).toMatchObject({ ok: true });
    expect(await ask(sessionId, MAX_OVERLAY_MS + 1)).toMatchObject({
      error: { type: 'InvalidInput' },
    });
    expect(await ask('00000000-0000-4000-8000-0000000000aa', 1_000)).toMatchObject({
      error: { type: 'NotFound' },
    });
  });
});
