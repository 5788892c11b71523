import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerSpans,
  conversationSpans,
  phaseSpans,
  subtractSpans,
  turnEndSpans,
} from '../../../../core/review/spans.ts';
import type { SpanRecord } from '../../../../core/review/spans.ts';
import { anAnswer, aPhase, aRecord, aSession } from '../../../helpers/a-session-record.ts';
import { aSpan } from '../../../helpers/a-signals.ts';

const within = (
  durationMs: number,
  over: Partial<Omit<SpanRecord, 'session'>> = {},
): SpanRecord => ({
  ...aRecord({ answers: [], phases: [], ...over }),
  session: aSession({ durationMs }),
});

describe('answerSpans', () => {
  it('is the answer minus its pauses', () => {
    const phases = [
      aPhase({ kind: 'paused', startMs: 20_000, endMs: 25_000 }),
      aPhase({ kind: 'paused', startMs: 5000, endMs: 12_000 }),
    ];
    expect(
      answerSpans(anAnswer({ startMs: 10_000, endMs: 40_000 }), within(60_000, { phases }), [])
        .spans,
    ).toEqual([aSpan(12, 20), aSpan(25, 40)]);
  });

  it('ends with the session when the answer was cut off', () => {
    expect(
      answerSpans(anAnswer({ startMs: 10_000, endMs: null }), within(31_000), []).spans,
    ).toEqual([aSpan(10, 31)]);
  });

  it('leaves out a pause that was still on when the session ended', () => {
    const phases = [aPhase({ kind: 'paused', startMs: 20_000, endMs: null })];
    expect(
      answerSpans(anAnswer({ startMs: 10_000, endMs: null }), within(60_000, { phases }), []).spans,
    ).toEqual([aSpan(10, 20)]);
  });
});

describe('phaseSpans', () => {
  it('is the phase minus its pauses, and empty without one', () => {
    const phases = [
      aPhase({ kind: 'greeting', startMs: 0, endMs: 9000 }),
      aPhase({ kind: 'paused', startMs: 3000, endMs: 4000 }),
    ];
    expect(phaseSpans(['greeting'], within(60_000, { phases })).spans).toEqual([
      aSpan(0, 3),
      aSpan(4, 9),
    ]);
    expect(phaseSpans(['greeting'], within(60_000, { phases: [aPhase()] })).spans).toEqual([]);
  });
});

const NO_LIMIT = () => null;

describe('turnEndSpans', () => {
  const answer = anAnswer({ startMs: 10_000, endMs: 40_000 });
  const ends = (
    over: Partial<typeof answer> = {},
    phases = [aPhase()],
    limitMs: number | null = null,
  ) =>
    turnEndSpans(within(60_000, { answers: [{ ...answer, ...over }], phases }), () => limitMs, [])
      .spans;

  it('is from 2.5 s before the end of an answer to 0.5 s after it', () => {
    expect(ends()).toEqual([aSpan(37.5, 40.5)]);
  });

  it('reaches neither before the answer nor beyond the session', () => {
    expect(ends({ startMs: 39_000 })).toEqual([aSpan(39, 40.5)]);
    expect(ends({ endMs: 60_000 })).toEqual([aSpan(57.5, 60)]);
  });

  it('leaves out answers that the end of the app or a pause cut off', () => {
    expect(ends({ endMs: null })).toEqual([]);
    expect(ends({}, [aPhase({ kind: 'paused', startMs: 37_000, endMs: 37_501 })])).toEqual([]);
    expect(ends({}, [aPhase({ kind: 'paused', startMs: 37_000, endMs: 37_500 })])).toHaveLength(1);
  });

  it('leaves out answers that the clock ended, by the time without pauses', () => {
    expect(ends({}, [], 30_300)).toEqual([]);
    expect(ends({}, [], 30_301)).toHaveLength(1);
    const paused = [aPhase({ kind: 'paused', startMs: 20_000, endMs: 21_000 })];
    expect(ends({}, paused, 30_000)).toHaveLength(1);
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
    const spans = conversationSpans(within(45_000, { phases, answers }));
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

describe('what the user left out', () => {
  const leave = (startMs: number, endMs: number) => ({
    id: '00000000-0000-4000-8000-0000000000f1',
    sessionId: '00000000-0000-4000-8000-000000000001',
    startMs,
    endMs,
    reason: '',
  });
  const answer = anAnswer({ startMs: 10_000, endMs: 40_000 });

  it('is taken from the answer it lies in and from no other', () => {
    const other = anAnswer({ startMs: 50_000, endMs: 60_000, questionIndex: 1 });
    const record = within(60_000, { leftOut: [leave(12_000, 20_000)] });
    expect(answerSpans(answer, record, [])).toMatchObject({
      spans: [aSpan(10, 12), { ...aSpan(20, 40), beginsAtLeftOut: true }],
      leftOutMs: 8_000,
      isBeginLeftOut: false,
    });
    expect(answerSpans(other, record, [])).toEqual(answerSpans(other, within(60_000), []));
  });

  it('may be everything, which is known from an answer that did not take place', () => {
    const record = within(60_000, { leftOut: [leave(0, 60_000)] });
    expect(answerSpans(answer, record, [])).toMatchObject({
      spans: [],
      leftOutMs: 30_000,
      isBeginLeftOut: true,
    });
  });

  it('takes an end of an answer with it as a whole', () => {
    const answers = [answer];
    expect(turnEndSpans(within(60_000, { answers }), NO_LIMIT, []).spans).toHaveLength(1);
    const record = within(60_000, { answers, leftOut: [leave(39_500, 39_600)] });
    expect(turnEndSpans(record, NO_LIMIT, [])).toMatchObject({ spans: [] });
  });

  it('counts once however it overlaps and in whatever order it was left out', () => {
    const moment = fc.integer({ min: 0, max: 60 });
    const stretch = fc
      .tuple(moment, moment)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => leave(1000 * Math.min(a, b), 1000 * Math.max(a, b)));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 5 }), (leftOut) => {
        const one = answerSpans(answer, within(60_000, { leftOut }), []);
        const turned = answerSpans(answer, within(60_000, { leftOut: leftOut.toReversed() }), []);
        expect(turned).toEqual(one);
        const keptMs = one.spans.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
        expect(keptMs + one.leftOutMs).toBe(30_000);
      }),
    );
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
