import { z } from 'zod';

/** Lines of work a question can be for. Ids are stored in files of users: never re-use one. */
export const PROFESSIONS = [
  'software',
  'data',
  'engineering-and-manufacturing',
  'nursing-and-care',
  'teaching',
  'sales',
  'marketing',
  'customer-service',
  'finance',
  'hospitality',
  'public-service',
  'design',
  'research',
  'management',
  'early-career',
] as const;
export const professionSchema = z.enum(PROFESSIONS);
export type Profession = z.infer<typeof professionSchema>;

/** What an answer can show. Ids are stored in files of users: never re-use one. */
export const SKILLS = [
  'planning',
  'deciding',
  'problem-solving',
  'learning',
  'teamwork',
  'communication',
  'conflict',
  'influence',
  'leading',
  'customers',
  'quality',
  'safety',
  'integrity',
  'figures',
  'change',
  'pressure',
  'self-knowledge',
  'motivation',
  'inclusion',
  'creativity',
] as const;
export const skillSchema = z.enum(SKILLS);
export type Skill = z.infer<typeof skillSchema>;
