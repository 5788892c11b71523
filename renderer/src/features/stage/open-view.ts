import type { InterviewView } from '../../../../core/interview/view.ts';

/** What the stage shows while an interview is going on. */
export type OpenView = Extract<InterviewView, { kind: 'open' }>;
