import { metOpportunitySchema } from '../../../core/domain/opportunity.ts';
import type { MetOpportunity, Opportunity } from '../../../core/domain/opportunity.ts';
import { change, selectAll, selectOne } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

type OpportunityRow = Opportunity & { readonly interviewers: string | null };

const COLUMNS = 'id, company, role, created_at';

/** Latest first. Whom one met is what the latest interview says: nothing is kept of it twice. */
export function listOpportunities(database: ReadDatabase): MetOpportunity[] {
  const sql = `
    SELECT o.id, o.company, o.role, o.created_at AS createdAt,
           (SELECT s.plan ->> '$.interviewers' FROM sessions s
             WHERE s.opportunity_id = o.id AND s.deleted_at IS NULL
             ORDER BY s.started_at DESC, s.rowid DESC LIMIT 1) AS interviewers
      FROM opportunities o ORDER BY o.created_at DESC, o.rowid DESC`;
  return selectAll<OpportunityRow>(database, 'opportunities.list', sql).map(
    ({ interviewers, ...row }) =>
      metOpportunitySchema.parse({
        ...row,
        interviewers: interviewers === null ? [] : JSON.parse(interviewers),
      }),
  );
}

export function hasOpportunity(database: ReadDatabase, id: string): boolean {
  return (
    selectOne(database, 'opportunities.has', 'SELECT 1 FROM opportunities WHERE id = ?', id) !==
    null
  );
}

export function insertOpportunity(database: WriteDatabase, opportunity: Opportunity): void {
  change(
    database,
    'opportunities.insert',
    `INSERT INTO opportunities (${COLUMNS}) VALUES (?, ?, ?, ?)`,
    opportunity.id,
    opportunity.company,
    opportunity.role,
    opportunity.createdAt,
  );
}
