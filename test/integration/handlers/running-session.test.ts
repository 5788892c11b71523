import { describe, expect, test } from 'vitest';
import type { CallInput } from '../../../core/ipc/contract.ts';
import type { Phase } from '../../../core/domain/phase.ts';
import { loadTracks } from '../../../main/services/load-tracks.ts';
import { aQuestion } from '../../helpers/a-session-record.ts';
import {
  aCalibration,
  aDataQuality,
  aFaceBatch,
  aNewSession,
  aPoseBatch,
  frameTimes,
} from '../../helpers/builders-session.ts';
import { aStudio } from '../../helpers/database.ts';
import type { TestStudio } from '../../helpers/database.ts';

const NOBODY = '00000000-0000-4000-8000-00000000ffff';

async function aRunningSession() {
  const studio = aStudio();
  const { id } = await studio.value('sessions:create', aNewSession());
  return { studio, sessionId: id };
}

const phase = (change: Partial<Phase>): Phase => ({
  kind: 'greeting',
  questionIndex: null,
  take: 1,
  startMs: 0,
  endMs: null,
  ...change,
});

const answerDraft = (
  sessionId: string,
  change: Partial<CallInput<'sessions:begin-answer'>> = {},
): CallInput<'sessions:begin-answer'> => ({
  sessionId,
  questionIndex: 0,
  take: 1,
  question: aQuestion(),
  startMs: 1_000,
  preparationNotes: 'my notes',
  ...change,
});

const append = (
  sessionId: string,
  change: Partial<CallInput<'sessions:append-track'>> = {},
): CallInput<'sessions:append-track'> => ({
  sessionId,
  track: 'face',
  sequence: 0,
  batch: aFaceBatch(frameTimes(0, 25)),
  dataQuality: aDataQuality({ faceFrames: 25 }),
  ...change,
});

const record = async (studio: TestStudio, sessionId: string) =>
  (await studio.value('review:open', { sessionId })).record;

