import { expect, it } from 'vitest';
import { createInterviewController } from '../../../../renderer/src/interview/controller.ts';
import { followInterview } from '../../../../renderer/src/interview/follow-interview.ts';
import { createFakeRecorder } from '../../../helpers/fake-recorder.ts';
import { aPlan } from '../../core/interview/interview-builders.ts';
import { createFakeClock } from '../vision/fake-clock.ts';

it('pauses and resumes with the interview, and takes one small picture of the first answer', () => {
  const clock = createFakeClock();
  const recorder = createFakeRecorder();
  const nothing = (): void => undefined;
  const controller = createInterviewController({
    plan: aPlan({ mode: 'practice' }),
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
  controller.send({ type: 'start' });
  controller.send({ type: 'pause' });
  controller.send({ type: 'resume' });
  expect(recorder.asked).toEqual(['pause', 'resume']);
  for (let step = 0; step < 400; step += 1) {
    clock.advance(500);
    controller.send({ type: 'proceed' });
  }
  expect(recorder.asked.filter((what) => what === 'take thumbnail')).toHaveLength(1);
});
