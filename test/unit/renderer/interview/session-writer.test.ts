import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DATA_YET } from '../../../../core/domain/session.ts';
import type { CallError, CallName, StudioBridge } from '../../../../core/ipc/contract.ts';
import { err } from '../../../../core/result.ts';
import type { StorageReport } from '../../../../renderer/src/bridge/storage-report.ts';
import {
  createSessionWriter,
  STORE_INTERVAL_MS,
} from '../../../../renderer/src/interview/session-writer.ts';
import { createInMemoryStudio } from '../../../helpers/in-memory-bridge.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';
import { aQuestion } from '../../core/interview/interview-builders.ts';
import { createFakeClock } from '../vision/fake-clock.ts';

const FULL: CallError = { type: 'DiskFull', title: 'The disk is full', text: 'Make room.' };
const REFUSED: CallError = { type: 'InvalidInput', title: 'Not accepted', text: 'Never.' };
const SESSION_ID = '00000000-0000-4000-8000-000000000001';
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

const answerStart = (change: { questionIndex?: number; startMs?: number } = {}) => ({
  questionIndex: 0,
  take: 1,
  question: aQuestion(),
  startMs: 1_000,
  preparationNotes: '',
  ...change,
});
const phase = (startMs: number) =>
  ({ kind: 'question', questionIndex: 0, take: 1, startMs, endMs: null }) as const;

/** full: it fails. lost: it is stored, but the acknowledgement is not. broken: the bridge throws. */
type Fault = 'none' | 'full' | 'refused' | 'lost' | 'broken';

/** A writer over a bridge that answers each next call as `nextFault` says. */
function aWriter(nextFault: (name: CallName) => Fault) {
  const studio = createInMemoryStudio();
  const reports: StorageReport[] = [];
  const taken: CallName[] = [];
  const bridge = new Proxy(studio.bridge, {
    get: (target, name: CallName) => async (input: never) => {
      const fault = nextFault(name);
      if (fault === 'full') return err(FULL);
      if (fault === 'refused') return err(REFUSED);
      if (fault === 'broken') throw new Error('channel closed');
      const answer = await (target[name] as (given: never) => Promise<unknown>)(input);
      if (fault === 'lost') throw new Error('no acknowledgement');
      taken.push(name);
      return answer;
    },
  }) as StudioBridge;
  const clock = createFakeClock();
  const writer = createSessionWriter({
    bridge,
    sessionId: SESSION_ID,
    clock,
    onStorage: (report) => void reports.push(report),
  });
  const pass = async (milliseconds: number) => {
    clock.advance(milliseconds);
    await settle();
  };
  return { writer, reports, taken, clock, pass, stored: studio.stored };
}

/** Faults in this order, then none. */
const inOrder = (faults: readonly Fault[]) => {
  const left = [...faults];
  return () => left.shift() ?? 'none';
};