describe('a session while it runs', () => {
  test('is in the list before anything else is written', async () => {
    const { studio, sessionId } = await aRunningSession();
    expect(await studio.value('sessions:list', undefined)).toMatchObject([
      {
        id: sessionId,
        state: 'running',
        company: 'Blue Harbour',
        questionCount: 2,
        answerCount: 0,
        calibrated: false,
        durationMs: 0,
      },
    ]);
  });

  test('keeps its plan, camera, answers, phases, calibration and counts', async () => {
    const { studio, sessionId } = await aRunningSession();
    const calibration = aCalibration();
    await studio.value('sessions:save-calibration', { sessionId, calibration });
    await studio.value('sessions:begin-phase', { sessionId, phase: phase({}) });
    await studio.value('sessions:begin-phase', {
      sessionId,
      phase: phase({ kind: 'answer', questionIndex: 0, startMs: 1_000 }),
    });
    const answer = await studio.value('sessions:begin-answer', answerDraft(sessionId));
    await studio.value('sessions:append-track', append(sessionId));
    await studio.value('sessions:end-answer', { answerId: answer.id, endMs: 3_000 });
    await studio.value('sessions:finish', {
      sessionId,
      endMs: 4_000,
      dataQuality: aDataQuality({ faceFrames: 26 }),
    });

    const { session, answers, phases } = await record(studio, sessionId);
    expect(session).toMatchObject({ ...aNewSession(), state: 'finished', durationMs: 4_000 });
    expect(session.calibration).toEqual(calibration);
    expect(session.dataQuality.faceFrames).toBe(26);
    expect(answers).toEqual([{ ...answer, endMs: 3_000 }]);
    expect(phases).toEqual([
      phase({ endMs: 1_000 }),
      phase({ kind: 'answer', questionIndex: 0, startMs: 1_000, endMs: 4_000 }),
    ]);
  });

  test('takes every retry as a take of its own, and refuses a second beginning of one', async () => {
    const { studio, sessionId } = await aRunningSession();
    await studio.value('sessions:begin-answer', answerDraft(sessionId));
    await studio.value(
      'sessions:begin-answer',
      answerDraft(sessionId, { take: 2, startMs: 9_000 }),
    );
    const again = await studio.call(
      'sessions:begin-answer',
      answerDraft(sessionId, { startMs: 1_001 }),
    );
    expect(again).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
    expect((await record(studio, sessionId)).answers.map(({ take }) => take)).toEqual([1, 2]);
  });

  test('grows in length with its tracks, never the other way', async () => {
    const { studio, sessionId } = await aRunningSession();
    const duration = async () => (await studio.value('sessions:list', undefined))[0]?.durationMs;
    await studio.value('sessions:append-track', append(sessionId));
    expect(await duration()).toBe(960);
    await studio.value(
      'sessions:append-track',
      append(sessionId, { track: 'pose', batch: aPoseBatch([100, 300]) }),
    );
    expect(await duration()).toBe(960);
  });

  test('a batch sent twice is stored once, and the first one stays', async () => {
    const { studio, sessionId } = await aRunningSession();
    await studio.value('sessions:append-track', append(sessionId));
    await studio.value('sessions:append-track', append(sessionId));
    await studio.value(
      'sessions:append-track',
      append(sessionId, { batch: aFaceBatch(frameTimes(5_000, 3)) }),
    );
    const { face } = loadTracks(studio.database(), sessionId);
    expect([...face.t]).toEqual(frameTimes(0, 25));
  });

  test('the same number of another track is another batch', async () => {
    const { studio, sessionId } = await aRunningSession();
    await studio.value('sessions:append-track', append(sessionId));
    await studio.value(
      'sessions:append-track',
      append(sessionId, { track: 'pose', batch: aPoseBatch([0, 200]) }),
    );
    const { face, pose } = loadTracks(studio.database(), sessionId);
    expect([face.t.length, pose.t.length]).toEqual([25, 2]);
  });

  test('a batch without samples is accepted and stores nothing but the counts', async () => {
    const { studio, sessionId } = await aRunningSession();
    await studio.value('sessions:append-track', append(sessionId, { batch: aFaceBatch([]) }));
    expect(loadTracks(studio.database(), sessionId).face.t.length).toBe(0);
    expect((await record(studio, sessionId)).session.dataQuality.faceFrames).toBe(25);
  });

  test.each<[string, Partial<CallInput<'sessions:append-track'>>]>([
    ['is no batch at all', { batch: new Uint8Array([1, 2, 3]) }],
    ['was cut off', { batch: aFaceBatch(frameTimes(0, 25)).slice(0, -1) }],
    ['is of the other track', { track: 'pose' }],
  ])('a batch that %s is refused', async (_why, change) => {
    const { studio, sessionId } = await aRunningSession();
    const answer = await studio.call('sessions:append-track', append(sessionId, change));
    expect(answer).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
    expect(loadTracks(studio.database(), sessionId).damagedBatches).toBe(0);
  });

  test('an opportunity that does not exist is refused before anything is written', async () => {
    const studio = aStudio();
    const created = await studio.call('sessions:create', aNewSession({ opportunityId: NOBODY }));
    expect(created).toMatchObject({ ok: false, error: { type: 'NotFound' } });
    expect(await studio.value('sessions:list', undefined)).toEqual([]);
  });

  test('an unknown session is answered as not found, by every call', async () => {
    const studio = aStudio();
    const answers = [
      await studio.call('sessions:begin-phase', { sessionId: NOBODY, phase: phase({}) }),
      await studio.call('sessions:begin-answer', answerDraft(NOBODY)),
      await studio.call('sessions:end-answer', { answerId: NOBODY, endMs: 0 }),
      await studio.call('sessions:save-calibration', {
        sessionId: NOBODY,
        calibration: aCalibration(),
      }),
      await studio.call('sessions:append-track', append(NOBODY)),
      await studio.call('sessions:finish', {
        sessionId: NOBODY,
        endMs: 0,
        dataQuality: aDataQuality(),
      }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ error: { type: 'NotFound' } });
  });

  test('nothing is added after its end, but asking for the end twice is fine', async () => {
    const { studio, sessionId } = await aRunningSession();
    const end = { sessionId, endMs: 1_000, dataQuality: aDataQuality() };
    await studio.value('sessions:finish', end);
    await studio.value('sessions:finish', { ...end, endMs: 9_000 });
    expect((await record(studio, sessionId)).session.durationMs).toBe(1_000);
    const late = await studio.call('sessions:append-track', append(sessionId));
    expect(late).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
  });
});

