import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallName, StudioBridge } from '../../../core/ipc/contract.ts';
import { createSessionWriter } from '../../../renderer/src/interview/session-writer.ts';
import { aCue } from '../../helpers/a-cue.ts';
import { aQuestion } from '../../helpers/a-session-record.ts';
import { aCalibration, aDataQuality, aNewSession } from '../../helpers/builders-session.ts';
import { aStudio } from '../../helpers/database.ts';

/** full: not stored. lost: stored, but nobody is told. */
type Fault = 'none' | 'full' | 'lost';

test('the window’s writer and the real database agree, whatever calls and acknowledgements get lost', async () => {
  const studio = aStudio();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom<Fault>('none', 'full', 'lost'), { maxLength: 30 }),
      async (faults) => {
        const left = [...faults];
        const bridge = new Proxy({} as StudioBridge, {
          get: (_target, name: CallName) => async (input: never) => {
            const fault = left.shift() ?? 'none';
            if (fault === 'full') throw new Error('nothing came back');
            const answer = await studio.call(name, input);
            if (fault === 'lost') throw new Error('the answer got lost');
            return answer;
          },
        });
        const { id: sessionId } = await studio.value('sessions:create', aNewSession());
        const writer = createSessionWriter({
          bridge,
          sessionId,
          clock: { every: () => () => undefined },
          onStorage: () => undefined,
        });
        const phase = (kind: 'preparation' | 'answer' | 'thanks', startMs: number) =>
          writer.beginPhase({ kind, questionIndex: 0, take: 1, startMs, endMs: null });
        writer.saveCalibration(aCalibration());
        phase('preparation', 0);
        writer.saveNotes({ questionIndex: 0, text: 'the migration' });
        phase('answer', 1_000);
        writer.beginAnswer({
          questionIndex: 0,
          take: 1,
          question: aQuestion(),
          startMs: 1_000,
          preparationNotes: 'the migration',
        });
        void writer.addMarker(2_000);
        const { id: _id, sessionId: _session, endMs: _end, ...cue } = aCue({ startMs: 2_200 });
        writer.beginCue(cue);
        writer.endCue(2_800);
        writer.endAnswer(3_000);
        phase('thanks', 3_000);
        for (let round = 0; round <= faults.length; round += 1) {
          if ((await writer.finish(4_000, aDataQuality())).kind === 'stored') break;
        }

        const { record } = await studio.value('review:open', { sessionId });
        expect(record.session).toMatchObject({ state: 'finished', durationMs: 4_000 });
        expect(record.session.calibration).toEqual(aCalibration());
        expect(record.phases.map(({ kind, startMs, endMs }) => [kind, startMs, endMs])).toEqual([
          ['preparation', 0, 1_000],
          ['answer', 1_000, 3_000],
          ['thanks', 3_000, 4_000],
        ]);
        expect(record.answers).toMatchObject([{ startMs: 1_000, endMs: 3_000 }]);
        expect(record.markers.map(({ atMs }) => atMs)).toEqual([2_000]);
        expect(record.cues).toMatchObject([{ ...cue, endMs: 2_800 }]);
        expect(record.notepads).toEqual([{ questionIndex: 0, text: 'the migration' }]);
      },
    ),
    { numRuns: 25 },
  );
}, 30_000);
