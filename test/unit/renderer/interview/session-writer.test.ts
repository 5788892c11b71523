import { describe, expect, it } from 'vitest';
import type { CallError, StudioBridge } from '../../../../core/ipc/contract.ts';
import { err } from '../../../../core/result.ts';
import { NO_DATA_YET } from '../../../../core/domain/session.ts';
import { createSessionWriter } from '../../../../renderer/src/interview/session-writer.ts';
import { createInMemoryStudio } from '../../../helpers/in-memory-bridge.ts';
import { aQuestion } from '../../core/interview/interview-builders.ts';

const FULL: CallError = { type: 'DiskFull', title: 'The disk is full', text: 'Make room.' };
const SESSION_ID = '00000000-0000-4000-8000-000000000001';
const anAnswerStart = {
  questionIndex: 0,
  take: 1,
  question: aQuestion(),
  startMs: 1_000,
  preparationNotes: '',
};

/** A writer over a bridge of which one call fails so many times before it works. */
function aWriter(name: 'sessions:begin-answer' | 'sessions:begin-phase', failures: number) {
  const studio = createInMemoryStudio();
  const problems: CallError[] = [];
  let left = failures;
  const bridge = new Proxy(studio.bridge, {
    get(target, key: keyof StudioBridge) {
      if (key === name && left > 0) {
        return async () => {
          left -= 1;
          return err(FULL);
        };
      }
      return target[key];
    },
  });
  const writer = createSessionWriter(bridge, SESSION_ID, (error) => problems.push(error));
  return { writer, problems, stored: studio.stored };
}

describe('the writer of a session', () => {
  it('tries twice before it reports a problem', async () => {
    const { writer, problems, stored } = aWriter('sessions:begin-phase', 1);
    writer.beginPhase({ kind: 'greeting', questionIndex: null, take: 1, startMs: 0, endMs: null });
    await writer.finish(10, NO_DATA_YET);
    expect(stored.phases).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('stores an answer at its end when that could not be done at its start', async () => {
    const { writer, problems, stored } = aWriter('sessions:begin-answer', 2);
    writer.beginAnswer(anAnswerStart);
    writer.endAnswer(9_000);
    await writer.finish(10_000, NO_DATA_YET);
    expect(stored.answers).toMatchObject([{ startMs: 1_000, endMs: 9_000 }]);
    expect(problems).toEqual([FULL]);
  });

  it('goes on with the rest when an answer cannot be stored at all', async () => {
    const { writer, problems, stored } = aWriter('sessions:begin-answer', 4);
    writer.beginAnswer(anAnswerStart);
    writer.endAnswer(9_000);
    writer.beginPhase({
      kind: 'closing',
      questionIndex: null,
      take: 1,
      startMs: 9_000,
      endMs: null,
    });
    await writer.finish(10_000, NO_DATA_YET);
    expect(stored.answers).toEqual([]);
    expect(stored.phases).toHaveLength(1);
    expect(problems).toEqual([FULL, FULL]);
  });
});
