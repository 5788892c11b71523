import type { SessionFigures } from '../trends/session-figures.ts';
import type { IsoDateTime } from '../units.ts';
import { compareFigures } from './compare-figures.ts';
import type { Circumstances, MeasuredTake, MetricComparison } from './types.ts';

/** What a pair is about, what changed in it, and under which circumstances. */
type Pair = {
  readonly from: Circumstances;
  readonly to: Circumstances;
  readonly comparisons: readonly MetricComparison[];
};

/** One answer held against the take of the same question before it. */
export type AnswerComparison = Pair & {
  readonly answerId: string;
  readonly before: {
    readonly sessionId: string;
    readonly startedAt: IsoDateTime;
    readonly take: number;
    /** Tried again within one session. */
    readonly isSameSession: boolean;
  };
};

/** A session held against what came before it. Made from stored figures, so not part of them. */
export type SessionComparison = {
  /** Null = it is the first one. */
  readonly previous:
    | (Pair & { readonly sessionId: string; readonly startedAt: IsoDateTime })
    | null;
  readonly answers: readonly AnswerComparison[];
};

/** The stored figures a comparison is made of; null = nothing came before. */
export type ComparisonParts = {
  readonly figures: SessionFigures;
  readonly previous: { readonly startedAt: IsoDateTime; readonly figures: SessionFigures } | null;
  readonly takes: readonly {
    readonly answerId: string;
    readonly before: Omit<AnswerComparison['before'], 'isSameSession'> & {
      readonly answerId: string;
      readonly figures: SessionFigures;
    };
  }[];
};

export function buildSessionComparison(parts: ComparisonParts): SessionComparison {
  const { figures, previous } = parts;
  return {
    previous:
      previous === null
        ? null
        : {
            sessionId: previous.figures.sessionId,
            startedAt: previous.startedAt,
            ...pairOf(wholeOf(previous.figures), wholeOf(figures)),
          },
    answers: parts.takes.flatMap(({ answerId, before }) => {
      const to = takeIn(figures, answerId);
      const from = takeIn(before.figures, before.answerId);
      if (to === null || from === null) return [];
      const { sessionId, startedAt, take } = before;
      const isSameSession = sessionId === figures.sessionId;
      return [
        { answerId, before: { sessionId, startedAt, take, isSameSession }, ...pairOf(from, to) },
      ];
    }),
  };
}

const pairOf = (from: MeasuredTake, to: MeasuredTake): Pair => ({
  from: from.circumstances,
  to: to.circumstances,
  comparisons: compareFigures(from, to),
});

/** All answers together, and what was around them. */
const wholeOf = ({ circumstances, answering, around }: SessionFigures): MeasuredTake => ({
  circumstances,
  results: [...(answering.find(({ category }) => category === null)?.results ?? []), ...around],
});

function takeIn({ circumstances, answers }: SessionFigures, id: string): MeasuredTake | null {
  const found = answers.find(({ answerId }) => answerId === id);
  return found === undefined ? null : { circumstances, results: found.results };
}
