import type { IsoDateTime } from '../units.ts';
import type { MetricComparison, Circumstances } from './types.ts';

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
  /** Null = it is the first of its kind. */
  readonly previous:
    | (Pair & { readonly sessionId: string; readonly startedAt: IsoDateTime })
    | null;
  readonly answers: readonly AnswerComparison[];
};
