import { describe, expect, test } from 'vitest';
import {
  aCalibration,
  aDataQuality,
  aFaceBatch,
  aNewSession,
  frameTimes,
} from '../../helpers/builders-session.ts';
import { aStudio } from '../../helpers/database.ts';

async function aStoredSession(batches: number) {
  const studio = aStudio();
  const { id } = await studio.value('sessions:create', aNewSession());
  for (let sequence = 0; sequence < batches; sequence += 1) {
    await studio.value('sessions:append-track', {
      sessionId: id,
      track: 'face',
      sequence,
      batch: aFaceBatch(frameTimes(sequence * 1_000, 25)),
      dataQuality: aDataQuality(),
    });
  }
  return { studio, sessionId: id };
}

describe('opening a review', () => {
  test('a session in which nobody was seen has lanes of nothing but gaps', async () => {
    const { studio, sessionId } = await aStoredSession(3);
    const review = await studio.value('review:open', { sessionId });
    expect(review.calibrated).toBe(false);
    const lines = review.lanes.filter((lane) => lane.kind === 'line');
    expect(lines.length).toBeGreaterThan(0);
    for (const { values } of lines) expect(values.every((value) => Number.isNaN(value))).toBe(true);
  });

  test('a damaged stretch is a gap, said once, and the rest is still read', async () => {
    const { studio, sessionId } = await aStoredSession(3);
    studio
      .database()
      .connection.exec("UPDATE track_batches SET bytes = x'00ff00' WHERE sequence = 1");
    await studio.value('review:open', { sessionId });
    await studio.value('review:open', { sessionId });
    expect(studio.notices.all()).toMatchObject([
      { severity: 'warning', text: expect.stringContaining('One stretch') },
    ]);
    expect(studio.log.lines.filter((line) => line.includes('damaged track'))).toHaveLength(1);
  });

  test('is computed once while nothing changes, and markers do not count as a change', async () => {
    const { studio, sessionId } = await aStoredSession(2);
    const first = await studio.value('review:open', { sessionId });
    const marker = await studio.value('markers:create', { sessionId, atMs: 5, note: 'here' });
    const second = await studio.value('review:open', { sessionId });
    expect(second.lanes).toBe(first.lanes);
    expect(second.record.markers).toEqual([marker]);
  });

  test.each(['a new batch', 'a calibration', 'the place of the interviewer'])(
    '%s makes it be computed again',
    async (what) => {
      const { studio, sessionId } = await aStoredSession(2);
      const first = await studio.value('review:open', { sessionId });
      if (what === 'a new batch') {
        await studio.value('sessions:append-track', {
          sessionId,
          track: 'face',
          sequence: 2,
          batch: aFaceBatch(frameTimes(2_000, 25)),
          dataQuality: aDataQuality(),
        });
      } else if (what === 'a calibration') {
        const calibration = aCalibration();
        await studio.value('sessions:save-calibration', { sessionId, calibration });
      } else {
        await studio.value('settings:change', { interviewerFromLensCm: 12 });
      }
      const second = await studio.value('review:open', { sessionId });
      expect(second.lanes).not.toBe(first.lanes);
    },
  );
});
