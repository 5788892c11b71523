import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { RecordingOrder, RecordingState } from '../../../core/analysis/recording-state.ts';
import { err } from '../../../core/result.ts';
import type { CallInput, CallName } from '../../../core/ipc/contract.ts';
import { emptyFaceSample } from '../../../core/vision/face-features.ts';
import type { Analyse, AnalysisOrder } from '../../../main/analysis/order.ts';
import { createRecordingRoom } from '../../../main/analysis/recording-room.ts';
import { createHandlers } from '../../../main/handlers/handlers.ts';
import { answerCall } from '../../../main/ipc/answer-call.ts';
import { analysingAs, failingWith, REAL_FACTS, realSamples } from '../../helpers/analysing.ts';
import { aFolder, aStudio } from '../../helpers/database.ts';

/** The window's calls about recordings, over a real database and without a decoder. */
function aWindow(analyse: Analyse = analysingAs(realSamples.face)) {
  const studio = aStudio();
  const { context } = studio;
  const folder = aFolder();
  const path = join(folder, 'talk.mp4');
  writeFileSync(path, 'the first words of a video');
  const seen: RecordingState[] = [];
  const room = createRecordingRoom({
    ...context,
    analyse,
    onChange: (state) => void seen.push(state),
  });
  onTestFinished(async () => {
    await room.cancel();
    await room.clear();
  });
  let chosen: string | null = path;
  const handlers = createHandlers(context, undefined, {
    room,
    chooseRecording: async () => chosen,
  });
  const call = <Name extends CallName>(name: Name, input: CallInput<Name>) =>
    answerCall(name, { isMainFrame: true, origin: 'app://greenroom' }, input, {
      handlers,
      log: studio.log,
      createId: context.createId,
    });
  const ended = async (): Promise<RecordingState> => {
    while (room.state().kind === 'running') await new Promise((resolve) => setTimeout(resolve, 5));
    return room.state();
  };
  const choose = (next: string | null) => {
    chosen = next;
    return call('recordings:choose', undefined);
  };
  return { studio, folder, path, room, seen, call, ended, choose };
}

const PLAIN: RecordingOrder = { marks: null, range: { fromMs: 0, toMs: null }, title: '' };
/** The real face looks into the lens and at the screen in these seconds of the clip. */
const MARKS = {
  lens: { startMs: 0, endMs: 8_000 },
  interviewer: { startMs: 8_000, endMs: 16_000 },
};

const sessions = ({ studio }: ReturnType<typeof aWindow>) =>
  studio.value('sessions:list', undefined);