describe('what is asked again because its acknowledgement got lost', () => {
  test('an answer that has begun is the stored one, and stays as it is', async () => {
    const { studio, sessionId } = await aRunningSession();
    const first = await studio.value('sessions:begin-answer', answerDraft(sessionId));
    await studio.value('sessions:end-answer', { answerId: first.id, endMs: 9_000 });
    const again = await studio.value('sessions:begin-answer', answerDraft(sessionId));
    expect(again).toEqual({ ...first, endMs: 9_000 });
    expect((await record(studio, sessionId)).answers).toEqual([{ ...first, endMs: 9_000 }]);
  });

  test('a phase that has begun is stored once and closes nothing a second time', async () => {
    const { studio, sessionId } = await aRunningSession();
    const greeting = phase({ startMs: 500 });
    const thanks = phase({ kind: 'thanks', questionIndex: 0, startMs: 9_000 });
    await studio.value('sessions:begin-phase', { sessionId, phase: greeting });
    await studio.value('sessions:begin-phase', { sessionId, phase: greeting });
    await studio.value('sessions:begin-phase', { sessionId, phase: thanks });
    await studio.value('sessions:begin-answer', answerDraft(sessionId, { startMs: 9_500 }));
    await studio.value('sessions:begin-phase', { sessionId, phase: thanks });
    const { phases, answers } = await record(studio, sessionId);
    expect(phases).toEqual([{ ...greeting, endMs: 9_000 }, thanks]);
    expect(answers).toMatchObject([{ endMs: null }]);
  });

  test('phases that differ in one thing are phases of their own', async () => {
    const { studio, sessionId } = await aRunningSession();
    const one = phase({ kind: 'countdown', questionIndex: 0, startMs: 500 });
    const all: Phase[] = [
      one,
      { ...one, kind: 'answer' },
      { ...one, questionIndex: 1 },
      { ...one, take: 2 },
      { ...one, startMs: 501 },
    ];
    for (const begun of all) {
      await studio.value('sessions:begin-phase', { sessionId, phase: begun });
    }
    expect((await record(studio, sessionId)).phases).toHaveLength(all.length);
  });

  test('a marker with an identifier of its own is stored once', async () => {
    const { studio, sessionId } = await aRunningSession();
    const marker = { id: NOBODY, sessionId, atMs: 100, note: '' };
    expect(await studio.value('markers:create', marker)).toEqual(marker);
    expect(await studio.value('markers:create', marker)).toEqual(marker);
    await studio.value('markers:create', { sessionId, atMs: 100, note: '' });
    expect((await record(studio, sessionId)).markers).toHaveLength(2);
  });
});

describe('the notepad of a question', () => {
  const save = (studio: TestStudio, sessionId: string, questionIndex: number, text: string) =>
    studio.value('sessions:save-notes', { sessionId, notepad: { questionIndex, text } });

  test('is kept as it was last, one for each question, also when no answer ever began', async () => {
    const { studio, sessionId } = await aRunningSession();
    await save(studio, sessionId, 1, 'their archive');
    await save(studio, sessionId, 0, 'the mig');
    await save(studio, sessionId, 0, 'the migration');
    studio.close();
    const { notepads } = await record(aStudio({ folder: studio.folder }), sessionId);
    expect(notepads).toEqual([
      { questionIndex: 0, text: 'the migration' },
      { questionIndex: 1, text: 'their archive' },
    ]);
  });

  test('is taken while the session runs only, and of a known session only', async () => {
    const { studio, sessionId } = await aRunningSession();
    const notepad = { questionIndex: 0, text: 'late' };
    await studio.value('sessions:finish', { sessionId, endMs: 1, dataQuality: aDataQuality() });
    expect(await studio.call('sessions:save-notes', { sessionId, notepad })).toMatchObject({
      error: { type: 'InvalidInput' },
    });
    expect(await studio.call('sessions:save-notes', { sessionId: NOBODY, notepad })).toMatchObject({
      error: { type: 'NotFound' },
    });
  });
});

