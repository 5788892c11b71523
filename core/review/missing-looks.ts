import { unmeasuredPeople } from '../domain/calibration.ts';
import type { Session } from '../domain/session.ts';
import { namesInWords } from '../names-in-words.ts';

/** Whose look a session's calibration lacks, as "without the look at …"; null = nobody's. */
export function missingLooksText({ calibration, plan }: Session): string | null {
  if (calibration === null) return null;
  const { interviewers } = plan;
  const missing = unmeasuredPeople(calibration, interviewers.length);
  if (missing.length === 0) return null;
  const count = Math.max(interviewers.length, 1 + calibration.people.length);
  const nameOf = (person: number): string =>
    (count > 1 ? interviewers[person]?.name : undefined) ??
    (person === 0 ? 'the interviewer' : `person ${person}`);
  return `without the look at ${namesInWords(missing.map(nameOf))}`;
}