describe('choosing a recording', () => {
  test('tells what is in the file, and that it was looked into meanwhile', async () => {
    const { call, path, seen } = aWindow();
    const answer = await call('recordings:choose', undefined);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        kind: 'chosen',
        recording: { fileName: 'talk.mp4', bytes: 26, facts: REAL_FACTS, isIncomplete: false },
        order: null,
        problem: null,
      },
    });
    expect(seen.map(({ kind }) => kind)).toEqual(['opening', 'chosen']);
    // Where the file lies is nothing the window has to know.
    expect(JSON.stringify(seen)).not.toContain(path.slice(0, -'talk.mp4'.length));
  });

  test('a dialog that is cancelled changes nothing', async () => {
    const { choose, room } = aWindow();
    await choose(null);
    expect(room.state()).toEqual({ kind: 'none', problem: null });
  });

  test('a dropped file is opened like a chosen one; what is no file is refused', async () => {
    const { call, path } = aWindow();
    expect(await call('recordings:open-dropped', { path })).toMatchObject({
      ok: true,
      value: { kind: 'chosen' },
    });
    expect(await call('recordings:open-dropped', { path: '' })).toMatchObject({
      ok: false,
      error: { type: 'InvalidInput' },
    });
  });

  test('what cannot be opened is said with its name, and what to do', async () => {
    const { choose, folder } = aWindow();
    mkdirSync(join(folder, 'folder.mp4'));
    writeFileSync(join(folder, 'empty.mp4'), '');
    for (const [name, why] of [
      ['folder.mp4', 'is a folder, not a video file'],
      ['empty.mp4', 'is empty'],
      ['gone.mp4', 'does not exist'],
    ] as const)
      expect(await choose(join(folder, name))).toMatchObject({
        value: {
          kind: 'none',
          problem: { text: `${name} ${why}. Check it, or choose another file.` },
        },
      });
  });

  test('what is no video says so', async () => {
    const { choose, path } = aWindow(failingWith({ fault: 'not-a-video', detail: '' }));
    expect(await choose(path)).toMatchObject({
      value: {
        kind: 'none',
        problem: { text: expect.stringMatching(/^talk\.mp4 is not a video/) },
      },
    });
  });

  test('of a file that breaks off, the readable part is offered and analysed', async () => {
    const asked: (number | null)[] = [];
    const whole = analysingAs(realSamples.face);
    const { call, ended, room } = aWindow(async (order) => {
      const [range] = order.job.ranges;
      asked.push(range?.toMs ?? null);
      return range?.toMs === null
        ? err({ fault: 'cut-short' as const, detail: '30.5' })
        : whole(order);
    });
    await call('recordings:choose', undefined);
    expect(room.state()).toMatchObject({
      recording: { isIncomplete: true, facts: { endMs: 30_500 } },
    });
    await call('recordings:start', PLAIN);
    expect((await ended()).kind).toBe('done');
    expect(asked).toEqual([null, 30_500, 30_500]);
  });

  test('of a file that breaks off, a look marked beyond its pictures is used as far as they go', async () => {
    const whole = analysingAs(realSamples.face);
    const end = 15_500;
    const { call, ended, studio } = aWindow(async (order) => {
      const { ranges, measure } = order.job;
      const marks = measure?.eyes.from === 'marks' ? measure.eyes.marks : null;
      const asked = [
        ...ranges.map(({ toMs }) => toMs),
        marks?.lens.endMs,
        marks?.interviewer?.endMs,
      ];
      return asked.every((toMs) => toMs === undefined || (toMs !== null && toMs <= end))
        ? whole(order)
        : err({ fault: 'cut-short' as const, detail: '15.5' });
    });
    await call('recordings:choose', undefined);
    await call('recordings:start', { ...PLAIN, marks: MARKS });
    expect(await ended()).toMatchObject({ kind: 'done' });
    const [summary] = await studio.value('sessions:list', undefined);
    expect(summary).toMatchObject({ calibrated: true });
  });

  test('an analysis that cannot even begin is said, and does not hang', async () => {
    const { call, studio } = aWindow(() => Promise.reject(new Error('no page')));
    expect(await call('recordings:choose', undefined)).toMatchObject({ value: { kind: 'none' } });
    expect(studio.log.lines.join()).toContain('no page');
  });

  test('looking into a file can be called off', async () => {
    const { call, room } = aWindow(
      ({ signal }) =>
        new Promise((resolve) => {
          if (signal.aborted) resolve(null);
          signal.addEventListener('abort', () => resolve(null));
        }),
    );
    const choosing = call('recordings:choose', undefined);
    while (room.state().kind !== 'opening') await Promise.resolve();
    expect(await call('recordings:clear', undefined)).toMatchObject({ value: { kind: 'none' } });
    expect(await choosing).toMatchObject({ value: { kind: 'none' } });
  });

  test('the newest of two choices is the one that counts', async () => {
    const { call, folder, path, room } = aWindow();
    writeFileSync(join(folder, 'other.mp4'), 'another');
    await Promise.all([
      call('recordings:open-dropped', { path }),
      call('recordings:open-dropped', { path: join(folder, 'other.mp4') }),
    ]);
    expect(room.state()).toMatchObject({ kind: 'chosen', recording: { fileName: 'other.mp4' } });
  });
});

describe('the chosen file for the player', () => {
  test('is served by its id, in the part that is asked for', async () => {
    const { call, room } = aWindow();
    await call('recordings:choose', undefined);
    const state = room.state();
    const id = state.kind === 'chosen' ? state.recording.id : '';
    const rest = await room.serve(id, 'bytes=10-');
    expect(rest.status).toBe(206);
    expect(rest.headers.get('content-range')).toBe('bytes 10-25/26');
    expect(await rest.text()).toBe('words of a video');
    expect(await (await room.serve(id, 'bytes=4-8')).text()).toBe('first');
    expect(await (await room.serve(id, 'bytes=-5')).text()).toBe('video');
    for (const range of [null, 'bytes=26-', 'bytes=8-4', 'bytes=-0', 'bytes=0-1,3-4', 'words'])
      expect((await room.serve(id, range)).status, String(range)).toBe(416);
  });

  test('is not found by any other id, nor once it is let go', async () => {
    const { call, room } = aWindow();
    await call('recordings:choose', undefined);
    const state = room.state();
    const id = state.kind === 'chosen' ? state.recording.id : '';
    expect((await room.serve(crypto.randomUUID(), 'bytes=0-')).status).toBe(404);
    await call('recordings:clear', undefined);
    expect((await room.serve(id, 'bytes=0-')).status).toBe(404);
  });
});