describe('a session that was not ended', () => {
  test('is closed at its last sample and offered at the next start', async () => {
    const { studio, sessionId } = await aRunningSession();
    await studio.value('sessions:begin-phase', {
      sessionId,
      phase: phase({ kind: 'answer', questionIndex: 0 }),
    });
    await studio.value('sessions:begin-answer', answerDraft(sessionId, { startMs: 100 }));
    await studio.value('sessions:append-track', append(sessionId));
    studio.close();

    const next = aStudio({ folder: studio.folder });
    const { interrupted } = await next.value('app:state', undefined);
    expect(interrupted).toMatchObject([{ id: sessionId, state: 'interrupted', durationMs: 960 }]);
    const { answers, phases } = await record(next, sessionId);
    expect([answers[0]?.endMs, phases[0]?.endMs]).toEqual([960, 960]);
  });

  test('an answer that began after the last sample is not given a negative length', async () => {
    const { studio, sessionId } = await aRunningSession();
    await studio.value('sessions:append-track', append(sessionId));
    await studio.value('sessions:begin-answer', answerDraft(sessionId, { startMs: 5_000 }));
    studio.close();
    const { answers } = await record(aStudio({ folder: studio.folder }), sessionId);
    expect(answers).toMatchObject([{ startMs: 5_000, endMs: 5_000 }]);
  });

  test('is offered until the user has decided, and stays in the list when kept', async () => {
    const { studio, sessionId } = await aRunningSession();
    studio.close();
    aStudio({ folder: studio.folder }).close();
    const third = aStudio({ folder: studio.folder });
    expect((await third.value('app:state', undefined)).interrupted).toHaveLength(1);
    const kept = await third.value('sessions:recover', { sessionId });
    expect(kept).toMatchObject({ id: sessionId, state: 'interrupted' });
    expect((await third.value('app:state', undefined)).interrupted).toEqual([]);
    third.close();
    const fourth = aStudio({ folder: studio.folder });
    expect((await fourth.value('app:state', undefined)).interrupted).toEqual([]);
    expect(await fourth.value('sessions:list', undefined)).toHaveLength(1);
  });

  test('is closed when the next interview begins', async () => {
    const { studio, sessionId } = await aRunningSession();
    await studio.value('sessions:create', aNewSession());
    const states = (await studio.value('sessions:list', undefined)).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['interrupted', 'running']);
    expect((await record(studio, sessionId)).session.state).toBe('interrupted');
  });
});

describe('an end that could not be stored', () => {
  test('leaves the answer no longer than until the next phase', async () => {
    const { studio, sessionId } = await aRunningSession();
    await studio.value('sessions:begin-answer', answerDraft(sessionId));
    const thanks = phase({ kind: 'thanks', questionIndex: 0, startMs: 9_000 });
    await studio.value('sessions:begin-phase', { sessionId, phase: thanks });
    expect((await record(studio, sessionId)).answers).toMatchObject([{ endMs: 9_000 }]);
  });

  test('leaves the answer no longer than until the next answer', async () => {
    const { studio, sessionId } = await aRunningSession();
    await studio.value('sessions:begin-answer', answerDraft(sessionId));
    const next = answerDraft(sessionId, { questionIndex: 1, startMs: 9_000 });
    await studio.value('sessions:begin-answer', next);
    const { answers } = await record(studio, sessionId);
    expect(answers.map(({ endMs }) => endMs)).toEqual([9_000, null]);
  });

  test('does not end at a pause, which lies inside of the answer', async () => {
    const { studio, sessionId } = await aRunningSession();
    await studio.value('sessions:begin-answer', answerDraft(sessionId));
    const pause = phase({ kind: 'paused', questionIndex: 0, startMs: 9_000 });
    await studio.value('sessions:begin-phase', { sessionId, phase: pause });
    expect((await record(studio, sessionId)).answers).toMatchObject([{ endMs: null }]);
  });
});

test('without any sample a session is as long as what happened in it', async () => {
  const { studio, sessionId } = await aRunningSession();
  const answer = await studio.value('sessions:begin-answer', answerDraft(sessionId));
  await studio.value('sessions:end-answer', { answerId: answer.id, endMs: 95_000 });
  expect((await record(studio, sessionId)).session.durationMs).toBe(95_000);
});
