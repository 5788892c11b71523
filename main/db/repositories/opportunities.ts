import type { Opportunity } from '../../../core/domain/opportunity.ts';
import { change, selectAll, selectOne } from '../database.ts';
import type { ReadDatabase, WriteDatabase } from '../database.ts';

type OpportunityRow = {
  readonly id: string;
  readonly company: string;
  readonly role: string;
  readonly created_at: string;
};

const COLUMNS = 'id, company, role, created_at';

const rowToOpportunity = (row: OpportunityRow): Opportunity => ({
  id: row.id,
  company: row.company,
  role: row.role,
  createdAt: row.created_at,
});

/** Latest first. */
export function listOpportunities(database: ReadDatabase): Opportunity[] {
  const sql = `SELECT ${COLUMNS} FROM opportunities ORDER BY created_at DESC, rowid DESC`;
  return selectAll<OpportunityRow>(database, 'opportunities.list', sql).map(rowToOpportunity);
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
