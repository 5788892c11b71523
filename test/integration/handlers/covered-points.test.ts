import { describe, expect, test } from 'vitest';
import { anAnswer } from '../../helpers/a-session-record.ts';
import { aFullSession } from '../../helpers/bundles.ts';

const NOWHERE = anAnswer().id;
const points = (...covered: readonly boolean[]) =>
  covered.map((isCovered, index) => ({ text: `Point ${index + 1}`, isCovered }));

async function aSession() {
  const { studio, sessionId } = await aFullSession(0);
  const record = async () => (await studio.value('review:open', { sessionId })).record;
  return { studio, sessionId, record, answerId: (await record()).answers[0]?.id ?? '' };
}

describe('what the user says their answer covered', () => {
  test('is kept with the session, ticked and unticked again, and changes no figure', async () => {
    const { studio, sessionId, record, answerId } = await aSession();
    const { answers, overall } = await studio.value('review:open', { sessionId });
    await studio.value('covered-points:save', { answerId, points: points(true, false) });
    expect((await record()).coveredPoints).toEqual([{ answerId, points: points(true, false) }]);
    await studio.value('covered-points:save', { answerId, points: points(false, false) });
    expect((await record()).coveredPoints).toEqual([{ answerId, points: points(false, false) }]);
    expect(await studio.value('review:open', { sessionId })).toMatchObject({ answers, overall });
  });

  test('belongs to an answer that is there', async () => {
    const { studio, sessionId, answerId } = await aSession();
    const gone = { error: { type: 'NotFound' } };
    expect(
      await studio.call('covered-points:save', { answerId: NOWHERE, points: points(true) }),
    ).toMatchObject(gone);
    await studio.value('sessions:delete', { sessionId });
    expect(
      await studio.call('covered-points:save', { answerId, points: points(true) }),
    ).toMatchObject(gone);
  });

  test.each([[0], [13]])('is not a list of %i points', async (count) => {
    const { studio, answerId } = await aSession();
    const many = points(...Array.from({ length: count }, () => true));
    expect(await studio.call('covered-points:save', { answerId, points: many })).toMatchObject({
      error: { type: 'InvalidInput' },
    });
  });
});
