import { describe, expect, test } from 'vitest';
import {
  answerLabel,
  answerSpan,
  axisBlocks,
  reviewDuration,
} from '../../../../renderer/src/features/review/axis-blocks.ts';
import {
  lengthText,
  recordingFacts,
} from '../../../../renderer/src/features/review/recording-facts.ts';
import {
  aLineLane,
  anAnswer,
  anId,
  aRecord,
  aReview,
  aSession,
} from '../../../helpers/a-review.ts';

describe('blocks of the time axis', () => {
  test('answers are numbered and come last, what lies between them has its own name', () => {
    expect(axisBlocks(aRecord()).map(({ label }) => label)).toEqual([
      'Greeting',
      'Preparation',
      'Preparation',
      'Q1',
      'Q2',
    ]);
  });

  test('takes are told apart only where there are several', () => {
    const first = anAnswer();
    const second = anAnswer({ id: anId(13), take: 2 });
    expect(answerLabel(first, [first])).toBe('Q1');
    expect(answerLabel(second, [first, second])).toBe('Q1 · take 2');
  });

  test('an answer cut short ends with what was stored', () => {
    expect(answerSpan(anAnswer({ endMs: null }), 42_000)).toEqual({
      startMs: 20_000,
      endMs: 42_000,
    });
  });

  test('the axis holds every answer, even when the stored length lags behind', () => {
    const record = aRecord({ session: aSession({ durationMs: 80_000 }) });
    expect(reviewDuration(record)).toBe(95_000);
  });
});

describe('facts about the recording', () => {
  const factOf = (review: ReturnType<typeof aReview>, label: string) =>
    recordingFacts(review).find((fact) => fact.label === label)?.value;

  test('the face is measured for the share of the answers in which it was seen', () => {
    // Answers last 30 s and 35 s; the distance is missing for 5 s of them.
    expect(factOf(aReview(), 'Face measured')).toBe('92 % of the answering time');
  });

  test('nobody in front of the camera is said in words, not as 0 %', () => {
    const review = aReview({ lanes: [aLineLane(Array.from({ length: 100 }, () => Number.NaN))] });
    expect(factOf(review, 'Face measured')).toBe('at no time while answering');
  });

  test('a session without answers has no share', () => {
    expect(factOf(aReview({ answers: [] }), 'Face measured')).toBe('no answer to measure');
  });

  test('where nobody but the user asked, nothing is said of answering', () => {
    expect(lengthText(aReview())).toMatch(/^1:40, answering /);
    const session = aSession();
    const plan = { ...session.plan, questions: [] };
    const review = aReview({ record: aRecord({ session: { ...session, plan } }), answers: [] });
    expect(lengthText(review)).toBe('1:40 long');
  });

  test('frames are counted with the dropped ones', () => {
    expect(factOf(aReview(), 'Second person')).toBeUndefined();
    expect(
      factOf(
        aReview({ secondPerson: { seenMs: 65_000, share: 0.5, coverage: 1 } }),
        'Second person',
      ),
    ).toBe('in the picture for 1:05, 50 % of the time a face was found (100 % of the session)');
    expect(factOf(aReview(), 'Face frames')).toBe('2,400 analysed, 100 dropped (4 %)');
  });

  test('restarts are named only when there were any', () => {
    expect(factOf(aReview(), 'Analysis restarted')).toBeUndefined();
    const session = aSession();
    const record = aRecord({
      session: { ...session, dataQuality: { ...session.dataQuality, workerRestarts: 1 } },
    });
    expect(factOf(aReview({ record }), 'Analysis restarted')).toBe('once');
  });
});
