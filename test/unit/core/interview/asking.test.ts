import { describe, expect, it } from 'vitest';
import {
  BREATH_MS,
  GREETING_MS,
  LISTENING_MINIMUM_MS,
  listeningToMs,
  speechToMs,
  voicedMaximumMs,
} from '../../../../core/interview/durations.ts';
import { interviewToView } from '../../../../core/interview/view.ts';
import { aPlan, aQuestion, aRun, phasesOf, stageOf, yourQuestion } from './interview-builders.ts';
import type { Run } from './interview-builders.ts';

const yourQuestions = {
  questions: [yourQuestion(0), yourQuestion(1, { answeredBy: 1 })],
  limitMs: 120_000,
};
const interviewers = [
  { portrait: 'maya', name: 'Maya Lindqvist', role: '' },
  { portrait: 'daniel', name: 'Daniel Okafor', role: '' },
] as const;
const aloneInPractice = aPlan({
  format: 'your-questions',
  questions: [],
  interviewers,
  yourQuestions,
});
const aloneInInterview = aPlan({ ...aloneInPractice, mode: 'interview' });
const ANSWER_MS = listeningToMs(yourQuestion(0).answer);

const begun = (plan = aloneInPractice): Run =>
  aRun(plan).send({ type: 'start', nowMs: 0 }).tickUntil(14_000);
const viewOf = (run: Run) => {
  const view = interviewToView(run.state);
  if (view.kind !== 'open') throw new Error('not open');
  return view;
};

describe('the candidate’s own questions', () => {
  it('follow the greeting where nobody else asks, and the last question elsewhere', () => {
    expect(stageOf(begun())).toBe('asking');
    const last = aRun(aPlan({ questions: [aQuestion()], yourQuestions }))
      .send({ type: 'start', nowMs: 0 })
      .tickUntil(60_000)
      .send({ type: 'stop-answer', nowMs: 60_000 });
    expect(viewOf(last).speech?.text).toContain('what would you like to ask me?');
    expect(stageOf(last.send({ type: 'proceed', nowMs: 61_000 }))).toBe('asking');
  });

  it('are asked one after the other, each answered by the one it goes to, and then there are no more', () => {
    let run = begun().send({ type: 'proceed', nowMs: 15_000 });
    expect(viewOf(run)).toMatchObject({
      stage: 'listening',
      interviewerIndex: 0,
      speech: { by: 0, text: yourQuestion(0).answer },
      isSpeaking: true,
    });
    run = run.tickUntil(15_000 + ANSWER_MS);
    expect(viewOf(run)).toMatchObject({ stage: 'asking', asking: { asked: [0], picked: 1 } });
    run = run.send({ type: 'proceed', nowMs: 40_000 });
    expect(viewOf(run)).toMatchObject({ interviewerIndex: 1 });
    run = run.tickUntil(40_000 + ANSWER_MS);
    expect(viewOf(run)).toMatchObject({ asking: { asked: [0, 1], picked: null } });
    expect(stageOf(run.send({ type: 'proceed', nowMs: 60_000 }))).toBe('closing');
  });

  it('are stored with which of them was asked, also twice, and told apart from one in two parts', () => {
    const run = begun()
      .send({ type: 'pick-question', nowMs: 14_500, picked: 1 })
      .send({ type: 'proceed', nowMs: 14_600 })
      .send({ type: 'pause', nowMs: 15_000 })
      .send({ type: 'resume', nowMs: 16_000 })
      .send({ type: 'proceed', nowMs: 17_000 })
      .send({ type: 'pick-question', nowMs: 18_000, picked: 'another' })
      .send({ type: 'proceed', nowMs: 19_000 });
    expect(
      phasesOf(run.effects)
        .filter(({ kind }) => kind === 'listening')
        .map(({ take, questionIndex, yourQuestionIndex }) => [
          take,
          questionIndex,
          yourQuestionIndex,
        ]),
    ).toEqual([
      [1, null, 1],
      [1, null, 1],
      [2, null, undefined],
    ]);
  });

  it('cannot be picked where there is none, nor while the interviewer answers', () => {
    expect(viewOf(begun().send({ type: 'pick-question', nowMs: 14_500, picked: 2 }))).toMatchObject(
      { asking: { picked: 0 } },
    );
    const listening = begun().send({ type: 'proceed', nowMs: 14_500 });
    expect(
      viewOf(listening.send({ type: 'pick-question', nowMs: 14_900, picked: 1 })),
    ).toMatchObject({ asking: { picked: 0 } });
  });

  it('end with N at any time, in both modes', () => {
    for (const plan of [aloneInPractice, aloneInInterview]) {
      expect(stageOf(begun(plan).send({ type: 'next', nowMs: 14_500 }))).toBe('closing');
    }
  });

  it('are on one clock together, which counts the answers, too, and stands still in a pause', () => {
    const start = begun();
    const at = phasesOf(start.effects).at(-1)?.startMs ?? 0;
    const run = start
      .send({ type: 'proceed', nowMs: at + 10_000 })
      .send({ type: 'pause', nowMs: at + 12_000 })
      .send({ type: 'resume', nowMs: at + 50_000 })
      .send({ type: 'proceed', nowMs: at + 51_000 });
    expect(viewOf(run).clock).toEqual({ kind: 'left', seconds: 120 - 13 });
  });

  it('end with their time in an interview, in practice only a remark is made', () => {
    const strict = begun(aloneInInterview);
    const at = phasesOf(strict.effects).at(-1)?.startMs ?? 0;
    expect(viewOf(strict.tickUntil(at + 119_999))).toMatchObject({
      stage: 'asking',
      remark: 'none',
      clock: { kind: 'left', seconds: 1 },
    });
    expect(stageOf(strict.tickUntil(at + 120_000))).toBe('closing');
    const soft = begun().tickUntil(at + 120_000);
    expect(viewOf(soft)).toMatchObject({ stage: 'asking', remark: 'over' });
    expect(viewOf(begun().tickUntil(at + 180_000))).toMatchObject({ remark: 'long' });
  });

  it('let an interviewer who has begun to answer finish, and then the interview is closed', () => {
    const strict = begun(aloneInInterview);
    const at = phasesOf(strict.effects).at(-1)?.startMs ?? 0;
    const late = strict.tickUntil(at + 119_000).send({ type: 'proceed', nowMs: at + 119_000 });
    expect(stageOf(late.tickUntil(at + 119_000 + ANSWER_MS - 1))).toBe('listening');
    expect(stageOf(late.tickUntil(at + 119_000 + ANSWER_MS))).toBe('closing');
  });

  it('are listened to: an interview does not let the answer be cut short', () => {
    const strict = begun(aloneInInterview).send({ type: 'proceed', nowMs: 14_500 });
    expect(stageOf(strict.send({ type: 'proceed', nowMs: 14_900 }))).toBe('listening');
    const soft = begun().send({ type: 'proceed', nowMs: 14_500 });
    expect(stageOf(soft.send({ type: 'proceed', nowMs: 14_900 }))).toBe('asking');
  });
});

