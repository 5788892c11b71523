import { interviewTemplateSchema } from '../../../core/domain/interview-template.ts';
import type { InterviewTemplate } from '../../../core/domain/interview-template.ts';
import type { IsoDateTime } from '../../../core/units.ts';
import { change, selectAll } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

type TemplateRow = { readonly id: string; readonly name: string; readonly choices: string };

const rowToTemplate = ({ choices, ...row }: TemplateRow): InterviewTemplate =>
  interviewTemplateSchema.parse({ ...row, choices: JSON.parse(choices) });

/** By name, as one looks for them. */
export const listTemplates = (database: ReadDatabase): InterviewTemplate[] =>
  selectAll<TemplateRow>(
    database,
    'interview-templates.list',
    'SELECT id, name, choices FROM interview_templates ORDER BY name COLLATE NOCASE',
  ).map(rowToTemplate);

/** Written anew under this id. Throws where another template has the name. */
export function putTemplate(
  database: WriteDatabase,
  { id, name, choices }: InterviewTemplate,
  now: IsoDateTime,
): void {
  change(
    database,
    'interview-templates.put',
    `INSERT INTO interview_templates (id, name, choices, created_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, choices = excluded.choices`,
    id,
    name,
    JSON.stringify(choices),
    now,
  );
}

export const deleteTemplate = (database: WriteDatabase, id: string): boolean =>
  change(
    database,
    'interview-templates.delete',
    'DELETE FROM interview_templates WHERE id = ?',
    id,
  ) > 0;
