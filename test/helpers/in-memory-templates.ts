import { interviewTemplateSchema } from '../../core/domain/interview-template.ts';
import type { InterviewTemplate } from '../../core/domain/interview-template.ts';
import type { StudioBridge } from '../../core/ipc/contract.ts';
import { ok } from '../../core/result.ts';

/** Templates of the setup, without a disk. */
export function createInMemoryTemplates(
  start: readonly InterviewTemplate[] = [],
): Pick<StudioBridge, 'templates:list' | 'templates:save' | 'templates:delete'> {
  const templates = new Map(start.map((template) => [template.id, template]));
  return {
    'templates:list': async () => ok([...templates.values()]),
    'templates:save': async (input) => {
      const template = interviewTemplateSchema.parse(input);
      templates.set(template.id, template);
      return ok(template);
    },
    'templates:delete': async ({ id }) => {
      templates.delete(id);
      return ok(undefined);
    },
  };
}
