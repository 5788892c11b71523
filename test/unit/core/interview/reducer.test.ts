import { describe, expect, it } from 'vitest';
import {
  CLOSING_MS,
  COUNTDOWN_MS,
  GREETING_MINIMUM_MS,
  GREETING_MS,
  QUESTION_MINIMUM_MS,
  questionToMs,
  STALL_MS,
  THANKS_MS,
  THANKS_PRACTICE_MS,
} from '../../../../core/interview/durations.ts';
import { timeRemark } from '../../../../core/interview/reducer.ts';
import { stageRanMs } from '../../../../core/interview/transitions.ts';
import { aPlan, aQuestion, aRun, phasesOf, stageOf } from './interview-builders.ts';

const ANSWER_AT = GREETING_MS + QUESTION_MINIMUM_MS + 30_000 + COUNTDOWN_MS;

describe('an interview left to its clock', () => {
  it('goes through every phase of every question, contiguous in time, and closes', () => {
    const plan = aPlan({ mode: 'interview' });
    const run = aRun(plan).send({ type: 'start', nowMs: 0 }).tickUntil(600_000);
    const question = ['question', 'breath', 'preparation', 'countdown', 'answer', 'thanks'];
    expect(phasesOf(run.effects).map(({ kind }) => kind)).toEqual([
      'greeting',
      ...question,
      ...question,
      'closing',
    ]);
    const length = QUESTION_MINIMUM_MS + 30_000 + COUNTDOWN_MS + 120_000 + THANKS_MS;
    expect(phasesOf(run.effects).map(({ startMs }) => startMs)[7]).toBe(GREETING_MS + length);
    expect(run.effects.filter(({ type }) => type === 'finish')).toEqual([
      { type: 'finish', endMs: GREETING_MS + 2 * length + CLOSING_MS, outcome: 'completed' },
    ]);
    expect(run.state.kind).toBe('done');
  });

  it('ends an answer at its limit in interview mode, to the millisecond', () => {
    const run = aRun(aPlan({ mode: 'interview' }))
      .send({ type: 'start', nowMs: 0 })
      .tickUntil(ANSWER_AT + 120_100);
    expect(run.effects.find(({ type }) => type === 'end-answer')).toEqual({
      type: 'end-answer',
      endMs: ANSWER_AT + 120_000,
    });
  });

  it('never ends an answer by itself in practice, but says when it gets long', () => {
    const run = aRun(aPlan())
      .send({ type: 'start', nowMs: 0 })
      .tickUntil(ANSWER_AT + 400_000);
    expect(stageOf(run)).toBe('answer');
    expect(run.effects.slice(-3)).toEqual([
      { type: 'announce', text: '30 seconds left.' },
      { type: 'announce', text: 'The time for this answer is over. Come to your last point.' },
      { type: 'announce', text: 'This answer is now half as long again as planned.' },
    ]);
  });

  it('leaves out the preparation when it is set to nothing', () => {
    const run = aRun(aPlan({ preparationMs: 0 }))
      .send({ type: 'start', nowMs: 0 })
      .tickUntil(GREETING_MS + QUESTION_MINIMUM_MS);
    expect(stageOf(run)).toBe('countdown');
    expect(phasesOf(run.effects).map(({ kind }) => kind)).not.toContain('preparation');
  });

  it('does what is due once, now, after the computer has slept', () => {
    const started = aRun(aPlan({ mode: 'interview' })).send({ type: 'start', nowMs: 0 });
    const woken = started.send({ type: 'tick', nowMs: GREETING_MS + STALL_MS + 1 });
    expect(phasesOf(woken.effects).at(-1)).toMatchObject({
      kind: 'question',
      startMs: GREETING_MS + STALL_MS + 1,
    });
    const late = started.send({ type: 'tick', nowMs: GREETING_MS + STALL_MS });
    expect(phasesOf(late.effects)[1]).toMatchObject({ kind: 'question', startMs: GREETING_MS });
  });

  it('takes an event that claims to be earlier as simultaneous', () => {
    const run = aRun(aPlan())
      .send({ type: 'start', nowMs: 1_000 })
      .tickUntil(1_000 + GREETING_MS)
      .send({ type: 'proceed', nowMs: 10 });
    expect(phasesOf(run.effects).at(-1)).toMatchObject({
      kind: 'preparation',
      startMs: 1_000 + GREETING_MS,
    });
  });
});

