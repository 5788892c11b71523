import { z } from 'zod';
import { sessionTimeSchema } from '../domain/identifier.ts';
import { plateauScore } from '../metrics/evaluate.ts';
import { definitionOf } from '../metrics/registry.ts';
import type { MetricResult } from '../metrics/types.ts';
import { missingReasonText } from '../metrics/figure-text.ts';

const shareSchema = z.number().min(0).max(1);
const bandEndSchema = z.number().nullable();

const missingSchema = z.object({
  kind: z.enum([
    'no-camera',
    'no-face',
    'no-shoulders',
    'no-hands',
    'not-calibrated',
    'too-short',
    'low-coverage',
    'too-close',
    'left-out',
    'nothing-to-measure',
  ]),
  text: z.string().describe('The reason in words.'),
});

export const documentMetricSchema = z.object({
  id: z.string(),
  label: z.string(),
  unit: z
    .enum(['percent', 'seconds', 'degrees', 'score', 'centimetres', 'per-minute'])
    .nullable()
    .describe('Null for a metric this version does not know.'),
  value: z.number().nullable().describe('In the unit, percent as 0..100; null = not enough data.'),
  interval: z
    .object({ low: z.number(), high: z.number() })
    .nullable()
    .describe(
      '95 % interval; null for a single observed extreme, for the distance and for missing figures.',
    ),
  coverage: shareSchema.describe('Share of the time that could be measured.'),
  missing: missingSchema.nullable().describe('Why there is no figure; null when there is one.'),
  band: z
    .object({
      low: bandEndSchema,
      high: bandEndSchema,
      outerLow: bandEndSchema,
      outerHigh: bandEndSchema,
      source: z.string(),
    })
    .nullable()
    .describe('The plateau the figure is held against; a null end is open.'),
  position: z
    .enum(['inside', 'near', 'outside', 'unclear'])
    .nullable()
    .describe('`unclear` = the interval lies on both sides of an end of the band.'),
  plateauScore: shareSchema
    .nullable()
    .optional()
    .describe(
      '1 inside the band, linear to 0 at its outer limits; null without band or figure, and where the position is `unclear`.',
    ),
  coarse: z.boolean().describe('True = no calibration, wider tolerance.'),
  at: z
    .object({ startMs: sessionTimeSchema, endMs: sessionTimeSchema })
    .nullable()
    .describe('The stretch the figure comes from, if it is one.'),
  parts: z
    .array(z.object({ label: z.string(), value: z.number().nullable() }))
    .describe('In the unit; null = not measured.'),
  basis: z
    .string()
    .nullable()
    .optional()
    .describe('What movements of the calibration have to do with it, in words; null = nothing.'),
});
export type DocumentMetric = z.infer<typeof documentMetricSchema>;

/** One result with all that is needed to read it without the app. */
export function metricToDocument(result: MetricResult): DocumentMetric {
  const { metricId, outcome, position } = result;
  const definition = definitionOf(result);
  const band = definition?.band ?? null;
  const shared = {
    id: metricId,
    label: definition?.label ?? metricId,
    unit: definition?.unit ?? null,
    coverage: outcome.coverage,
    band:
      band === null
        ? null
        : {
            low: finiteOrNull(band.low),
            high: finiteOrNull(band.high),
            outerLow: finiteOrNull(band.outerLow),
            outerHigh: finiteOrNull(band.outerHigh),
            source: band.source,
          },
    position,
    basis: result.basis ?? null,
  };
  if (outcome.kind === 'not-enough-data') {
    const missing = { kind: outcome.reason.kind, text: missingReasonText(outcome.reason) };
    return {
      ...shared,
      value: null,
      interval: null,
      missing,
      plateauScore: null,
      coarse: false,
      at: null,
      parts: [],
    };
  }
  return {
    ...shared,
    value: outcome.value,
    interval: outcome.interval === null ? null : { ...outcome.interval },
    missing: null,
    // A score would be the verdict that the interval does not support.
    plateauScore:
      band === null || position === 'unclear' ? null : plateauScore(band, outcome.value),
    coarse: outcome.coarse,
    at: outcome.at === null ? null : { ...outcome.at },
    parts: outcome.parts.map(({ label, value }) => ({ label, value: finiteOrNull(value) })),
  };
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
