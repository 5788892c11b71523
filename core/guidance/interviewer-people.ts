import { DEFAULT_INTERVIEWER } from '../domain/interviewer.ts';
import type { Interviewer, Portrait } from '../domain/interviewer.ts';

/** Who a portrait is unless the user calls them otherwise. */
export type InterviewerPerson = Pick<Interviewer, 'name' | 'role'> & {
  /** What is to be seen, in one line, for those who hear it instead. */
  readonly description: string;
};

/** Invented people: any likeness of names is chance. The roles are there in nearly every trade. */
export const INTERVIEWER_PEOPLE: Readonly<Record<Portrait, InterviewerPerson>> = {
  alex: {
    name: DEFAULT_INTERVIEWER.name,
    role: 'Hiring manager',
    description: 'A man in his late thirties with short brown hair and a green jacket',
  },
  maya: {
    name: 'Maya Nair',
    role: 'Team lead',
    description: 'A woman in her thirties with long dark hair and an ochre blouse',
  },
  daniel: {
    name: 'Daniel Okafor',
    role: 'Head of department',
    description: 'A man of about fifty with cropped hair, glasses and a short beard',
  },
  ingrid: {
    name: 'Ingrid Solberg',
    role: 'Director',
    description: 'A woman of about sixty with a silver bob and a plum jacket',
  },
  samuel: {
    name: 'Samuel Ortega',
    role: 'Adviser to the board',
    description: 'A man of about seventy with white hair, a moustache and a tie',
  },
  yuki: {
    name: 'Yuki Tanaka',
    role: 'People partner',
    description: 'A woman in her twenties with a black fringe and a grey jacket',
  },
};
