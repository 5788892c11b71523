import { emptyOutline } from '../domain/answer-outline.ts';
import type { AnswerOutline } from '../domain/answer-outline.ts';
import { isAskedQuestion, NO_TAGS } from '../domain/bank-question.ts';
import type { BankQuestion } from '../domain/bank-question.ts';
import { identifierSchema } from '../domain/identifier.ts';
import { MAX_OWN_QUESTIONS } from '../domain/own-question.ts';
import { MAX_SETS } from '../domain/question-set.ts';
import type { QuestionSet } from '../domain/question-set.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { FileFault } from './fault.ts';
import type { FileContent, FileQuestion } from './format.ts';

/** What is stored and what a file is held against. */
export type StoredQuestions = {
  readonly questions: readonly BankQuestion[];
  readonly sets: readonly QuestionSet[];
  readonly outlines: readonly AnswerOutline[];
  readonly favouriteIds: readonly string[];
};

export type Change = 'new' | 'changed' | 'same';
export type Planned<Value> = { readonly change: Change; readonly value: Value };

/** What taking a file in would do, to the last entry. */
export type ImportPlan = {
  readonly questions: readonly Planned<BankQuestion>[];
  readonly sets: readonly Planned<QuestionSet>[];
  readonly outlines: readonly Planned<AnswerOutline>[];
  /** Ids of questions: a file makes favourites, and takes none away. */
  readonly favourites: readonly { readonly change: 'new' | 'same'; readonly value: string }[];
};

/**
 * A file held against what is stored. A question of the file is the stored one with its id, else the
 * stored own one that asks the same in the same category; sets go by their names.
 */
export function planImport(
  content: FileContent,
  stored: StoredQuestions,
  createId: () => string,
): Result<ImportPlan, readonly FileFault[]> {
  const faults: FileFault[] = [];
  const bank = new Map(
    stored.questions.filter(({ origin }) => origin === 'bank').map((one) => [one.id, one]),
  );
  const own = stored.questions.filter(({ origin }) => origin === 'own');
  const ownById = new Map(own.map((question) => [question.id, question]));
  const ownByText = new Map(own.map((question) => [textKey(question), question]));

  /** Stored ids by those of the file. */
  const ids = new Map<string, string>();
  const lineOfText = new Map<string, number>();
  const lineOfId = new Map<string, number>();
  const targets = new Set<string>();
  const questions: Planned<BankQuestion>[] = [];
  for (const { line, value } of content.questions) {
    const twin = lineOfText.get(textKey(value));
    if (twin !== undefined) faults.push({ line, text: `it asks the same as line ${twin}` });
    lineOfText.set(textKey(value), line);
    if (value.id !== undefined) {
      const before = lineOfId.get(value.id);
      if (before !== undefined)
        faults.push({ line, text: `“${value.id}” is the id of line ${before} already` });
      lineOfId.set(value.id, line);
      if (bank.has(value.id))
        faults.push({ line, text: `“${value.id}” is a question that Greenroom comes with` });
    }
    const before = ownById.get(value.id ?? '') ?? ownByText.get(textKey(value));
    const id = before?.id ?? (isIdentifier(value.id) ? value.id : createId());
    if (targets.has(id))
      faults.push({ line, text: 'it changes a question that another line changes' });
    targets.add(id);
    if (value.id !== undefined) ids.set(value.id, id);
    questions.push(planned(before, toQuestion(value, id)));
  }

  const known = new Map([
    ...bank,
    ...ownById,
    ...questions.map(({ value }) => [value.id, value] as const),
  ]);
  const resolve = (fileId: string): BankQuestion | undefined =>
    known.get(ids.get(fileId) ?? fileId);

  const outlined = new Map<string, number>();
  const outlines = content.outlines.flatMap(({ line, value }): Planned<AnswerOutline>[] => {
    const question = resolve(value.questionId);
    if (question === undefined || !isAskedQuestion(question)) {
      faults.push(
        question === undefined
          ? unknownQuestion(line, value.questionId)
          : { line, text: 'an outline goes with a question that they ask, and this one you ask' },
      );
      return [];
    }
    const twin = outlined.get(question.id);
    if (twin !== undefined) faults.push({ line, text: `the outline is on line ${twin} already` });
    outlined.set(question.id, line);
    const before = stored.outlines.find(({ questionId }) => questionId === question.id);
    return [planned(before, { ...emptyOutline(question.id), ...value, questionId: question.id })];
  });

  const named = new Map<string, number>();
  const sets = content.sets.map(({ line, value }): Planned<QuestionSet> => {
    const key = value.name.toLowerCase();
    const twin = named.get(key);
    if (twin !== undefined) faults.push({ line, text: `the set is on line ${twin} already` });
    named.set(key, line);
    for (const id of value.questionIds)
      if (resolve(id) === undefined) faults.push(unknownQuestion(line, id));
    const questionIds = [...new Set(value.questionIds.map((id) => resolve(id)?.id ?? id))];
    const before = stored.sets.find(({ name }) => name.toLowerCase() === key);
    return planned(before, { id: before?.id ?? createId(), name: value.name, questionIds });
  });

  const marked = new Set<string>();
  for (const { line, value } of content.favourites) {
    const question = resolve(value);
    if (question === undefined) faults.push(unknownQuestion(line, value));
    else marked.add(question.id);
  }
  const favourites = [...marked].map((value) => ({
    change: stored.favouriteIds.includes(value) ? ('same' as const) : ('new' as const),
    value,
  }));

  const added = questions.filter(({ change }) => change === 'new').length;
  if (own.length + added > MAX_OWN_QUESTIONS)
    faults.push({
      line: null,
      text: `there would be more than ${MAX_OWN_QUESTIONS} own questions with it`,
    });
  if (stored.sets.length + sets.filter(({ change }) => change === 'new').length > MAX_SETS)
    faults.push({ line: null, text: `there would be more than ${MAX_SETS} sets with it` });
  return faults.length > 0 ? err(faults) : ok({ questions, sets, outlines, favourites });
}

const unknownQuestion = (line: number, id: string): FileFault => ({
  line,
  text: `there is no question “${id}”`,
});

const isIdentifier = (id: string | undefined): id is string =>
  identifierSchema.safeParse(id).success;

/** Written the same but for capitals, accents' encoding, spaces and marks. */
const textKey = ({ category, text }: Pick<BankQuestion, 'category' | 'text'>): string =>
  `${category} ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;

function toQuestion(value: FileQuestion, id: string): BankQuestion {
  return {
    ...NO_TAGS,
    isAfter: '',
    tip: '',
    trap: '',
    ...withoutUndefined(value),
    category: value.category,
    text: value.text,
    professions: [...new Set(value.professions)],
    skills: [...new Set(value.skills)],
    id,
    origin: 'own',
  };
}

function planned<Value extends object>(before: Value | undefined, value: Value): Planned<Value> {
  if (before === undefined) return { change: 'new', value };
  return { change: isSame(before, value) ? 'same' : 'changed', value };
}

/** Field by field, in whatever order they stand. */
const isSame = (one: object, other: object): boolean =>
  Object.keys(one).every(
    (name) => JSON.stringify(Reflect.get(one, name)) === JSON.stringify(Reflect.get(other, name)),
  );

const withoutUndefined = <Value extends object>(value: Value): Partial<Value> =>
  Object.fromEntries(
    Object.entries(value).filter(([, one]) => one !== undefined),
  ) as Partial<Value>;
