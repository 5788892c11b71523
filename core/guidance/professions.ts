import type { AskedQuestion } from '../domain/bank-question.ts';
import { PROFESSIONS } from '../domain/question-tags.ts';
import type { Profession } from '../domain/question-tags.ts';

/**
 * The beginnings of the words by which a role is told to belong to a line of work (own choice; a
 * beginning is long enough not to catch another trade: "care" would catch careers).
 */
const ROLE_WORDS: Readonly<Record<Profession, readonly string[]>> = {
  software: ['software', 'developer', 'programmer', 'devops', 'backend', 'frontend', 'platform'],
  data: ['data', 'analy', 'statistic'],
  'engineering-and-manufacturing': [
    'engineer',
    'technician',
    'manufactur',
    'production',
    'factory',
    'construction',
    'mechanic',
    'electric',
    'plumb',
    'carpent',
    'builder',
    'trades',
  ],
  'nursing-and-care': ['nurs', 'midwi', 'carer', 'caregiver', 'paramedic', 'health', 'doctor'],
  teaching: ['teach', 'headteach', 'lectur', 'tutor', 'professor', 'trainer', 'instructor'],
  sales: ['sales', 'selling', 'seller'],
  marketing: ['marketing', 'marketer', 'brand', 'advertis', 'campaign'],
  'customer-service': ['customer', 'support', 'service', 'helpdesk'],
  finance: ['financ', 'accountan', 'accounting', 'audit', 'bookkeep', 'treasur', 'controller'],
  hospitality: ['hospitality', 'hotel', 'reception', 'restaurant', 'waiter', 'waitress', 'chef'],
  'public-service': ['council', 'municipal', 'government', 'ministry', 'librar', 'civil', 'police'],
  design: ['design', 'ux', 'illustrat', 'architect'],
  research: ['research', 'scientist', 'postdoc', 'doctoral'],
  management: ['manag', 'lead', 'head', 'director', 'chief', 'supervisor'],
  'early-career': ['graduate', 'intern', 'trainee', 'apprentice', 'junior', 'student'],
};

/** The lines of work a role belongs to, by its words; none when it is not told. */
export function roleProfessions(role: string): readonly Profession[] {
  const words = role.toLowerCase().match(/\p{L}+/gu) ?? [];
  return PROFESSIONS.filter((profession) =>
    ROLE_WORDS[profession].some((beginning) => words.some((word) => word.startsWith(beginning))),
  );
}

/**
 * Whether a question may be put unasked to somebody who applies for `role`; "" = a role not told.
 * The user's own always may: they were written for it.
 */
export function suitsRole(
  { origin, professions }: Pick<AskedQuestion, 'origin' | 'professions'>,
  role: string,
): boolean {
  if (origin === 'own' || professions.length === 0) return true;
  const own = roleProfessions(role);
  return professions.some((profession) => own.includes(profession));
}
