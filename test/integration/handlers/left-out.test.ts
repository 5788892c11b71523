import { describe, expect, test } from 'vitest';
import { aQuestion } from '../../helpers/a-session-record.ts';
import {
  aFaceBatch,
  aDataQuality,
  aNewSession,
  frameTimes,
} from '../../helpers/builders-session.ts';
import { aStudio } from '../../helpers/database.ts';

const ID = '00000000-0000-4000-8000-0000000000f1';

/** One answer from 1 to 5 s of a session of 6 s, in which no face was seen. */
async function heldInterview() {
  const studio = aStudio();
  const { id: sessionId } = await studio.value('sessions:create', aNewSession());
  const answer = { sessionId, questionIndex: 0, take: 1, question: aQuestion(), startMs: 1_000 };
  const { id } = await studio.value('sessions:begin-answer', { ...answer, preparationNotes: '' });
  await studio.value('sessions:append-track', {
    sessionId,
    track: 'face',
    sequence: 0,
    batch: aFaceBatch(frameTimes(0, 150)),
    dataQuality: aDataQuality({ faceFrames: 150 }),
  });
  await studio.value('sessions:end-answer', { answerId: id, endMs: 5_000 });
  await studio.value('sessions:finish', { sessionId, endMs: 6_000, dataQuality: aDataQuality() });
  return { studio, sessionId };
}

describe('a stretch left out', () => {
  test('changes the figures at once, and taking it in again brings them back', async () => {
    const { studio, sessionId } = await heldInterview();
    const before = await studio.value('review:open', { sessionId });
    expect(before.answers[0]?.metrics[0]?.outcome).toMatchObject({ reason: { kind: 'no-face' } });

    const stretch = { id: ID, sessionId, startMs: 500, endMs: 5_500, reason: 'the doorbell' };
    expect(await studio.value('left-out:create', stretch)).toEqual(stretch);
    const without = await studio.value('review:open', { sessionId });
    expect(without.record.leftOut).toEqual([stretch]);
    expect(without.answers[0]?.metrics[0]?.outcome).toMatchObject({ reason: { kind: 'left-out' } });

    await studio.value('left-out:delete', { id: ID });
    const after = await studio.value('review:open', { sessionId });
    expect(after.answers).toEqual(before.answers);
  });

  test('is stored once however often it is asked for, and its reason can be changed', async () => {
    const { studio, sessionId } = await heldInterview();
    const stretch = { id: ID, sessionId, startMs: 1_000, endMs: 2_000, reason: '' };
    await studio.value('left-out:create', stretch);
    await studio.value('left-out:create', stretch);
    await studio.value('left-out:change', { id: ID, reason: 'reading the case' });
    const { record } = await studio.value('review:open', { sessionId });
    expect(record.leftOut).toEqual([{ ...stretch, reason: 'reading the case' }]);
  });

  test('has a length, lies in its session, and is not that of another one', async () => {
    const { studio, sessionId } = await heldInterview();
    const stretch = { id: ID, sessionId, startMs: 2_000, endMs: 2_000, reason: '' };
    const refused = { ok: false, error: { type: 'InvalidInput' } };
    expect(await studio.call('left-out:create', stretch)).toMatchObject(refused);
    const outside = { ...stretch, startMs: 6_000, endMs: 7_000 };
    expect(await studio.call('left-out:create', outside)).toMatchObject(refused);
    await studio.value('left-out:create', { ...stretch, endMs: 3_000 });
    const { id: other } = await studio.value('sessions:create', aNewSession());
    expect(
      await studio.call('left-out:create', { ...stretch, sessionId: other, endMs: 3_000 }),
    ).toMatchObject(refused);
    expect(await studio.call('left-out:delete', { id: other })).toMatchObject({
      error: { type: 'NotFound' },
    });
  });
});