describe('analysing it', () => {
  test('ends with a stored session under its title', async () => {
    const window = aWindow();
    await window.call('recordings:choose', undefined);
    await window.call('recordings:start', { ...PLAIN, title: ' Northwind ' });
    const state = await window.ended();
    const [summary] = await sessions(window);
    expect(state).toEqual({
      kind: 'done',
      fileName: 'talk.mp4',
      sessionId: summary?.id,
      hasFace: true,
    });
    expect(summary).toMatchObject({
      company: 'Northwind',
      recording: 'Recording: talk.mp4',
      calibrated: false,
      state: 'finished',
    });
  });

  test('checks the marked looks first, then measures, and tells how far it is', async () => {
    const jobs: AnalysisOrder['job'][] = [];
    const analyse = analysingAs(realSamples.face);
    const window = aWindow((order) => {
      jobs.push(order.job);
      return analyse(order);
    });
    await window.call('recordings:choose', undefined);
    await window.call('recordings:start', { ...PLAIN, marks: MARKS });
    await window.ended();
    const marks = { ...MARKS, people: [] };
    expect(jobs).toEqual([
      // What the file is is told without any model, and whether the looks are of use without the eyes.
      { ranges: [{ fromMs: 0, toMs: null }], measure: null },
      {
        ranges: [{ fromMs: 0, toMs: 16_000 }],
        measure: { withPose: false, eyes: { from: 'nothing' } },
      },
      {
        ranges: [{ fromMs: 0, toMs: null }],
        measure: { withPose: true, eyes: { from: 'marks', marks } },
      },
    ]);
    const stages = window.seen.flatMap((state) =>
      state.kind === 'running' ? [state.progress.stage] : [],
    );
    expect([...new Set(stages)]).toEqual(['checking', 'measuring']);
    const last = window.seen.findLast((state) => state.kind === 'running');
    expect(last?.progress.faceShare).toBeGreaterThan(0.9);
    expect(last?.progress.share).toBeGreaterThan(0.7);
    expect((await sessions(window))[0]?.calibrated).toBe(true);
  });

  test('without marks the eyes are learnt where the setting says that the interviewer is', async () => {
    const jobs: AnalysisOrder['job'][] = [];
    const analyse = analysingAs(realSamples.face);
    const window = aWindow((order) => {
      jobs.push(order.job);
      return analyse(order);
    });
    await window.studio.value('settings:change', { interviewerFromLensCm: 9.5 });
    await window.call('recordings:choose', undefined);
    await window.call('recordings:start', PLAIN);
    await window.ended();
    expect(jobs.map(({ measure }) => measure?.eyes ?? null)).toEqual([
      null,
      { from: 'habit', interviewer: { xCm: 0, yCm: -9.5 } },
    ]);
  });

  test('looks that are of no use are said before the whole is analysed; nothing is stored', async () => {
    let analyses = 0;
    const nobody = realSamples.face.map((face) => (face.t < 8_000 ? emptyFaceSample(face) : face));
    const analyse = analysingAs(nobody);
    const window = aWindow((order) => {
      analyses += 1;
      return analyse(order);
    });
    await window.call('recordings:choose', undefined);
    const order = { ...PLAIN, marks: MARKS };
    await window.call('recordings:start', order);
    expect(await window.ended()).toMatchObject({
      kind: 'chosen',
      order,
      problem: { title: expect.stringMatching(/^The calibration from the look into the lens/) },
    });
    expect(analyses).toBe(2);
    expect(await sessions(window)).toEqual([]);
  });

  test.each([
    ['with marked looks', { ...PLAIN, marks: MARKS }],
    ['without', PLAIN],
  ])('a file without any face is stored, and said to have none: %s', async (_name, order) => {
    const window = aWindow(analysingAs(realSamples.face.map((face) => emptyFaceSample(face))));
    await window.call('recordings:choose', undefined);
    await window.call('recordings:start', order);
    expect(await window.ended()).toMatchObject({ kind: 'done', hasFace: false });
    expect(await sessions(window)).toMatchObject([{ calibrated: false }]);
  });

  test('looks without any face are said as soon as a face is seen elsewhere', async () => {
    const nobody = realSamples.face.map((face) => (face.t < 16_000 ? emptyFaceSample(face) : face));
    let lastAt = 0;
    const window = aWindow(({ onProgress, ...order }) =>
      analysingAs(order.job.measure?.withPose ? nobody : nobody.filter(({ t }) => t < 16_000))({
        ...order,
        onProgress: (progress) => {
          if (!order.signal.aborted) lastAt = progress.atMs;
          onProgress(progress);
        },
      }),
    );
    await window.call('recordings:choose', undefined);
    await window.call('recordings:start', { ...PLAIN, marks: MARKS });
    expect(await window.ended()).toMatchObject({
      kind: 'chosen',
      problem: { title: expect.stringMatching(/^The calibration .* no face was found/) },
    });
    expect(lastAt).toBeLessThan(40_000);
    expect(await sessions(window)).toEqual([]);
  });

  test('one that fails keeps the file and the order, with the reason', async () => {
    const analyse = analysingAs(realSamples.face);
    let isChosen = false;
    const window = aWindow(async (order) => {
      if (isChosen) return err({ fault: 'damaged' as const, detail: '4.0' });
      isChosen = true;
      return analyse(order);
    });
    await window.call('recordings:choose', undefined);
    await window.call('recordings:start', PLAIN);
    expect(await window.ended()).toMatchObject({
      kind: 'chosen',
      order: PLAIN,
      problem: { text: expect.stringContaining('up to 4.0 s') },
    });
    expect(await sessions(window)).toEqual([]);
  });

  test('a full disk is said; nothing is half stored', async () => {
    const window = aWindow();
    await window.call('recordings:choose', undefined);
    window.studio.database().connection
      .exec(`CREATE TEMP TRIGGER full BEFORE INSERT ON track_batches
      BEGIN SELECT RAISE(ABORT, 'full'); END`);
    await window.call('recordings:start', PLAIN);
    expect(await window.ended()).toMatchObject({
      kind: 'chosen',
      problem: { text: expect.stringContaining('nothing was stored') },
    });
    expect(await sessions(window)).toEqual([]);
  });

  test('marks and parts that cannot be are refused', async () => {
    const { call } = aWindow();
    await call('recordings:choose', undefined);
    const late = { startMs: 41_000, endMs: 44_000 };
    for (const order of [
      { ...PLAIN, marks: { ...MARKS, interviewer: MARKS.lens } },
      { ...PLAIN, marks: { lens: late, interviewer: null } },
      { ...PLAIN, range: { fromMs: 42_000, toMs: null } },
      { ...PLAIN, range: { fromMs: 2_000, toMs: 2_999 } },
    ])
      expect(await call('recordings:start', order)).toMatchObject({
        ok: false,
        error: { type: 'InvalidInput' },
      });
  });

  test('nothing chosen, nothing to start', async () => {
    const { call } = aWindow();
    expect(await call('recordings:start', PLAIN)).toMatchObject({ error: { type: 'NotFound' } });
  });
});

