import { interviewTemplateSchema } from '../../../core/domain/interview-template.ts';
import type { InterviewTemplate } from '../../../core/domain/interview-template.ts';
import type { IsoDateTime } from '../../../core/units.ts';
import { parseJson } from '../../parse-json.ts';
import { change, selectAll } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

type TemplateRow = { readonly id: string; readonly name: string; readonly choices: string };

export type StoredTemplates = {
  /** By name, as one looks for them. */
  readonly templates: readonly InterviewTemplate[];
  /** What is called so cannot be read: kept as it is, for a version that can. */
  readonly unreadable: readonly string[];
};

/** Tolerant: one that cannot be read costs no other. */
export function loadTemplates(database: ReadDatabase): StoredTemplates {
  const rows = selectAll<TemplateRow>(
    database,
    'interview-templates.list',
    'SELECT id, name, choices FROM interview_templates ORDER BY name COLLATE NOCASE',
  );
  const templates: InterviewTemplate[] = [];
  const unreadable: string[] = [];
  for (const { choices, ...row } of rows) {
    const parsed = interviewTemplateSchema.safeParse({ ...row, choices: parseJson(choices) });
    if (parsed.success) templates.push(parsed.data);
    else unreadable.push(row.name);
  }
  return { templates, unreadable };
}

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
