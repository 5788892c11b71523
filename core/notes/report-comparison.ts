import { circumstanceNotes } from '../compare/circumstance-notes.ts';
import { comparisonLines } from '../compare/comparison-lines.ts';
import type { PairNames } from '../compare/comparison-lines.ts';
import type { AnswerComparison, SessionComparison } from '../compare/session-comparison.ts';
import { answerName } from '../review/recorded.ts';
import type { Review } from '../review/types.ts';
import type { IsoDateTime } from '../units.ts';
import { dateText } from '../writing/date-text.ts';
import type { ReportBlock } from './types.ts';

const HOW_TEXT =
  'A change is stated only where the 95 % intervals of both figures do not meet; both are given. What is not named did not clearly change, which does not mean that it stayed the same.';

/** What clearly changed since the session before, and of each answer since the take before it. */
export function comparisonBlocks(
  { record, comparison }: Pick<Review, 'record' | 'comparison'>,
  timeZone: string,
): readonly ReportBlock[] {
  if (comparison === undefined || isNothingBefore(comparison)) return [];
  const { previous, answers } = comparison;
  const of = (startedAt: IsoDateTime): string => dateText(startedAt, timeZone);
  return [
    { kind: 'heading', level: 2, text: 'Compared with before' },
    { kind: 'paragraph', text: HOW_TEXT },
    ...(previous === null
      ? []
      : pairBlocks(`All answers, with the session of ${of(previous.startedAt)}`, previous, {
          from: 'the session before',
          to: 'this session',
        })),
    ...answers.flatMap((one) => {
      const answer = record.answers.find(({ id }) => id === one.answerId);
      const name = answer === undefined ? null : answerName(answer, record.session);
      const { take, isSameSession, startedAt } = one.before;
      const before = isSameSession ? `take ${take}` : `the take of ${of(startedAt)}`;
      return name === null
        ? []
        : pairBlocks(`${name}, with ${before}`, one, { from: 'the take before', to: 'this take' });
    }),
  ];
}

/** Whether there is nothing to hold it against. */
export const isNothingBefore = ({ previous, answers }: SessionComparison): boolean =>
  previous === null && answers.length === 0;

function pairBlocks(
  title: string,
  { from, to, comparisons }: Pick<AnswerComparison, 'from' | 'to' | 'comparisons'>,
  names: PairNames,
): readonly ReportBlock[] {
  const items = comparisonLines(comparisons, names).map(({ text }) => text);
  return [
    { kind: 'heading', level: 3, text: title },
    ...circumstanceNotes(from, to, names).map((text) => ({ kind: 'paragraph', text }) as const),
    items.length === 0
      ? { kind: 'paragraph', text: 'There is nothing to compare: too little could be measured.' }
      : { kind: 'list', items },
  ];
}
