import type { CallError } from '../../../core/ipc/contract.ts';
import type { Ms } from '../../../core/units.ts';
import type { Clock } from '../observe/clock.ts';
import type { Closing, Unsaved } from './closing.ts';

/**
 * How often the end of a session that could not be stored is tried again by itself: soon enough
 * after the user has made room, without asking a full disk all the time (our choice).
 */
export const ENDING_RETRY_INTERVAL_MS: Ms = 5_000;

/** Why the session could not be stored to its end, and what is in memory only. */
export type EndingProblem = {
  readonly error: CallError;
  readonly unsaved: Unsaved;
  /** How many times it was tried, by itself or because the user asked. */
  readonly attempts: number;
  /** What the user has asked for is under way. */
  readonly isWorking: boolean;
};

export type Ending = {
  readonly tryAgain: () => Promise<void>;
  /** Ends without what could not be stored, unless it just could be. */
  readonly closeWithout: () => Promise<void>;
};

/** Stores the end of a session, and goes on trying until it is stored or given up. */
export function createEnding({
  closing,
  clock,
  onProblem,
  onEnd,
}: {
  readonly closing: Closing;
  readonly clock: Pick<Clock, 'every'>;
  readonly onProblem: (problem: EndingProblem) => void;
  /** Called once. `refused`: the main process did not take the end of the session. */
  readonly onEnd: (refused: CallError | null) => void;
}): Ending {
  let problem: EndingProblem | null = null;
  /** One at a time, whoever asked for it. */
  let attempt: Promise<void> | null = null;
  let stopRetrying: (() => void) | null = null;
  let isOver = false;

  function become(next: EndingProblem): void {
    problem = next;
    onProblem(next);
  }

  function end(refused: CallError | null): void {
    isOver = true;
    stopRetrying?.();
    onEnd(refused);
  }

  async function store(): Promise<void> {
    const outcome = await closing.attempt();
    if (outcome.kind !== 'kept') return end(outcome.kind === 'refused' ? outcome.error : null);
    stopRetrying ??= clock.every(ENDING_RETRY_INTERVAL_MS, () => void attemptOnce());
    become({
      error: outcome.error,
      unsaved: closing.unsaved(),
      attempts: (problem?.attempts ?? 0) + 1,
      isWorking: problem?.isWorking ?? false,
    });
  }

  function attemptOnce(): Promise<void> {
    attempt ??= store().finally(() => {
      attempt = null;
    });
    return attempt;
  }

  /** Does what the user has asked for, unless something they asked for is under way already. */
  async function work(action: () => Promise<void>): Promise<void> {
    if (isOver || problem?.isWorking === true) return;
    if (problem !== null) become({ ...problem, isWorking: true });
    await action();
    if (!isOver && problem !== null) become({ ...problem, isWorking: false });
  }

  return {
    tryAgain: () => work(attemptOnce),
    closeWithout: () =>
      work(async () => {
        stopRetrying?.();
        // May have stored everything by itself: then there is nothing to give up.
        await attempt;
        if (isOver) return;
        await closing.giveUp();
        end(null);
      }),
  };
}
