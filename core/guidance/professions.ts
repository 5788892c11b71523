import type { Question } from '../domain/question.ts';

/**
 * Questions of the bank that only make sense in one line of work begin with its name and a colon.
 * Each stands with the beginnings of the words by which a role is told to belong to it (own
 * choice; a beginning is long enough not to catch another trade: "care" would catch careers).
 */
const PROFESSIONS: Readonly<Record<string, readonly string[]>> = {
  Sales: ['sales', 'selling', 'seller'],
  Management: ['manag', 'lead', 'head', 'director', 'chief', 'supervisor'],
  Marketing: ['marketing', 'marketer', 'brand', 'advertis', 'campaign'],
  'Nursing and care': ['nurs', 'midwi', 'carer', 'caregiver', 'paramedic'],
  'Health and care': ['nurs', 'midwi', 'carer', 'caregiver', 'paramedic', 'health', 'doctor'],
  Teaching: ['teach', 'lectur', 'tutor', 'professor'],
  'Teaching and training': ['teach', 'lectur', 'tutor', 'professor', 'trainer', 'instructor'],
  Engineering: ['engineer', 'developer', 'programmer', 'software', 'devops'],
  Software: ['software', 'developer', 'programmer', 'devops', 'backend', 'frontend', 'platform'],
  'Trades and engineering': [
    'construction',
    'civil',
    'mechanic',
    'electric',
    'plumb',
    'carpent',
    'technician',
    'builder',
    'trades',
  ],
  Finance: ['financ', 'accountan', 'accounting', 'audit', 'bookkeep', 'treasur', 'controller'],
  'Data and finance': ['data', 'analy', 'financ', 'accountan', 'accounting', 'audit', 'controller'],
  'Customer service': ['customer', 'support', 'service', 'helpdesk'],
  Hospitality: ['hospitality', 'hotel', 'reception', 'restaurant', 'waiter', 'waitress', 'chef'],
  Research: ['research', 'scientist', 'postdoc', 'doctoral'],
};

/** The line of work a question of the bank is for; null = for everybody, as are the user's own. */
export function questionProfession({ origin, text }: Question): string | null {
  if (origin !== 'bank') return null;
  return Object.keys(PROFESSIONS).find((profession) => text.startsWith(`${profession}: `)) ?? null;
}

/** Whether a question may be put to somebody who applies for `role`; "" = a role not told. */
export function suitsRole(question: Question, role: string): boolean {
  const profession = questionProfession(question);
  if (profession === null) return true;
  const words = role.toLowerCase().match(/\p{L}+/gu) ?? [];
  const beginnings = PROFESSIONS[profession] ?? [];
  return words.some((word) => beginnings.some((beginning) => word.startsWith(beginning)));
}
