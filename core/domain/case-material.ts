import { z } from 'zod';

/** At the most so much of each: what fits on a screen beside the interviewer. */
const MATERIAL_LIMITS = { parts: 6, rows: 12, columns: 6, points: 24, series: 4 } as const;

/** What a good answer covers: so many points, each so long. */
export const MAX_COVERED_POINTS = 12;
export const MAX_COVERED_POINT = 300;

const labelSchema = z.string().trim().max(80);

/** A part of what a case gives to read. Figures of a case are made up, and are said to be. */
export const materialPartSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    title: labelSchema,
    text: z.string().trim().min(1).max(1_500),
  }),
  z.object({
    kind: z.literal('table'),
    title: labelSchema,
    columns: z.array(labelSchema).min(1).max(MATERIAL_LIMITS.columns).readonly(),
    rows: z
      .array(z.array(labelSchema).min(1).max(MATERIAL_LIMITS.columns).readonly())
      .min(1)
      .max(MATERIAL_LIMITS.rows)
      .readonly(),
  }),
  z.object({
    kind: z.literal('chart'),
    title: labelSchema,
    /** Lines over an ordered axis, or bars over named things. */
    form: z.enum(['line', 'bar']),
    /** What the values are counted in ("thousand orders a week"). */
    unit: labelSchema,
    labels: z.array(labelSchema).min(2).max(MATERIAL_LIMITS.points).readonly(),
    series: z
      .array(
        z.object({
          name: labelSchema,
          values: z.array(z.number().finite()).min(2).max(MATERIAL_LIMITS.points).readonly(),
        }),
      )
      .min(1)
      .max(MATERIAL_LIMITS.series)
      .readonly(),
  }),
]);
export type MaterialPart = Readonly<z.infer<typeof materialPartSchema>>;

/** The case of a case study, copied into the plan: a later edit of the library changes nothing. */
export const caseMaterialSchema = z.object({
  caseId: z.string().min(1).max(100),
  title: z.string().trim().min(1).max(120),
  parts: z.array(materialPartSchema).min(1).max(MATERIAL_LIMITS.parts).readonly(),
  /** What a good answer covers; shown afterwards, never before. */
  covers: z
    .array(z.string().trim().min(1).max(MAX_COVERED_POINT))
    .max(MAX_COVERED_POINTS)
    .readonly(),
  /**
   * For how long in all, while presenting, looks at the material are not counted as looks away,
   * milliseconds.
   */
  readingAllowanceMs: z.number().int().min(0).max(900_000),
});
export type CaseMaterial = Readonly<z.infer<typeof caseMaterialSchema>>;
