import { describe, expect, it } from 'vitest';
import { buildReview } from '../../../../core/review/build-review.ts';
import { exchangeText } from '../../../../core/review/exchanges.ts';
import { buildSessionFigures } from '../../../../core/trends/session-figures.ts';
import { aPhase, aRecord, aSession } from '../../../helpers/a-session-record.ts';
import { aSignals, aSpan } from '../../../helpers/a-signals.ts';

/** A question of theirs for 20 s (away), then two answers to the user: 40 s half looked at, 10 s. */
const signals = aSignals({
  face: [
    { seconds: 20, contact: 0, target: 'down' },
    { seconds: 20, contact: 1, target: 'interviewer' },
    { seconds: 20, contact: 0, target: 'left' },
    { seconds: 10, contact: 1, target: 'interviewer' },
  ],
});
const listening = (startMs: number, endMs: number | null, take = 1) =>
  aPhase({ kind: 'listening', questionIndex: null, take, startMs, endMs });
const recordOf = (phases: ReturnType<typeof aPhase>[]) => ({
  ...aRecord({ answers: [], phases }),
  session: aSession({ durationMs: 70_000 }),
});
const record = recordOf([
  aPhase({ kind: 'question', startMs: 0, endMs: 20_000 }),
  listening(60_000, null, 2),
  listening(20_000, 60_000),
]);

describe('listening to the answers to one’s own questions', () => {
  it('is told for each answer by itself, with why a figure is missing', () => {
    const { exchanges } = buildReview(record, signals);
    expect(exchanges).toMatchObject([
      {
        ...aSpan(20, 60),
        result: { outcome: { kind: 'value', value: expect.closeTo(50), coverage: 1 } },
      },
      { ...aSpan(60, 70), result: { outcome: { reason: { kind: 'too-short' } } } },
    ]);
    const [long = '', short = ''] = exchanges.map(exchangeText);
    expect(long).toMatch(/^50 % \(\d+–\d+ %\), measured in 100 % of the answer\.$/u);
    expect(short).toMatch(/^Not enough data: .+\.$/u);
  });

  it('is nothing where nothing was asked', () => {
    expect(buildReview(recordOf([aPhase({ kind: 'question' })]), signals).exchanges).toEqual([]);
  });

  it('does not count a pause', () => {
    const paused = aPhase({ kind: 'paused', startMs: 40_000, endMs: 60_000 });
    const [first] = buildReview(recordOf([listening(0, 70_000), paused]), signals).exchanges;
    expect(first?.result.outcome).toMatchObject({ value: expect.closeTo(60) });
  });

  it('is one answer, however often it was paused: the interview stores each part by itself', () => {
    const phases = [
      listening(0, 30_000),
      aPhase({ kind: 'paused', questionIndex: null, startMs: 30_000, endMs: 40_000 }),
      listening(40_000, 60_000),
      listening(60_000, null, 2),
    ];
    const { exchanges } = buildReview(recordOf(phases), signals);
    expect(exchanges).toMatchObject([
      { ...aSpan(0, 60), result: { outcome: { kind: 'value', value: expect.closeTo(20) } } },
      aSpan(60, 70),
    ]);
  });

  it('counts as listening together with their questions, in the review as in the trends', () => {
    const share = { outcome: { kind: 'value', value: expect.closeTo((100 * 30) / 70) } };
    const isListening = ({ metricId }: { metricId: string }) =>
      metricId === 'looks-while-listening';
    expect(buildReview(record, signals).overall.find(isListening)).toMatchObject(share);
    expect(buildSessionFigures(record, signals).around.find(isListening)).toMatchObject(share);
  });
});
