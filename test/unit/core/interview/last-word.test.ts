import { describe, expect, it } from 'vitest';
import { BREATH_MS, GREETING_MS, speechToMs } from '../../../../core/interview/durations.ts';
import { LISTENING_PHASES, phaseSpans } from '../../../../core/review/spans.ts';
import { aPlan, aQuestion, aRun, phasesOf } from './interview-builders.ts';
import type { Run } from './interview-builders.ts';

const TEXT = 'Tell me about a disagreement in a team of yours and about how it came to an end.';
const SAID_AT = GREETING_MS + speechToMs(TEXT);

const asked = aRun(aPlan({ questions: [aQuestion({ text: TEXT })] }))
  .send({ type: 'start', nowMs: 0 })
  .tickUntil(GREETING_MS);

/** The phases after the greeting, as they were begun. */
const begun = (run: Run) =>
  phasesOf(run.effects)
    .slice(1)
    .map(({ kind, startMs }) => [kind, startMs]);

describe('the breath after the last word', () => {
  it('begins when the words are over at reading pace, to the millisecond', () => {
    expect(begun(asked.tickUntil(SAID_AT))).toEqual([['question', GREETING_MS]]);
    expect(begun(asked.tickUntil(SAID_AT + 250))).toEqual([
      ['question', GREETING_MS],
      ['breath', SAID_AT],
    ]);
  });

  it('begins when a voice has ended, whether reading would take longer or shorter', () => {
    for (const endMs of [GREETING_MS + 1_000, SAID_AT + 4_000]) {
      const heard = asked
        .send({ type: 'voice-began', nowMs: GREETING_MS + 100 })
        .tickUntil(endMs)
        .send({ type: 'spoken', nowMs: endMs })
        .tickUntil(endMs + BREATH_MS);
      expect(begun(heard)).toEqual([
        ['question', GREETING_MS],
        ['breath', endMs],
        ['preparation', endMs + BREATH_MS],
      ]);
    }
  });

  it('is taken back when a voice begins late', () => {
    const late = asked
      .tickUntil(SAID_AT + 500)
      .send({ type: 'voice-began', nowMs: SAID_AT + 500 })
      .tickUntil(SAID_AT + 3_000);
    expect(begun(late).slice(1)).toEqual([
      ['breath', SAID_AT],
      ['question', SAID_AT + 500],
    ]);
  });

  it('goes on as a breath after a pause', () => {
    const resumed = asked
      .tickUntil(SAID_AT + 500)
      .send({ type: 'pause', nowMs: SAID_AT + 500 })
      .send({ type: 'resume', nowMs: SAID_AT + 9_000 });
    expect(begun(resumed).at(-1)).toEqual(['breath', SAID_AT + 9_000]);
  });

  it('comes after no greeting and no thanks, which are measured as they always were', () => {
    const run = asked.tickUntil(600_000);
    expect(phasesOf(run.effects).filter(({ kind }) => kind === 'breath')).toHaveLength(1);
  });

  it('is no listening: that ends with the last word', () => {
    const phases = phasesOf(asked.tickUntil(SAID_AT + 1_000).effects).map((phase, index, all) => ({
      ...phase,
      endMs: all[index + 1]?.startMs ?? SAID_AT + 1_000,
    }));
    const record = { session: { durationMs: 60_000 }, answers: [], phases, leftOut: [] };
    expect(phaseSpans(LISTENING_PHASES, record).spans).toEqual([
      { startMs: GREETING_MS, endMs: SAID_AT },
    ]);
  });
});
