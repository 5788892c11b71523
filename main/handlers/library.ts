import { ok } from '../../core/result.ts';
import { insertOpportunity, listOpportunities } from '../db/repositories/opportunities.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

/** The positions applied for. */
export function createLibraryHandlers(
  context: HandlerContext,
): Pick<Handlers, 'opportunities:list' | 'opportunities:create'> {
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
  };
}