describe('the writer of a session', () => {
  it('stores all that was written, once and in order, whatever pattern of failures there is', async () => {
    const faults = fc.array(fc.constantFrom<Fault>('none', 'full', 'lost', 'broken'), {
      maxLength: 40,
    });
    const steps = fc.array(
      fc.constantFrom('phase', 'answer', 'end', 'marker', 'notes', 'calibration', 'second'),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(faults, steps, async (pattern, written) => {
        const { writer, stored, pass, clock } = aWriter(inOrder(pattern));
        const phases: number[] = [];
        const answers: { startMs: number; endMs: number | null }[] = [];
        const markers: number[] = [];
        let notes = '';
        for (const [index, step] of written.entries()) {
          const at = (index + 1) * 100;
          const open = answers.at(-1);
          if (step === 'second') await pass(STORE_INTERVAL_MS);
          if (step === 'calibration') writer.saveCalibration(aCalibration());
          if (step === 'phase') {
            phases.push(at);
            writer.beginPhase(phase(at));
          }
          if (step === 'answer') {
            answers.push({ startMs: at, endMs: null });
            writer.beginAnswer(answerStart({ questionIndex: index, startMs: at }));
          }
          if (step === 'end' && open?.endMs === null) {
            open.endMs = at;
            writer.endAnswer(at);
          }
          if (step === 'marker') {
            markers.push(at);
            void writer.addMarker(at);
          }
          if (step === 'notes') {
            notes = `${notes}x`;
            writer.saveNotes({ questionIndex: 0, text: notes });
          }
        }
        // A full disk is asked until it has room: each round uses up at least one fault.
        for (let round = 0; round <= pattern.length; round += 1) {
          if ((await writer.finish(9_000, NO_DATA_YET)).kind === 'stored') break;
        }
        expect(stored.phases.map(({ startMs }) => startMs)).toEqual(phases);
        expect(stored.answers.map(({ startMs, endMs }) => ({ startMs, endMs }))).toEqual(answers);
        expect(stored.markers.map(({ atMs }) => atMs)).toEqual(markers);
        expect(stored.notepads.get(0) ?? '').toBe(notes);
        expect(stored.calibrations.length > 0).toBe(written.includes('calibration'));
        expect(writer.waiting()).toBe(0);
        expect(clock.timers()).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it('tries twice before it reports a problem', async () => {
    const { writer, reports, stored } = aWriter(inOrder(['full']));
    writer.beginPhase(phase(0));
    await settle();
    expect(stored.phases).toHaveLength(1);
    expect(reports).toEqual([]);
  });

  it('holds back what came later until the failed write works, and tries again each second', async () => {
    const faults: Fault[] = ['full', 'full', 'full', 'full'];
    const { writer, reports, taken, pass } = aWriter(inOrder(faults));
    writer.beginPhase(phase(0));
    await settle();
    expect(reports).toEqual([{ kind: 'failing', error: FULL }]);
    await pass(STORE_INTERVAL_MS - 1);
    expect([taken, writer.waiting()]).toEqual([[], 1]);
    await pass(1);
    expect(writer.waiting()).toBe(1);
    await pass(STORE_INTERVAL_MS);
    expect(taken).toEqual(['sessions:begin-phase']);
    expect(reports).toEqual([{ kind: 'failing', error: FULL }, { kind: 'working' }]);
  });

  it('tries what failed again with the next write, before it', async () => {
    const { writer, taken } = aWriter(inOrder(['full', 'full']));
    writer.beginAnswer(answerStart());
    await settle();
    writer.endAnswer(9_000);
    await settle();
    expect(taken).toEqual(['sessions:begin-answer', 'sessions:end-answer']);
  });

  it('leaves out and reports what will never be taken, and goes on with the rest', async () => {
    const isRefused = (name: CallName): Fault =>
      name === 'sessions:begin-answer' ? 'refused' : 'none';
    const { writer, reports, taken } = aWriter(isRefused);
    writer.beginAnswer(answerStart());
    writer.endAnswer(9_000);
    writer.beginPhase(phase(9_000));
    expect(await writer.finish(10_000, NO_DATA_YET)).toEqual({ kind: 'stored' });
    expect(taken).toEqual(['sessions:begin-phase', 'sessions:finish']);
    expect(reports).toEqual([{ kind: 'refused', error: REFUSED }]);
  });

  it('says of a marker whether it is stored, kept or refused', async () => {
    const { writer } = aWriter(inOrder(['none', 'refused', 'full', 'full']));
    expect(await writer.addMarker(1)).toEqual({ kind: 'stored' });
    expect(await writer.addMarker(2)).toEqual({ kind: 'refused', error: REFUSED });
    expect(await writer.addMarker(3)).toEqual({ kind: 'kept', error: FULL });
  });

  it('does not finish before everything is stored, and can be asked again', async () => {
    let fault: Fault = 'full';
    const { writer, taken, stored } = aWriter(() => fault);
    writer.beginPhase(phase(0));
    expect(await writer.finish(10, NO_DATA_YET)).toEqual({ kind: 'kept', error: FULL });
    expect(taken).toEqual([]);
    fault = 'none';
    expect(await writer.finish(10, NO_DATA_YET)).toEqual({ kind: 'stored' });
    expect(stored.phases).toHaveLength(1);
    expect(taken).toEqual(['sessions:begin-phase', 'sessions:finish']);
  });

  it('gives up what is waiting when it is told to', async () => {
    let fault: Fault = 'broken';
    const { writer, taken } = aWriter(() => fault);
    writer.beginPhase(phase(0));
    writer.saveNotes({ questionIndex: 0, text: 'x' });
    await settle();
    writer.discard();
    expect(writer.waiting()).toBe(0);
    fault = 'none';
    await writer.finish(10, NO_DATA_YET);
    expect(taken).toEqual(['sessions:finish']);
  });
});

describe('notes that are typed while preparing', () => {
  it('are stored within a second, and not at every key', async () => {
    const { writer, taken, stored, pass } = aWriter(() => 'none');
    for (const text of ['t', 'th', 'the']) writer.saveNotes({ questionIndex: 2, text });
    await pass(STORE_INTERVAL_MS);
    expect(stored.notepads.get(2)).toBe('the');
    expect(taken).toEqual(['sessions:save-notes']);
    await pass(STORE_INTERVAL_MS);
    expect(taken).toHaveLength(1);
    writer.saveNotes({ questionIndex: 2, text: '' });
    await pass(STORE_INTERVAL_MS);
    expect(stored.notepads.get(2)).toBe('');
  });

  it('are stored before the next phase begins, and at the end', async () => {
    const { writer, taken } = aWriter(() => 'none');
    writer.saveNotes({ questionIndex: 0, text: 'the migration' });
    writer.beginPhase(phase(0));
    writer.saveNotes({ questionIndex: 1, text: 'their archive' });
    await writer.finish(10, NO_DATA_YET);
    expect(taken).toEqual([
      'sessions:save-notes',
      'sessions:begin-phase',
      'sessions:save-notes',
      'sessions:finish',
    ]);
  });

  it('wait as one write however long is typed while storing fails', async () => {
    let fault: Fault = 'full';
    const { writer, stored, pass } = aWriter(() => fault);
    for (let length = 1; length <= 20; length += 1) {
      writer.saveNotes({ questionIndex: 0, text: 'x'.repeat(length) });
      await pass(STORE_INTERVAL_MS);
    }
    expect(writer.waiting()).toBe(1);
    fault = 'none';
    await pass(STORE_INTERVAL_MS);
    expect(stored.notepads.get(0)).toHaveLength(20);
  });
});