describe('while it runs', () => {
  /** Analyses until it is cancelled, once the file has been looked into. */
  function aLongOne() {
    const analyse = analysingAs(realSamples.face);
    return aWindow((order) =>
      order.job.measure === null
        ? analyse(order)
        : new Promise((resolve) => {
            order.signal.addEventListener('abort', () => resolve(null));
          }),
    );
  }

  test('cancelling leaves no session, and the file with its marks', async () => {
    const window = aLongOne();
    await window.call('recordings:choose', undefined);
    const order = { ...PLAIN, marks: MARKS };
    await window.call('recordings:start', order);
    expect(await window.call('recordings:cancel', undefined)).toMatchObject({
      value: { kind: 'chosen', order, problem: null },
    });
    expect(await sessions(window)).toEqual([]);
    // And it can be started again.
    expect(await window.call('recordings:start', PLAIN)).toMatchObject({ ok: true });
    await window.call('recordings:cancel', undefined);
  });

  test('a second one is refused in words, and neither choosing nor clearing ends it', async () => {
    const window = aLongOne();
    await window.call('recordings:choose', undefined);
    await window.call('recordings:start', PLAIN);
    const busy = { ok: false, error: { type: 'Busy', text: /^talk\.mp4 is being analysed/ } };
    const refusals = [
      await window.call('recordings:start', PLAIN),
      await window.call('recordings:choose', undefined),
      await window.call('recordings:open-dropped', { path: window.path }),
    ];
    for (const refusal of refusals)
      expect(refusal).toMatchObject({
        ...busy,
        error: { type: 'Busy', text: expect.stringMatching(busy.error.text) },
      });
    expect(await window.call('recordings:clear', undefined)).toMatchObject({
      value: { kind: 'running' },
    });
    await window.call('recordings:cancel', undefined);
  });
});