describe('a voice', () => {
  const asked = aRun(aPlan()).send({ type: 'start', nowMs: 0 }).tickUntil(GREETING_MS);

  it('ends the question when it has ended, earlier or later than reading would', () => {
    const early = asked
      .send({ type: 'voice-began', nowMs: GREETING_MS + 100 })
      .send({ type: 'spoken', nowMs: GREETING_MS + 900 });
    expect(viewOf(early).isSpeaking).toBe(false);
    expect(stageOf(early.tickUntil(GREETING_MS + 900 + BREATH_MS - 1))).toBe('question');
    expect(stageOf(early.tickUntil(GREETING_MS + 900 + BREATH_MS))).toBe('preparation');
    const late = asked
      .send({ type: 'voice-began', nowMs: GREETING_MS + 100 })
      .tickUntil(GREETING_MS + 9_000);
    expect(viewOf(late)).toMatchObject({ stage: 'question', isSpeaking: true });
    const spoken = late.send({ type: 'spoken', nowMs: GREETING_MS + 9_000 });
    expect(stageOf(spoken.tickUntil(GREETING_MS + 9_000 + BREATH_MS))).toBe('preparation');
  });

  it('is not waited for beyond its maximum', () => {
    const maximum = voicedMaximumMs(4_000);
    const endless = asked.send({ type: 'voice-began', nowMs: GREETING_MS });
    expect(stageOf(endless.tickUntil(GREETING_MS + maximum - 1))).toBe('question');
    expect(stageOf(endless.tickUntil(GREETING_MS + maximum))).toBe('preparation');
  });

  it('makes the greeting no shorter than without it', () => {
    const greeted = aRun(aPlan())
      .send({ type: 'start', nowMs: 0 })
      .send({ type: 'voice-began', nowMs: 100 })
      .send({ type: 'spoken', nowMs: 3_000 });
    expect(stageOf(greeted.tickUntil(GREETING_MS - 1))).toBe('greeting');
    expect(stageOf(greeted.tickUntil(GREETING_MS))).toBe('question');
  });

  it('that ends after its stage is over changes nothing', () => {
    const next = asked
      .send({ type: 'voice-began', nowMs: GREETING_MS })
      .send({ type: 'proceed', nowMs: GREETING_MS + 500 })
      .send({ type: 'spoken', nowMs: GREETING_MS + 600 });
    expect(next.state).toMatchObject({ stage: { kind: 'preparation' }, voice: { kind: 'none' } });
  });

  it('that a pause cut off late begins anew and is heard to its end', () => {
    const resumedMs = GREETING_MS + 20_000;
    const resumed = asked
      .send({ type: 'voice-began', nowMs: GREETING_MS + 100 })
      // Slower than reading: without the voice the question would be over.
      .tickUntil(GREETING_MS + 9_000)
      .send({ type: 'pause', nowMs: GREETING_MS + 9_000 })
      .send({ type: 'resume', nowMs: resumedMs });
    expect(viewOf(resumed.tickUntil(resumedMs + 100))).toMatchObject({
      stage: 'question',
      isSpeaking: true,
    });
    const anew = resumed.send({ type: 'voice-began', nowMs: resumedMs + 1_000 });
    expect(stageOf(anew.tickUntil(resumedMs + 9_000))).toBe('question');
    const spoken = anew.send({ type: 'spoken', nowMs: resumedMs + 9_500 });
    expect(stageOf(spoken.tickUntil(resumedMs + 9_500 + BREATH_MS))).toBe('preparation');
    // Where it does not come back, there is the whole time to read.
    expect(stageOf(resumed.tickUntil(resumedMs + 3_900))).toBe('question');
    expect(stageOf(resumed.tickUntil(resumedMs + 4_000))).toBe('preparation');
  });

  it('that breaks off leaves the whole time to read what it said', () => {
    const broken = asked
      .send({ type: 'voice-began', nowMs: GREETING_MS })
      .tickUntil(GREETING_MS + 9_000)
      .send({ type: 'voice-broke', nowMs: GREETING_MS + 9_000 });
    expect(stageOf(broken.tickUntil(GREETING_MS + 9_000 + 3_999))).toBe('question');
    expect(stageOf(broken.tickUntil(GREETING_MS + 9_000 + 4_000))).toBe('preparation');
  });

  it('that a pause cut off is not waited for afterwards', () => {
    const resumed = asked
      .send({ type: 'voice-began', nowMs: GREETING_MS })
      .send({ type: 'pause', nowMs: GREETING_MS + 500 })
      .send({ type: 'resume', nowMs: GREETING_MS + 5_000 });
    expect(stageOf(resumed.tickUntil(GREETING_MS + 5_000 + 4_000))).toBe('preparation');
  });
});