describe('the main key', () => {
  it('cannot cut the greeting below what its figures need', () => {
    const greeting = aRun(aPlan()).send({ type: 'start', nowMs: 0 });
    expect(stageOf(greeting.send({ type: 'proceed', nowMs: GREETING_MINIMUM_MS - 1 }))).toBe(
      'greeting',
    );
    expect(stageOf(greeting.send({ type: 'proceed', nowMs: GREETING_MINIMUM_MS }))).toBe(
      'question',
    );
  });

  it('starts the countdown early, leaves the countdown alone and ends the answer', () => {
    const preparing = aRun(aPlan())
      .send({ type: 'start', nowMs: 0 })
      .tickUntil(GREETING_MS + QUESTION_MINIMUM_MS);
    const counting = preparing.send({ type: 'proceed', nowMs: 12_000 });
    expect(stageOf(counting)).toBe('countdown');
    expect(stageOf(counting.send({ type: 'proceed', nowMs: 12_100 }))).toBe('countdown');
    const answering = counting.tickUntil(12_000 + COUNTDOWN_MS);
    const thanked = answering.send({ type: 'proceed', nowMs: 40_000 });
    expect(stageOf(thanked)).toBe('thanks');
    expect(thanked.effects).toContainEqual({ type: 'end-answer', endMs: 40_000 });
  });
});

describe('practice', () => {
  const answering = aRun(aPlan())
    .send({ type: 'start', nowMs: 0 })
    .tickUntil(20_000)
    .send({ type: 'update-notes', nowMs: 20_000, notes: 'the migration' })
    .tickUntil(ANSWER_AT);

  it('hands the notes of the preparation to the answer, and starts the next with an empty pad', () => {
    expect(answering.effects.find(({ type }) => type === 'begin-answer')).toMatchObject({
      questionIndex: 0,
      take: 1,
      preparationNotes: 'the migration',
    });
    const next = answering.send({ type: 'next', nowMs: ANSWER_AT + 5_000 });
    expect(next.state).toMatchObject({ notes: '', stage: { kind: 'question', questionIndex: 1 } });
  });

  it('hands out what stands in the notepad at every change, with the question it belongs to', () => {
    expect(answering.effects.filter(({ type }) => type === 'save-notes')).toEqual([
      { type: 'save-notes', questionIndex: 0, notes: 'the migration' },
    ]);
    const greeted = aRun(aPlan()).send({ type: 'start', nowMs: 0 });
    const early = greeted.send({ type: 'update-notes', nowMs: 10, notes: 'x' });
    expect(early.effects.filter(({ type }) => type === 'save-notes')).toEqual([]);
  });

  it('pauses without losing time and writes down where it paused', () => {
    const paused = answering.send({ type: 'pause', nowMs: ANSWER_AT + 20_000 });
    expect(phasesOf(paused.effects).at(-1)).toMatchObject({ kind: 'paused', questionIndex: 0 });
    const resumed = paused.tickUntil(ANSWER_AT + 90_000).send({
      type: 'resume',
      nowMs: ANSWER_AT + 90_000,
    });
    expect(phasesOf(resumed.effects).at(-1)).toMatchObject({ kind: 'answer', take: 1 });
    if (resumed.state.kind !== 'running') throw new Error('not running');
    expect(stageRanMs(resumed.state, ANSWER_AT + 91_000)).toBe(21_000);
    expect(resumed.effects.filter(({ type }) => type === 'begin-answer')).toHaveLength(1);
    expect(resumed.effects.filter(({ type }) => type === 'end-answer')).toHaveLength(0);
  });

  it('repeats a question as a new take and keeps the first', () => {
    const again = answering
      .send({ type: 'retry', nowMs: ANSWER_AT + 30_000 })
      .tickUntil(ANSWER_AT + 30_000 + COUNTDOWN_MS);
    expect(again.effects).toContainEqual({ type: 'end-answer', endMs: ANSWER_AT + 30_000 });
    expect(again.effects.filter(({ type }) => type === 'begin-answer')).toMatchObject([
      { take: 1, preparationNotes: 'the migration' },
      { take: 2, preparationNotes: 'the migration' },
    ]);
  });

  it('gives time for another take after the thanks', () => {
    const thanked = answering.send({ type: 'stop-answer', nowMs: ANSWER_AT + 30_000 });
    const late = ANSWER_AT + 30_000 + THANKS_PRACTICE_MS - 1;
    expect(stageOf(thanked.tickUntil(late))).toBe('thanks');
    expect(stageOf(thanked.tickUntil(late + 1))).toBe('question');
  });

  it('leaves out a question that was not answered yet', () => {
    const skipped = aRun(aPlan())
      .send({ type: 'start', nowMs: 0 })
      .tickUntil(GREETING_MS)
      .send({ type: 'next', nowMs: GREETING_MS + 100 });
    expect(skipped.state).toMatchObject({ stage: { kind: 'question', questionIndex: 1 } });
  });

  it('stands still while it asks whether to end, and goes on where it was', () => {
    const asked = answering.send({ type: 'ask-to-quit', nowMs: ANSWER_AT + 10_000 });
    expect(asked.state).toMatchObject({ kind: 'paused', isQuitAsked: true });
    expect(asked.send({ type: 'proceed', nowMs: ANSWER_AT + 11_000 }).state.kind).toBe('paused');
    const stayed = asked.send({ type: 'stay', nowMs: ANSWER_AT + 20_000 });
    if (stayed.state.kind !== 'running') throw new Error('not running');
    expect(stageRanMs(stayed.state, ANSWER_AT + 20_000)).toBe(10_000);
  });

  it('stays paused when the user had paused before asking', () => {
    const stayed = answering
      .send({ type: 'pause', nowMs: ANSWER_AT + 1_000 })
      .send({ type: 'ask-to-quit', nowMs: ANSWER_AT + 2_000 })
      .send({ type: 'stay', nowMs: ANSWER_AT + 3_000 });
    expect(stayed.state).toMatchObject({ kind: 'paused', isQuitAsked: false });
  });
});

