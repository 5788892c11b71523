import { describe, expect, it } from 'vitest';
import { viewToCueStage } from '../../../../core/cues/cue-stage.ts';
import { createInterview } from '../../../../core/interview/reducer.ts';
import { interviewToView } from '../../../../core/interview/view.ts';
import type { InterviewView } from '../../../../core/interview/view.ts';
import { aPlan, aQuestion } from '../interview/interview-builders.ts';
import { reduceInterview } from '../../../../core/interview/reducer.ts';

const MAYA = { portrait: 'maya', name: 'Maya Lindqvist', role: '' } as const;
const YUKI = { portrait: 'yuki', name: 'Yuki Tanaka', role: '' } as const;
const OPEN = interviewToView(
  reduceInterview(
    createInterview(aPlan({ interviewers: [MAYA, YUKI], questions: [aQuestion({ askedBy: 1 })] })),
    { type: 'start', nowMs: 0 },
  ).state,
);
const viewOf = (change: Partial<Extract<InterviewView, { kind: 'open' }>>): InterviewView =>
  OPEN.kind === 'open' ? { ...OPEN, ...change } : OPEN;

describe('the moment of an interview, for cues', () => {
  it('is an answer to whoever asked, by the name one calls them', () => {
    const stage = viewToCueStage(viewOf({ stage: 'answer', interviewerIndex: 1 }));
    expect(stage).toMatchObject({ turn: 'answer', partner: 'Yuki', people: ['Maya', 'Yuki'] });
  });

  it('is listening for as long as the interviewer’s answer is being said', () => {
    const listening = { stage: 'listening', interviewerIndex: 0 } as const;
    expect(viewToCueStage(viewOf({ ...listening, isSpeaking: true }))).toMatchObject({
      turn: 'listening',
      partner: 'Maya',
    });
    expect(viewToCueStage(viewOf({ ...listening, isSpeaking: false }))).toBeNull();
  });

  it.each([
    'greeting',
    'question',
    'preparation',
    'countdown',
    'asking',
    'thanks',
    'closing',
  ] as const)('is none during %s', (stage) => {
    expect(viewToCueStage(viewOf({ stage, isSpeaking: true }))).toBeNull();
  });

  it('is none while paused, or while it is asked whether to end', () => {
    expect(viewToCueStage(viewOf({ stage: 'answer', isPaused: true }))).toBeNull();
    expect(viewToCueStage(viewOf({ stage: 'answer', isQuitAsked: true }))).toBeNull();
    expect(viewToCueStage({ kind: 'ready' })).toBeNull();
  });

  it('is another one with each take, so that nothing of the take before counts', () => {
    const moment = (take: number) => viewToCueStage(viewOf({ stage: 'answer', take }))?.moment;
    expect(moment(1)).not.toBe(moment(2));
  });

  it('knows for how long a case may be looked at', () => {
    const material = {
      caseId: 'c',
      title: 'Boats',
      parts: [{ kind: 'text', title: '', text: 'Ten boats.' }],
      covers: [],
      readingAllowanceMs: 40_000,
    } as const;
    const question = aQuestion({ material });
    expect(viewToCueStage(viewOf({ stage: 'answer', question }))?.readingAllowanceMs).toBe(40_000);
  });
});
