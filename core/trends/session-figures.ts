import type { Answer } from '../domain/answer.ts';
import { QUESTION_CATEGORIES } from '../domain/question.ts';
import type { Question, QuestionCategory } from '../domain/question.ts';
import { circumstancesOf } from '../compare/take.ts';
import { toFigureResult } from '../compare/compare-figures.ts';
import type { Circumstances, FigureResult } from '../compare/types.ts';
import type { CountedTime } from '../metrics/counted-time.ts';
import { computeMetrics, REGISTRY_VERSION } from '../metrics/registry.ts';
import { textToSeed } from '../metrics/statistics/random.ts';
import { withOwnBands } from '../metrics/targets.ts';
import type { Targets } from '../metrics/targets.ts';
import type { MetricScope } from '../metrics/types.ts';
import { sayNoCamera } from '../review/no-camera.ts';
import type { Signals } from '../review/signals-types.ts';
import { materialReadings, notCounted } from '../review/material-reading.ts';
import {
  answersSpans,
  answerSpans,
  clockLimits,
  LISTENING_PHASES,
  phaseSpans,
  turnEndSpans,
} from '../review/spans.ts';
import type { SessionRecord } from '../review/types.ts';

export type AnswerFigures = Pick<Answer, 'questionIndex' | 'take' | 'startMs'> & {
  readonly answerId: string;
  readonly question: Pick<Question, 'id' | 'text' | 'category'>;
  readonly results: readonly FigureResult[];
};

/** The figures of one session, without lanes and words: small enough to have those of all sessions. */
export type SessionFigures = {
  readonly sessionId: string;
  readonly circumstances: Circumstances;
  /** Over the answers to the questions of one category together; null = over all answers. */
  readonly answering: readonly {
    readonly category: QuestionCategory | null;
    readonly results: readonly FigureResult[];
  }[];
  /** Greeting, goodbye, the ends of the answers, listening. */
  readonly around: readonly FigureResult[];
  readonly answers: readonly AnswerFigures[];
};

/** Pure, like the review of the same session: the same seeds, so the same figures and intervals. */
export function buildSessionFigures(record: SessionRecord, signals: Signals): SessionFigures {
  const { session } = record;
  const { plan } = session;
  const answers = record.answers.toSorted((a, b) => a.startMs - b.startMs);
  const reading = notCounted(materialReadings(record, signals));
  const measure = (
    scope: MetricScope,
    time: CountedTime,
    seed: string,
  ): readonly FigureResult[] => {
    const results = computeMetrics(signals, scope, time, textToSeed(seed));
    return (session.camera === null ? sayNoCamera(results) : results).map(toFigureResult);
  };
  const together = (some: readonly Answer[]) =>
    measure('answer', answersSpans(some, record, reading), session.id);
  return {
    sessionId: session.id,
    circumstances: circumstancesOf(session, REGISTRY_VERSION),
    answering: [
      { category: null, results: together(answers) },
      ...QUESTION_CATEGORIES.flatMap((category) => {
        const some = answers.filter(({ question }) => question.category === category);
        return some.length === 0 ? [] : [{ category, results: together(some) }];
      }),
    ],
    around: [
      ...measure('turn-end', turnEndSpans(record, clockLimits(plan), reading), session.id),
      ...measure('listening', phaseSpans(LISTENING_PHASES, record), session.id),
      ...measure('greeting', phaseSpans(['greeting'], record), session.id),
      ...measure('closing', phaseSpans(['closing'], record), session.id),
    ],
    answers: answers.map((answer) => ({
      answerId: answer.id,
      questionIndex: answer.questionIndex,
      take: answer.take,
      startMs: answer.startMs,
      question: {
        id: answer.question.id,
        text: answer.question.text,
        category: answer.question.category,
      },
      results: measure('answer', answerSpans(answer, record, reading), answer.id),
    })),
  };
}

/** The same figures, held against the user's targets and without what is switched off. */
export const withTargetsOf = (figures: SessionFigures, targets: Targets): SessionFigures => ({
  ...figures,
  answering: figures.answering.map((one) => ({
    ...one,
    results: withOwnBands(one.results, targets),
  })),
  around: withOwnBands(figures.around, targets),
  answers: figures.answers.map((one) => ({ ...one, results: withOwnBands(one.results, targets) })),
});
