import { z } from 'zod';
import type { SessionComparison } from '../compare/session-comparison.ts';
import type { MetricComparison } from '../compare/types.ts';
import { identifierSchema, isoDateTimeSchema } from '../domain/identifier.ts';
import { missingReasonText } from '../metrics/figure-text.ts';

const figureSchema = z.object({
  value: z.number().describe('In the unit of the metric, percent as 0..100.'),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
});

const changeSchema = z.object({
  metricId: z.string(),
  kind: z
    .enum(['clear', 'unclear', 'without-interval', 'not-comparable', 'missing'])
    .describe('clear = the 95 % intervals do not meet.'),
  from: figureSchema.nullable().describe('Before; null = not measured, or not comparable.'),
  to: figureSchema.nullable(),
  direction: z.enum(['more', 'less']).nullable().describe('Only of a clear change.'),
  bandMove: z
    .enum(['stays-inside', 'into', 'out-of', 'nearer', 'farther', 'across', 'unclear'])
    .nullable()
    .describe('Where a clear change leads against the band; null = there is none.'),
  because: z
    .enum(['version', 'calibration', 'camera', 'movements'])
    .nullable()
    .describe('Why the two are not comparable.'),
  missing: z
    .array(z.object({ side: z.enum(['from', 'to']), text: z.string() }))
    .describe('On which side there is no figure, and why.'),
});

export const documentComparisonSchema = z.object({
  previous: z
    .object({
      sessionId: identifierSchema,
      startedAt: isoDateTimeSchema,
      changes: z.array(changeSchema).describe('All answers together, and what was around them.'),
    })
    .nullable()
    .describe('The session before; null = this is the first one.'),
  answers: z
    .array(
      z.object({
        answerId: identifierSchema,
        before: z.object({
          sessionId: identifierSchema,
          startedAt: isoDateTimeSchema,
          take: z.number().int().min(1),
        }),
        changes: z.array(changeSchema),
      }),
    )
    .describe('Answers whose question was answered before.'),
});

export function comparisonToDocument({
  previous,
  answers,
}: SessionComparison): z.infer<typeof documentComparisonSchema> {
  return {
    previous:
      previous === null
        ? null
        : {
            sessionId: previous.sessionId,
            startedAt: previous.startedAt,
            changes: previous.comparisons.map(toChange),
          },
    answers: answers.map(({ answerId, before: { sessionId, startedAt, take }, comparisons }) => ({
      answerId,
      before: { sessionId, startedAt, take },
      changes: comparisons.map(toChange),
    })),
  };
}

function toChange(comparison: MetricComparison): z.infer<typeof changeSchema> {
  const { metricId, kind } = comparison;
  const hasFigures = 'from' in comparison;
  return {
    metricId,
    kind,
    from: hasFigures ? comparison.from : null,
    to: hasFigures ? comparison.to : null,
    direction: kind === 'clear' ? comparison.direction : null,
    bandMove: kind === 'clear' ? comparison.bandMove : null,
    because: kind === 'not-comparable' ? comparison.because : null,
    missing:
      kind === 'missing'
        ? comparison.in.map(({ side, reason }) => ({ side, text: missingReasonText(reason) }))
        : [],
  };
}
