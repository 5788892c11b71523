import { describe, expect, test } from 'vitest';
import { CUE_SHOWN_MS } from '../../../core/cues/cue-times.ts';
import { interruptRunning } from '../../../main/db/session-lifecycle.ts';
import { aCue } from '../../helpers/a-cue.ts';
import { aDataQuality, aNewSession } from '../../helpers/builders-session.ts';
import { aStudio } from '../../helpers/database.ts';

async function runningSession() {
  const studio = aStudio();
  const { id: sessionId } = await studio.value('sessions:create', aNewSession());
  const cues = async () => (await studio.value('review:open', { sessionId })).record.cues;
  const finish = (endMs: number) =>
    studio.value('sessions:finish', { sessionId, endMs, dataQuality: aDataQuality() });
  return { studio, sessionId, cues, finish };
}

describe('cues:save', () => {
  test('keeps a cue as it comes, and its end as it goes, however often each is said', async () => {
    const { studio, sessionId, cues } = await runningSession();
    const begun = aCue({ sessionId, endMs: null });
    const ended = { ...begun, endMs: 15_000 };
    for (const cue of [begun, begun, ended, ended, begun]) await studio.value('cues:save', cue);
    expect(await cues()).toEqual([ended]);
  });

  test('a lane of the review shows when they stood there', async () => {
    const { studio, sessionId, finish } = await runningSession();
    await studio.value('cues:save', aCue({ sessionId }));
    await finish(30_000);
    const { lanes } = await studio.value('review:open', { sessionId });
    const lane = lanes.find(({ id }) => id === 'cues');
    expect(lane?.kind === 'state' && lane.states.map(({ label }) => label)).toEqual([
      'Eyes down for long',
    ]);
    expect([...(lane?.t ?? [])]).toEqual([12_000, 17_000]);
  });

  test('one that still stood at the end went with the session', async () => {
    const { studio, sessionId, cues, finish } = await runningSession();
    await studio.value('cues:save', aCue({ sessionId, endMs: null }));
    await finish(14_000);
    expect(await cues()).toMatchObject([{ startMs: 12_000, endMs: 14_000 }]);
  });

  test('one the app died under was there no longer than a cue is', async () => {
    const { studio, sessionId, cues } = await runningSession();
    await studio.value('cues:save', aCue({ sessionId, endMs: null }));
    const later = aCue({ id: '00000000-0000-4000-8000-0000000000c2', sessionId, startMs: 60_000 });
    await studio.value('cues:save', { ...later, endMs: null });
    studio.database().connection.prepare('UPDATE sessions SET duration_ms = 62000').run();
    interruptRunning(studio.database());
    expect((await cues()).map(({ endMs }) => endMs)).toEqual([12_000 + CUE_SHOWN_MS, 62_000]);
  });

  test('nothing is added to a session that has ended, or is not there', async () => {
    const { studio, sessionId, finish } = await runningSession();
    const elsewhere = await studio.call('cues:save', aCue());
    expect(elsewhere).toMatchObject({ ok: false, error: { type: 'NotFound' } });
    await finish(14_000);
    const late = await studio.call('cues:save', aCue({ sessionId }));
    expect(late).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
  });

  test('the id of another session’s cue is refused', async () => {
    const { studio, sessionId } = await runningSession();
    await studio.value('cues:save', aCue({ sessionId, endMs: null }));
    const other = await studio.value('sessions:create', aNewSession());
    const taken = await studio.call('cues:save', aCue({ sessionId: other.id }));
    expect(taken).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
  });

  test('goes for good with its session', async () => {
    const { studio, sessionId, finish } = await runningSession();
    await studio.value('cues:save', aCue({ sessionId }));
    await finish(14_000);
    studio.database().connection.prepare('DELETE FROM sessions WHERE id = ?').run(sessionId);
    expect(studio.database().connection.prepare('SELECT * FROM cues').all()).toEqual([]);
  });
});