describe('how long an answer to the candidate takes', () => {
  it('is its words at reading pace and a breath, and never a moment only', () => {
    expect(listeningToMs('Yes.')).toBe(LISTENING_MINIMUM_MS);
    const words = Array.from({ length: 40 }, () => 'word').join(' ');
    expect(listeningToMs(words)).toBe(speechToMs(words) + 1_500);
  });
});

describe('a panel', () => {
  const plan = aPlan({
    format: 'panel',
    interviewers,
    questions: [
      aQuestion({ id: 'a', askedBy: 0, preparationMs: 0 }),
      aQuestion({ id: 'b', askedBy: 1, answerLimitMs: 45_000 }),
    ],
  });
  const thanked = aRun(plan)
    .send({ type: 'start', nowMs: 0 })
    .tickUntil(30_000)
    .send({ type: 'stop-answer', nowMs: 30_000 });

  it('introduces everybody, and says who has the next question', () => {
    const greeted = aRun(plan).send({ type: 'start', nowMs: 0 });
    expect(viewOf(greeted).speech?.text).toContain('With me is Daniel Okafor.');
    expect(viewOf(thanked)).toMatchObject({
      interviewerIndex: 0,
      nextInterviewerIndex: 1,
      speech: { text: 'Thank you. Daniel Okafor has the next question.' },
    });
    const second = thanked.send({ type: 'proceed', nowMs: 31_000 });
    expect(viewOf(second)).toMatchObject({ interviewerIndex: 1, previousInterviewerIndex: 0 });
  });

  it('gives each question its own clock, or the plan’s', () => {
    expect(phasesOf(thanked.effects).map(({ kind }) => kind)).not.toContain('preparation');
    const second = thanked.send({ type: 'proceed', nowMs: 31_000 });
    expect(viewOf(second)).toMatchObject({ hasPreparation: true });
    const answering = second.tickUntil(31_000 + 4_300 + 30_000 + 3_000 + 1_000);
    expect(viewOf(answering)).toMatchObject({ stage: 'answer' });
    expect(viewOf(answering).clock).toMatchObject({ kind: 'left' });
    const { clock } = viewOf(answering);
    expect(clock.kind === 'left' && clock.seconds <= 45).toBe(true);
  });
});
