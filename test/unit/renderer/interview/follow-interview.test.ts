import { expect, it } from 'vitest';
import type { InterviewMode } from '../../../../core/domain/plan.ts';
import { createInterviewController } from '../../../../renderer/src/interview/controller.ts';
import { followInterview } from '../../../../renderer/src/interview/follow-interview.ts';
import { createFakeRecorder } from '../../../helpers/fake-recorder.ts';
import { aPlan } from '../../core/interview/interview-builders.ts';
import { createFakeClock } from '../vision/fake-clock.ts';

function follow(mode: InterviewMode) {
  const clock = createFakeClock();
  const recorder = createFakeRecorder();
  const nothing = (): void => undefined;
  const controller = createInterviewController({
    plan: aPlan({ mode }),
    clock,
    epochMs: 0,
    writer: {
      beginPhase: nothing,
      saveNotes: nothing,
      beginAnswer: nothing,
      endAnswer: nothing,
    },
    onFinish: nothing,
  });
  followInterview(controller, recorder);
  return { clock, controller, recorder };
}

it('pauses and resumes with the interview, and takes one small picture of the first answer', () => {
  const { clock, controller, recorder } = follow('practice');
  controller.send({ type: 'start' });
  controller.send({ type: 'pause' });
  controller.send({ type: 'resume' });
  expect(recorder.asked).toEqual(['pause', 'resume']);
  // The question whether to end stops the clock of a practice, and so the recording.
  controller.send({ type: 'ask-to-quit' });
  controller.send({ type: 'stay' });
  expect(recorder.asked.slice(2)).toEqual(['pause', 'resume']);
  for (let step = 0; step < 400; step += 1) {
    clock.advance(500);
    controller.send({ type: 'proceed' });
  }
  expect(recorder.asked.filter((what) => what === 'take thumbnail')).toHaveLength(1);
});

it('goes on while an interview, whose clock goes on, asks whether to end it', () => {
  const { controller, recorder } = follow('interview');
  controller.send({ type: 'start' });
  controller.send({ type: 'ask-to-quit' });
  controller.send({ type: 'stay' });
  expect(recorder.asked).toEqual([]);
});
