import { MAX_TEMPLATES } from '../../core/domain/interview-template.ts';
import { err, ok } from '../../core/result.ts';
import { inTransaction } from '../db/database.ts';
import {
  deleteTemplate,
  loadTemplates,
  putTemplate,
} from '../db/repositories/interview-templates.ts';
import { failNotFound, invalidInput } from '../failure.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { withDatabase } from './context.ts';
import type { HandlerContext } from './context.ts';

/** Choices of the setup that were saved under a name. */
export function createTemplateHandlers(
  context: HandlerContext,
): Pick<Handlers, 'templates:list' | 'templates:save' | 'templates:delete'> {
  return {
    'templates:list': () =>
      withDatabase(context, (database) => ok(loadTemplates(database).templates)),
    'templates:save': (template) =>
      withDatabase(context, (database) =>
        inTransaction(database, () => {
          const { templates, unreadable } = loadTemplates(database);
          const others = templates.filter(({ id }) => id !== template.id);
          const isTaken = [...others.map(({ name }) => name), ...unreadable].some(
            (name) => name.toLowerCase() === template.name.toLowerCase(),
          );
          if (isTaken)
            return err(
              invalidInput(
                `There is a template called “${template.name}” already. Choose another name.`,
              ),
            );
          if (others.length >= MAX_TEMPLATES)
            return err(
              invalidInput(`There are ${MAX_TEMPLATES} templates already, the most there can be.`),
            );
          putTemplate(database, template, context.now().toISOString());
          return ok(template);
        }),
      ),
    'templates:delete': ({ id }) =>
      withDatabase(context, (database) =>
        deleteTemplate(database, id) ? ok(undefined) : failNotFound('template'),
      ),
  };
}
