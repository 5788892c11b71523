import type { Question } from '../domain/question.ts';
import type { Session } from '../domain/session.ts';
import { isRecorded } from '../review/recorded.ts';

type Asked = {
  readonly question: Pick<Question, 'id' | 'text'>;
  readonly session: Pick<Session, 'source'>;
};

/**
 * Whether two answers are takes of one question. The id decides; the words count as well, as a
 * question typed in twice has two ids. The one "question" of an analysed recording names its file:
 * two recordings of that name need not even show the same person.
 */
export const isSameQuestion = (one: Asked, other: Asked): boolean =>
  !isRecorded(one.session) &&
  !isRecorded(other.session) &&
  (one.question.id === other.question.id ||
    comparableText(one.question.text) === comparableText(other.question.text));

/** Case, spaces and what ends the sentence do not make it another question. */
const comparableText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s.?!]+$/u, '');
