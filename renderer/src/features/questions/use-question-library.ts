import { useMemo } from 'react';
import type { AnswerOutline } from '../../../../core/domain/answer-outline.ts';
import type { BankQuestion } from '../../../../core/domain/bank-question.ts';
import type { OwnQuestionDraft } from '../../../../core/domain/own-question.ts';
import type { QuestionSet } from '../../../../core/domain/question-set.ts';
import type { CallError } from '../../../../core/ipc/contract.ts';
import type { QuestionLibrary } from '../../../../core/ipc/question-calls.ts';
import type { Result } from '../../../../core/result.ts';
import { useBridge } from '../../bridge/bridge-context.ts';
import { useCall } from '../../bridge/use-call.ts';
import type { CallState } from '../../bridge/use-call.ts';
import { notifyOfError } from '../../ui/notify.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';

export type QuestionActions = {
  /** Why it was not stored; null = it was. */
  readonly add: (draft: OwnQuestionDraft) => Promise<CallError | null>;
  readonly change: (question: BankQuestion, draft: OwnQuestionDraft) => Promise<CallError | null>;
  readonly remove: (question: BankQuestion) => Promise<void>;
  readonly setFavourite: (question: BankQuestion, isFavourite: boolean) => Promise<void>;
  readonly saveSet: (set: QuestionSet) => Promise<CallError | null>;
  /** Its questions in another order, or fewer of them. */
  readonly changeSet: (before: QuestionSet, questionIds: readonly string[]) => Promise<void>;
  readonly removeSet: (set: QuestionSet) => Promise<void>;
  readonly saveOutline: (outline: AnswerOutline) => Promise<CallError | null>;
};

/** The bank as it is stored, and everything that changes it. What fails is told and changes nothing. */
export function useQuestionLibrary(): {
  readonly state: CallState<QuestionLibrary>;
  readonly reload: () => void;
  readonly actions: QuestionActions;
} {
  const bridge = useBridge();
  const { state, reload } = useCall(bridge['questions:library']);
  const actions = useMemo((): QuestionActions => {
    const stored = <Value>(result: Result<Value, CallError>): CallError | null => {
      if (!result.ok) return result.error;
      reload();
      return null;
    };
    const told = (error: CallError | null): boolean => {
      if (error !== null) notifyOfError(error);
      return error === null;
    };
    return {
      add: async (draft) => stored(await bridge['questions:save']({ draft })),
      change: async ({ id, ...before }, draft) => {
        const error = stored(await bridge['questions:save']({ id, draft }));
        if (error !== null) return error;
        const restore = async () =>
          told(stored(await bridge['questions:save']({ id, draft: before })));
        offerUndo({
          id: `${id}-change`,
          title: 'Question changed',
          what: draft.text,
          onUndo: () => void restore(),
        });
        return null;
      },
      remove: async ({ id, text }) => {
        if (!told(stored(await bridge['questions:delete']({ id })))) return;
        const restore = async () => told(stored(await bridge['questions:restore']({ id })));
        offerUndo({ id, title: 'Question deleted', what: text, onUndo: () => void restore() });
      },
      setFavourite: async ({ id: questionId }, isFavourite) => {
        told(stored(await bridge['questions:set-favourite']({ questionId, isFavourite })));
      },
      changeSet: async (before, questionIds) => {
        const store = async (set: QuestionSet) =>
          told(stored(await bridge['questions:save-set'](set)));
        if (!(await store({ ...before, questionIds }))) return;
        if (questionIds.length >= before.questionIds.length) return;
        offerUndo({
          id: `${before.id}-change`,
          title: 'Taken out of the set',
          what: before.name,
          onUndo: () => void store(before),
        });
      },
      saveSet: async (set) => stored(await bridge['questions:save-set'](set)),
      removeSet: async (set) => {
        if (!told(stored(await bridge['questions:delete-set']({ id: set.id })))) return;
        const restore = async () => told(stored(await bridge['questions:save-set'](set)));
        offerUndo({
          id: set.id,
          title: 'Set deleted',
          what: set.name,
          onUndo: () => void restore(),
        });
      },
      saveOutline: async (outline) => stored(await bridge['questions:save-outline'](outline)),
    };
  }, [bridge, reload]);
  return { state, reload, actions };
}
