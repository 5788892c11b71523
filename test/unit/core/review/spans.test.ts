import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerSpans,
  conversationSpans,
  greetingSpans,
  subtractSpans,
} from '../../../../core/review/spans.ts';
import { anAnswer, aPhase } from '../../../helpers/a-session-record.ts';
import { aSpan } from '../../../helpers/a-signals.ts';

describe('answerSpans', () => {
  it('is the answer minus its pauses', () => {
    const phases = [
      aPhase({ kind: 'paused', startMs: 20_000, endMs: 25_000 }),
      aPhase({ kind: 'paused', startMs: 5000, endMs: 12_000 }),
    ];
    expect(answerSpans(anAnswer({ startMs: 10_000, endMs: 40_000 }), phases, 60_000)).toEqual([
      aSpan(12, 20),
      aSpan(25, 40),
    ]);
  });

  it('ends with the session when the answer was cut off', () => {
    expect(answerSpans(anAnswer({ startMs: 10_000, endMs: null }), [], 31_000)).toEqual([
      aSpan(10, 31),
    ]);
  });

  it('leaves out a pause that was still on when the session ended', () => {
    const phases = [aPhase({ kind: 'paused', startMs: 20_000, endMs: null })];
    expect(answerSpans(anAnswer({ startMs: 10_000, endMs: null }), phases, 60_000)).toEqual([
      aSpan(10, 20),
    ]);
  });
});

describe('greetingSpans', () => {
  it('is the greeting minus its pauses, and empty without one', () => {
    const phases = [
      aPhase({ kind: 'greeting', startMs: 0, endMs: 9000 }),
      aPhase({ kind: 'paused', startMs: 3000, endMs: 4000 }),
    ];
    expect(greetingSpans(phases, 60_000)).toEqual([aSpan(0, 3), aSpan(4, 9)]);
    expect(greetingSpans([aPhase()], 60_000)).toEqual([]);
  });
});

describe('conversationSpans', () => {
  it('is being spoken to and answering, not preparing, counting down, calibrating or pausing', () => {
    const phases = [
      aPhase({ kind: 'calibration', startMs: 0, endMs: 1000 }),
      aPhase({ kind: 'greeting', startMs: 1000, endMs: 3000 }),
      aPhase({ kind: 'question', startMs: 3000, endMs: 9000 }),
      aPhase({ kind: 'preparation', startMs: 9000, endMs: 20_000 }),
      aPhase({ kind: 'countdown', startMs: 20_000, endMs: 23_000 }),
      aPhase({ kind: 'answer', startMs: 23_000, endMs: 40_000 }),
      aPhase({ kind: 'thanks', startMs: 40_000, endMs: 41_000 }),
      aPhase({ kind: 'closing', startMs: 41_000, endMs: null }),
      aPhase({ kind: 'paused', startMs: 5000, endMs: 6000 }),
      aPhase({ kind: 'paused', startMs: 30_000, endMs: 31_000 }),
    ];
    const answers = [anAnswer({ startMs: 23_000, endMs: 40_000 })];
    const spans = conversationSpans(phases, answers, 45_000);
    expect(spans.toSorted((a, b) => a.startMs - b.startMs)).toEqual([
      aSpan(1, 3),
      aSpan(3, 5),
      aSpan(6, 9),
      aSpan(23, 30),
      aSpan(31, 40),
      aSpan(40, 41),
      aSpan(41, 45),
    ]);
  });
});

describe('subtractSpans', () => {
  it('keeps exactly the moments that are in the span and in no hole', () => {
    const moment = fc.integer({ min: 0, max: 50 });
    const span = fc.tuple(moment, moment).map(([a, b]) => ({
      startMs: Math.min(a, b),
      endMs: Math.max(a, b),
    }));
    const isIn = (time: number) => (one: { startMs: number; endMs: number }) =>
      one.startMs <= time && time < one.endMs;
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 6 }), (whole, holes) => {
        const kept = subtractSpans(whole, holes);
        for (let time = 0; time <= 50; time += 1) {
          const wanted = isIn(time)(whole) && !holes.some(isIn(time));
          expect(kept.filter(isIn(time)).length).toBe(wanted ? 1 : 0);
        }
      }),
    );
  });
});
