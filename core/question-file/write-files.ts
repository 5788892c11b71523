import { OUTLINE_PARTS } from '../domain/answer-outline.ts';
import type { BankQuestion } from '../domain/bank-question.ts';
import { CSV_LINE_END, csvTextCell } from '../notes/csv-text.ts';
import { CSV_COLUMNS, guardApostrophe } from './csv-columns.ts';
import type { CsvColumn } from './csv-columns.ts';
import { QUESTION_FILE_FORMAT, QUESTION_FILE_VERSION } from './format.ts';
import type { StoredQuestions } from './plan-import.ts';

/** Own questions, sets, outlines and favourites as JSON; reading it again changes nothing. */
export function questionsToJson(stored: StoredQuestions): string {
  const { questions, sets, outlines, favouriteIds } = onlyKnown(stored);
  const file = {
    format: QUESTION_FILE_FORMAT,
    version: QUESTION_FILE_VERSION,
    questions: questions
      .filter(({ origin }) => origin === 'own')
      .map(({ origin: _origin, ...question }) => question),
    sets: sets.map(({ id: _id, ...set }) => set),
    outlines,
    favourites: favouriteIds,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The same as a table, but for favourites: own questions, and those of the bank that are in a set or have an outline. */
export function questionsToCsv(stored: StoredQuestions): string {
  const { questions, sets, outlines } = onlyKnown(stored);
  const outlineOf = new Map(outlines.map((outline) => [outline.questionId, outline]));
  const inSets = new Set(sets.flatMap(({ questionIds }) => questionIds));
  const rows = inOrderOfSets(questions, inSets)
    .filter(({ id, origin }) => origin === 'own' || inSets.has(id) || outlineOf.has(id))
    .map((question): Readonly<Record<CsvColumn, string>> => {
      const outline = outlineOf.get(question.id);
      const parts = OUTLINE_PARTS.map((part) => [part, outline?.[part] ?? ''] as const);
      return {
        ...(Object.fromEntries(parts) as Record<(typeof OUTLINE_PARTS)[number], string>),
        id: question.id,
        category: question.category,
        question: question.text,
        is_after: question.isAfter,
        tip: question.tip,
        trap: question.trap,
        professions: question.professions.join('; '),
        skills: question.skills.join('; '),
        seconds: question.answerSeconds === null ? '' : String(question.answerSeconds),
        sets: sets
          .filter(({ questionIds }) => questionIds.includes(question.id))
          .map(({ name }) => name)
          .join('\n'),
        talking_points: outline?.talkingPoints.join('\n') ?? '',
      };
    });
  return [
    CSV_COLUMNS.join(','),
    ...rows.map((row) =>
      CSV_COLUMNS.map((column) => csvTextCell(guardApostrophe(row[column]))).join(','),
    ),
    '',
  ].join(CSV_LINE_END);
}

/** Those of sets first, as the sets have them: in a table the order of the rows is that of the sets. */
function inOrderOfSets(
  questions: readonly BankQuestion[],
  inSets: ReadonlySet<string>,
): readonly BankQuestion[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return [
    ...[...inSets].flatMap((id) => byId.get(id) ?? []),
    ...questions.filter(({ id }) => !inSets.has(id)),
  ];
}

/** What hangs on questions that were deleted is not carried on. */
function onlyKnown({ questions, sets, outlines, favouriteIds }: StoredQuestions): StoredQuestions {
  const ids = new Set(questions.map(({ id }) => id));
  return {
    questions,
    sets: sets.map((set) => ({ ...set, questionIds: set.questionIds.filter((id) => ids.has(id)) })),
    outlines: outlines.filter(({ questionId }) => ids.has(questionId)),
    favouriteIds: favouriteIds.filter((id) => ids.has(id)),
  };
}
