import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { InterviewPlan } from '../../../../core/domain/plan.ts';
import type { CallError } from '../../../../core/ipc/contract.ts';
import { createStageScreen } from '../../../../renderer/src/interview/stage-screen.ts';
import { createRehearsal } from '../../../../renderer/src/interview/rehearsal.ts';
import type { Rehearsal } from '../../../../renderer/src/interview/rehearsal.ts';
import { createTrackWriter } from '../../../../renderer/src/observe/track-writer.ts';
import { createFakeObserver } from '../../../helpers/fake-observer.ts';
import { createFakeRecorder } from '../../../helpers/fake-recorder.ts';
import { createInMemoryStudio } from '../../../helpers/in-memory-bridge.ts';
import type { InMemoryStart, InMemoryStudio } from '../../../helpers/in-memory-bridge.ts';
import { aPlan } from '../../core/interview/interview-builders.ts';
import { createFakeClock } from '../vision/fake-clock.ts';

const CAMERA = { label: 'Built-in camera', width: 640, height: 480, frameRate: 30 };
const FULL: CallError = { type: 'DiskFull', title: 'The disk is full', text: 'Make room.' };

type Started = {
  readonly studio: InMemoryStudio;
  readonly rehearsal: Rehearsal;
  readonly plan: InterviewPlan;
  readonly clock: ReturnType<typeof createFakeClock>;
  readonly takeAnew: ReturnType<typeof vi.fn>;
  readonly moveWindow: (isAway: boolean) => void;
  readonly createTracks: ReturnType<typeof vi.fn<typeof createTrackWriter>>;
  readonly reportProblem: ReturnType<typeof vi.fn>;
  /** Lets the main process answer what has been asked of it. */
  readonly answer: () => Promise<void>;
};

/** At the look into the mirror; a session is created only when the test lets it be. */
function atTheCamera(start: InMemoryStart = {}): Started {
  const studio = createInMemoryStudio(start);
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const reportProblem = vi.fn(studio.bridge['app:report-problem']);
  const bridge = new Proxy(studio.bridge, {
    get: (target, name: keyof typeof studio.bridge) => {
      if (name === 'app:report-problem') return reportProblem;
      if (name !== 'sessions:create') return target[name];
      return async (input: Parameters<(typeof target)['sessions:create']>[0]) => {
        await answered;
        return target['sessions:create'](input);
      };
    },
  });
  const createTracks = vi.fn(createTrackWriter);
  let moveWindow: (isAway: boolean) => void = () => undefined;
  const takeAnew = vi.fn(async () => undefined);
  const clock = createFakeClock(1_000);
  const rehearsal = createRehearsal({
    bridge,
    observer: createFakeObserver(),
    recorder: createFakeRecorder(),
    clock,
    screen: {
      ...createStageScreen(studio.bridge, () => studio.stored.settings),
      watch: (_plan, onChange) => {
        moveWindow = onChange;
        return { takeAnew, end: () => undefined };
      },
    },
    createTracks,
  });
  const plan = aPlan();
  rehearsal.prepare(plan, null);
  return {
    studio,
    rehearsal,
    plan,
    clock,
    takeAnew,
    moveWindow: (isAway: boolean) => moveWindow(isAway),
    createTracks,
    reportProblem,
    answer: async () => {
      answer();
      await vi.waitFor(() => expect(studio.stored.sessions).not.toEqual([]));
    },
  };
}

describe('beginning', () => {
  let started: Started;
  beforeEach(() => {
    started = atTheCamera();
  });

  it('makes one session, however often it is asked for', async () => {
    const { rehearsal, studio, createTracks, answer } = started;
    const both = [rehearsal.begin(CAMERA), rehearsal.begin(CAMERA)];
    await answer();
    expect(await Promise.all(both)).toEqual([null, null]);
    expect(studio.stored.sessions).toHaveLength(1);
    expect(createTracks).toHaveBeenCalledOnce();
    expect(rehearsal.store.getState().step).toBe('calibration');
  });

  it('leaves no session behind when the screen was left meanwhile', async () => {
    const { rehearsal, studio, createTracks, answer } = started;
    const begun = rehearsal.begin(CAMERA);
    await rehearsal.leave();
    await answer();
    await begun;
    expect(rehearsal.store.getState().step).toBe('none');
    expect(studio.stored.deletedIds).toEqual(new Set(studio.stored.sessions.map(({ id }) => id)));
    expect(createTracks).not.toHaveBeenCalled();
  });

  it('goes on with the interview prepared last, not with the one that was left for it', async () => {
    const { rehearsal, studio, plan, answer } = started;
    const first = rehearsal.begin(CAMERA);
    await rehearsal.leave();
    rehearsal.prepare({ ...plan, company: 'Northwind' }, null);
    const second = rehearsal.begin(CAMERA);
    await answer();
    await Promise.all([first, second]);
    const kept = studio.stored.sessions.filter(({ id }) => !studio.stored.deletedIds.has(id));
    expect(kept).toMatchObject([{ plan: { company: 'Northwind' } }]);
    expect(rehearsal.store.getState()).toMatchObject({
      step: 'calibration',
      session: { id: kept[0]?.id },
    });
  });
});

it('can be begun again after the session could not be created', async () => {
  const { rehearsal, answer } = atTheCamera({ failing: { 'sessions:create': FULL } });
  void answer().catch(() => undefined);
  expect(await rehearsal.begin(CAMERA)).toEqual(FULL);
  expect(await rehearsal.begin(CAMERA)).toEqual(FULL);
});

it('logs a session that is of no use and cannot be deleted: the next start recovers it', async () => {
  const { rehearsal, answer, reportProblem } = atTheCamera({
    failing: { 'sessions:delete': FULL },
  });
  const begun = rehearsal.begin(CAMERA);
  await answer();
  await begun;
  await rehearsal.leave();
  expect(rehearsal.store.getState().step).toBe('none');
  expect(reportProblem).toHaveBeenCalledWith({
    where: 'interview',
    message: expect.stringContaining('DiskFull'),
  });
});

describe('a window that is moved', () => {
  it('while calibrating has the places taken anew, and the looks begin again', async () => {
    const { rehearsal, answer, moveWindow, takeAnew, studio } = atTheCamera();
    const begun = rehearsal.begin(CAMERA);
    await answer();
    await begun;
    moveWindow(true);
    await vi.waitFor(() => expect(rehearsal.windowPlace.getState().retaken).toBe(1));
    expect(takeAnew).toHaveBeenCalledOnce();
    expect(rehearsal.windowPlace.getState().isAway).toBe(false);
    expect(studio.stored.windowMoves).toEqual([]);
  });

  it('during the interview is stored with its time, and so is its coming back', async () => {
    const { rehearsal, answer, moveWindow, clock, studio } = atTheCamera();
    const begun = rehearsal.begin(CAMERA);
    await answer();
    await begun;
    await rehearsal.enterStage(null);
    clock.advance(5_000);
    moveWindow(true);
    expect(rehearsal.windowPlace.getState().isAway).toBe(true);
    clock.advance(2_000);
    moveWindow(false);
    expect(rehearsal.windowPlace.getState().isAway).toBe(false);
    await vi.waitFor(() =>
      expect(studio.stored.windowMoves).toEqual([
        { atMs: 5_000, isAway: true },
        { atMs: 7_000, isAway: false },
      ]),
    );
  });
});
