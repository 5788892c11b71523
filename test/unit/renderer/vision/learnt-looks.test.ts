import { describe, expect, it } from 'vitest';
import type { EyeReferences } from '../../../../core/vision/eye-view.ts';
import {
  createLookTeacher,
  LEARNING_LIMIT_MS,
} from '../../../../renderer/src/vision/learnt-looks.ts';
import type { WorkerOrder } from '../../../../renderer/src/vision/messages.ts';
import { createFakeClock } from './fake-clock.ts';

const REFERENCES: EyeReferences = [
  { template: new Float32Array(1), numbers: new Float32Array(1), lensYaw: 1, lensPitch: 2 },
];
const LOOKS = { lens: [1, 2], others: [] };

function aTeacher() {
  const clock = createFakeClock();
  const sent: WorkerOrder[] = [];
  const teacher = createLookTeacher((order) => void sent.push(order), clock);
  return { clock, sent, teacher };
}

describe('teaching a worker the user’s looks', () => {
  it('asks the worker and passes on what it learnt', async () => {
    const { sent, teacher } = aTeacher();
    const learning = teacher.learn(LOOKS);
    expect(sent).toEqual([{ kind: 'learn-looks', turn: 1, looks: LOOKS }]);
    teacher.hear(1, { references: REFERENCES, eyes: [] });
    expect(await learning).toEqual({ references: REFERENCES, eyes: [] });
  });

  it('does not take an answer that came too late for the next one', async () => {
    const { clock, teacher } = aTeacher();
    const first = teacher.learn(LOOKS);
    clock.advance(LEARNING_LIMIT_MS);
    expect(await first).toBeNull();
    const second = teacher.learn(LOOKS);
    teacher.hear(1, { references: REFERENCES, eyes: [{ t: 1, yaw: 9, pitch: 9 }] });
    teacher.hear(2, { references: REFERENCES, eyes: [] });
    expect((await second)?.eyes).toEqual([]);
  });

  it('gives up on a worker that does not answer', async () => {
    const { clock, teacher } = aTeacher();
    const learning = teacher.learn(LOOKS);
    clock.advance(LEARNING_LIMIT_MS);
    expect(await learning).toBeNull();
  });

  it('tells a worker that replaces another what was learnt, until that is forgotten', async () => {
    const { teacher } = aTeacher();
    expect(teacher.ordersForNewWorker()).toEqual([]);
    const learning = teacher.learn(LOOKS);
    teacher.hear(1, { references: REFERENCES, eyes: [] });
    await learning;
    expect(teacher.ordersForNewWorker()).toEqual([{ kind: 'use-looks', references: REFERENCES }]);
    teacher.use(null);
    expect(teacher.ordersForNewWorker()).toEqual([]);
    teacher.use(REFERENCES);
    expect(teacher.ordersForNewWorker()).toEqual([{ kind: 'use-looks', references: REFERENCES }]);
  });

  it('has a new worker remember when the old one did', () => {
    const { teacher } = aTeacher();
    teacher.remember('on');
    expect(teacher.ordersForNewWorker()).toEqual([{ kind: 'remember-looks', remember: 'on' }]);
    teacher.remember('off');
    expect(teacher.ordersForNewWorker()).toEqual([]);
  });

  it('forgets what is being learnt when other looks are to be used, whenever the answer comes', async () => {
    const { teacher } = aTeacher();
    const learning = teacher.learn(LOOKS);
    teacher.use(null);
    expect(await learning).toBeNull();
    teacher.hear(1, { references: REFERENCES, eyes: [] });
    expect(teacher.ordersForNewWorker()).toEqual([]);
  });
});