describe('interview mode', () => {
  const answering = aRun(aPlan({ mode: 'interview' }))
    .send({ type: 'start', nowMs: 0 })
    .tickUntil(ANSWER_AT);

  it.each(['pause', 'retry'] as const)('knows no %s', (type) => {
    expect(answering.send({ type, nowMs: ANSWER_AT + 5_000 }).state).toEqual({
      ...answering.state,
      nowMs: ANSWER_AT + 5_000,
    });
  });

  it('does not let a question be left out before it was answered', () => {
    const asked = aRun(aPlan({ mode: 'interview' }))
      .send({ type: 'start', nowMs: 0 })
      .tickUntil(GREETING_MS)
      .send({ type: 'next', nowMs: GREETING_MS + 100 });
    expect(asked.state).toMatchObject({ stage: { kind: 'question', questionIndex: 0 } });
  });

  it('lets the clock run while it asks whether to end', () => {
    const asked = answering
      .send({ type: 'ask-to-quit', nowMs: ANSWER_AT + 1_000 })
      .tickUntil(ANSWER_AT + 120_000);
    expect(asked.state).toMatchObject({ stage: { kind: 'thanks' }, isQuitAsked: true });
  });

  it('keeps what was answered when it is ended early', () => {
    const quit = answering
      .send({ type: 'ask-to-quit', nowMs: ANSWER_AT + 1_000 })
      .send({ type: 'quit', nowMs: ANSWER_AT + 2_000 });
    expect(quit.effects.slice(-3)).toMatchObject([
      { type: 'end-answer', endMs: ANSWER_AT + 2_000 },
      { type: 'finish', endMs: ANSWER_AT + 2_000, outcome: 'ended-early' },
      { type: 'announce' },
    ]);
  });
});

describe('remarks on the time', () => {
  it.each([
    [29_999, 'none'],
    [30_000, 'nearly-over'],
    [59_999, 'nearly-over'],
    [60_000, 'over'],
    [89_999, 'over'],
    [90_000, 'long'],
  ] as const)('after %i ms of 60 s in practice: %s', (ranMs, remark) => {
    expect(timeRemark(ranMs, 60_000, 'practice')).toBe(remark);
  });

  it('does not begin a short answer with "30 seconds left"', () => {
    expect(timeRemark(0, 30_000, 'practice')).toBe('none');
  });

  it.each([30_000, 59_999, 60_000, 90_000])(
    'after %i ms of 60 s in interview mode: none, as its limit is hard and the clock stands there',
    (ranMs) => {
      expect(timeRemark(ranMs, 60_000, 'interview')).toBe('none');
    },
  );
});

describe('how long a question stays', () => {
  it.each([
    ['Why?', 4_000],
    ['one two three four five six seven', 4_300],
    [Array.from({ length: 60 }, () => 'word').join(' '), 20_000],
  ])('%s', (text, expected) => {
    expect(questionToMs(aQuestion({ text }).text)).toBe(expected);
  });
});
