import { ASKING_GROUPS } from '../../../../core/domain/bank-question.ts';
import type { BankCategory } from '../../../../core/domain/bank-question.ts';
import type { Profession, Skill } from '../../../../core/domain/question-tags.ts';
import { QUESTION_CATEGORIES } from '../../../../core/domain/question.ts';
import { CATEGORY_LABELS } from '../../ui/formatting.ts';

export const BANK_CATEGORY_LABELS: Readonly<Record<BankCategory, string>> = {
  ...CATEGORY_LABELS,
  team: 'The team',
  role: 'The role',
  culture: 'The culture',
  growth: 'Growth',
  'next-steps': 'Next steps',
};

export const PROFESSION_LABELS: Readonly<Record<Profession, string>> = {
  software: 'Software',
  data: 'Data',
  'engineering-and-manufacturing': 'Engineering and manufacturing',
  'nursing-and-care': 'Nursing and care',
  teaching: 'Teaching',
  sales: 'Sales',
  marketing: 'Marketing',
  'customer-service': 'Customer service',
  finance: 'Finance',
  hospitality: 'Hospitality',
  'public-service': 'Public service',
  design: 'Design',
  research: 'Research',
  management: 'Management',
  'early-career': 'Early career',
};

export const SKILL_LABELS: Readonly<Record<Skill, string>> = {
  planning: 'Planning',
  deciding: 'Deciding',
  'problem-solving': 'Problem solving',
  learning: 'Learning',
  teamwork: 'Teamwork',
  communication: 'Communication',
  conflict: 'Conflict',
  influence: 'Influence',
  leading: 'Leading',
  customers: 'Customers',
  quality: 'Quality',
  safety: 'Safety',
  integrity: 'Integrity',
  figures: 'Figures',
  change: 'Change',
  pressure: 'Pressure',
  'self-knowledge': 'Self-knowledge',
  motivation: 'Motivation',
  inclusion: 'Inclusion',
  creativity: 'Creativity',
};

/** The two sides of the table, as the tabs have them. */
export type Side = 'they-ask' | 'you-ask';

export const SIDE_CATEGORIES: Readonly<Record<Side, readonly BankCategory[]>> = {
  'they-ask': QUESTION_CATEGORIES,
  'you-ask': ASKING_GROUPS,
};

export const toOptions = <Id extends string>(
  ids: readonly Id[],
  labels: Readonly<Record<Id, string>>,
): { readonly value: Id; readonly label: string }[] =>
  ids.map((value) => ({ value, label: labels[value] }));
