import type { Calibration } from '../../../core/domain/calibration.ts';
import type { Phase } from '../../../core/domain/phase.ts';
import type { DataQuality } from '../../../core/domain/session.ts';
import type { CallError, CallInput, StudioBridge } from '../../../core/ipc/contract.ts';
import type { Result } from '../../../core/result.ts';
import type { Ms } from '../../../core/units.ts';

export type AnswerStart = Omit<CallInput<'sessions:begin-answer'>, 'sessionId'>;

/** Writes what happens in one session, in the order in which it happened. */
export type SessionWriter = {
  readonly beginPhase: (phase: Phase) => void;
  readonly beginAnswer: (answer: AnswerStart) => void;
  readonly endAnswer: (endMs: Ms) => void;
  readonly addMarker: (atMs: Ms) => Promise<CallError | null>;
  readonly saveCalibration: (calibration: Calibration) => Promise<CallError | null>;
  readonly finish: (endMs: Ms, dataQuality: DataQuality) => Promise<CallError | null>;
};

/**
 * Each call waits for the one before it and is tried twice. `onProblem` hears of what could not be
 * stored; the interview itself goes on.
 */
export function createSessionWriter(
  bridge: StudioBridge,
  sessionId: string,
  onProblem: (error: CallError) => void,
): SessionWriter {
  let last: Promise<unknown> = Promise.resolve();
  let openAnswer: { readonly start: AnswerStart; readonly id: string | null } | null = null;

  function inOrder<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  }

  async function attempt<Value>(
    call: () => Promise<Result<Value, CallError>>,
  ): Promise<Result<Value, CallError>> {
    const first = await call();
    const result = first.ok ? first : await call();
    if (!result.ok) onProblem(result.error);
    return result;
  }

  const errorOf = (result: Result<unknown, CallError>): CallError | null =>
    result.ok ? null : result.error;

  async function createAnswer(start: AnswerStart): Promise<string | null> {
    const result = await attempt(() => bridge['sessions:begin-answer']({ ...start, sessionId }));
    return result.ok ? result.value.id : null;
  }

  return {
    beginPhase: (phase) => {
      void inOrder(() => attempt(() => bridge['sessions:begin-phase']({ sessionId, phase })));
    },
    beginAnswer: (start) => {
      void inOrder(async () => {
        openAnswer = { start, id: await createAnswer(start) };
      });
    },
    endAnswer: (endMs) => {
      void inOrder(async () => {
        if (openAnswer === null) return;
        // The start could not be stored then; perhaps it can be now.
        const answerId = openAnswer.id ?? (await createAnswer(openAnswer.start));
        openAnswer = null;
        if (answerId !== null) {
          await attempt(() => bridge['sessions:end-answer']({ answerId, endMs }));
        }
      });
    },
    addMarker: (atMs) =>
      inOrder(async () =>
        errorOf(await attempt(() => bridge['markers:create']({ sessionId, atMs, note: '' }))),
      ),
    saveCalibration: (calibration) =>
      inOrder(async () =>
        errorOf(
          await attempt(() => bridge['sessions:save-calibration']({ sessionId, calibration })),
        ),
      ),
    finish: (endMs, dataQuality) =>
      inOrder(async () =>
        errorOf(await attempt(() => bridge['sessions:finish']({ sessionId, endMs, dataQuality }))),
      ),
  };
}
