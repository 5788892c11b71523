import { describe, expect, test } from 'vitest';
import { aDataQuality, aNewSession } from '../../helpers/builders-session.ts';
import { aStudio } from '../../helpers/database.ts';

const TILES = [
  { xCm: 10, yCm: -4 },
  { xCm: -10, yCm: -4 },
];

async function runningSession() {
  const studio = aStudio();
  const { id: sessionId } = await studio.value('sessions:create', aNewSession());
  const plan = async () => (await studio.value('review:open', { sessionId })).record.session.plan;
  return { studio, sessionId, plan };
}

describe('where the interviewers are', () => {
  test('is taken anew, and moves up to then are forgotten', async () => {
    const { studio, sessionId, plan } = await runningSession();
    await studio.value('sessions:move-window', { sessionId, move: { atMs: 5, isAway: true } });
    await studio.value('sessions:place-tiles', { sessionId, tiles: TILES });
    expect(await plan()).toMatchObject({ tiles: TILES });
    expect((await plan()).windowMoves).toBeUndefined();
  });

  test('keeps each move once, in order, however often it is told', async () => {
    const { studio, sessionId, plan } = await runningSession();
    const moves = [
      { atMs: 5_000, isAway: true },
      { atMs: 9_000, isAway: false },
    ];
    for (const move of [moves[0], moves[0], moves[1]])
      if (move !== undefined) await studio.value('sessions:move-window', { sessionId, move });
    expect((await plan()).windowMoves).toEqual(moves);
  });

  test('is not changed once the session has ended, or where there is none', async () => {
    const { studio, sessionId } = await runningSession();
    const move = { atMs: 5_000, isAway: true };
    await studio.value('sessions:finish', {
      sessionId,
      endMs: 4_000,
      dataQuality: aDataQuality(),
    });
    expect(await studio.call('sessions:move-window', { sessionId, move })).toMatchObject({
      ok: false,
      error: { type: 'InvalidInput' },
    });
    const unknown = '00000000-0000-4000-8000-00000000ffff';
    expect(
      await studio.call('sessions:place-tiles', { sessionId: unknown, tiles: TILES }),
    ).toMatchObject({ ok: false, error: { type: 'NotFound' } });
  });
});
