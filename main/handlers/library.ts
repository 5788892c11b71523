import { NO_TAGS } from '../../core/domain/bank-question.ts';
import { ASKED_BANK } from '../../core/guidance/question-bank.ts';
import { ok } from '../../core/result.ts';
import { insertOpportunity, listOpportunities } from '../db/repositories/opportunities.ts';
import { insertOwnQuestion, listOwnQuestions } from '../db/repositories/questions.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

/** What interviews are made of: the positions applied for and the questions. */
export function createLibraryHandlers(
  context: HandlerContext,
): Pick<
  Handlers,
  'opportunities:list' | 'opportunities:create' | 'questions:list' | 'questions:create'
> {
  return {
    'opportunities:list': () =>
      withDatabase(context, (database) => ok(listOpportunities(database))),
    'opportunities:create': (draft) =>
      withDatabase(context, (database) => {
        const opportunity = {
          ...draft,
          id: context.createId(),
          createdAt: context.now().toISOString(),
        };
        insertOpportunity(database, opportunity);
        return ok(opportunity);
      }),
    'questions:list': () =>
      withDatabase(context, (database) => ok([...ASKED_BANK, ...listOwnQuestions(database)])),
    'questions:create': (draft) =>
      withDatabase(context, (database) => {
        const question = {
          ...draft,
          ...NO_TAGS,
          id: context.createId(),
          origin: 'own' as const,
        };
        insertOwnQuestion(database, question, context.now().toISOString());
        return ok(question);
      }),
  };
}
