import type { Ms } from '../../../core/units.ts';
import type { EyeReferences } from '../../../core/vision/eye-view.ts';
import type { Clock } from '../observe/clock.ts';
import type { LearntLooks, LooksToLearn, Remembering, WorkerOrder } from './messages.ts';

/** Some 240 pictures twice take a tenth of this; a worker that was just replaced answers never. */
export const LEARNING_LIMIT_MS: Ms = 5_000;

/** What the face worker is asked about looks; survives the worker. */
export type LookTeacher = {
  readonly remember: (remember: Remembering) => void;
  /** Null: too little was remembered, or the worker did not answer in time. */
  readonly learn: (looks: LooksToLearn) => Promise<LearntLooks | null>;
  /** Goes on with looks learnt earlier; null forgets: another person, another seat. */
  readonly use: (known: EyeReferences | null) => void;
  /** Orders for a worker that has just become ready. */
  readonly ordersForNewWorker: () => readonly WorkerOrder[];
  readonly hear: (turn: number, learnt: LearntLooks | null) => void;
};

export function createLookTeacher(
  send: (order: WorkerOrder) => void,
  clock: Pick<Clock, 'every'>,
): LookTeacher {
  let references: EyeReferences | null = null;
  let remembering: Remembering = 'off';
  let answer: ((learnt: LearntLooks | null) => void) | null = null;
  /** An answer that comes too late must not be taken for the next one. */
  let turn = 0;

  return {
    remember: (remember) => {
      remembering = remember;
      send({ kind: 'remember-looks', remember });
    },
    learn: (looks) =>
      new Promise((resolve) => {
        answer?.(null);
        turn += 1;
        const settle = (learnt: LearntLooks | null): void => {
          stopWaiting();
          answer = null;
          references = learnt?.references ?? references;
          resolve(learnt);
        };
        const stopWaiting = clock.every(LEARNING_LIMIT_MS, () => settle(null));
        answer = settle;
        send({ kind: 'learn-looks', turn, looks });
      }),
    use: (known) => {
      // What is being learnt is not wanted any more, whenever the answer comes.
      turn += 1;
      answer?.(null);
      references = known;
      send({ kind: 'use-looks', references });
    },
    ordersForNewWorker: () => [
      ...(references === null ? [] : [{ kind: 'use-looks', references } as const]),
      ...(remembering === 'on' ? [{ kind: 'remember-looks', remember: remembering } as const] : []),
    ],
    hear: (told, learnt) => {
      if (told === turn) answer?.(learnt);
    },
  };
}
