import { z } from 'zod';
import { bandPosition } from './evaluate.ts';
import { findMetric, METRICS } from './registry.ts';
import type { Band, Interval, MetricDefinition, MetricResult, MetricUnit } from './types.ts';

const OWN_TARGET_SOURCE = 'Your own target, set in the settings.';

const limitSchema = z.number().min(-1_000).max(1_000);

/** What the user wants of a metric instead of its own band. */
const targetSchema = z.discriminatedUnion('kind', [
  /** Shown nowhere. */
  z.object({ kind: z.literal('off') }),
  z.object({
    kind: z.literal('band'),
    low: limitSchema,
    high: limitSchema,
    outerLow: limitSchema,
    outerHigh: limitSchema,
  }),
]);
export type Target = Readonly<z.infer<typeof targetSchema>>;
type OwnBand = Extract<Target, { kind: 'band' }>;
type BandLimits = Omit<OwnBand, 'kind'>;

/**
 * By the id of the metric. One that this version does not know is kept and not used: a target must
 * not be lost by opening the app of last month.
 */
export const targetsSchema = z
  .record(z.string().min(1).max(100), targetSchema)
  .refine((targets) =>
    Object.entries(targets).every(
      ([id, target]) => target.kind === 'off' || bandFault(findMetric(id), target) === null,
    ),
  );
export type Targets = Readonly<z.infer<typeof targetsSchema>>;

/** Each by itself: one that does not fit costs no other. */
export function salvageTargets(
  stored: unknown,
): { readonly value: Targets; readonly lost: readonly string[] } | null {
  const byId = z.record(z.string(), z.unknown()).safeParse(stored);
  if (!byId.success) return null;
  const each = Object.entries(byId.data).map(([id, target]) => ({
    id,
    parsed: targetsSchema.safeParse({ [id]: target }),
  }));
  return {
    value: Object.assign({}, ...each.map(({ parsed }) => parsed.data ?? {})),
    lost: each.filter(({ parsed }) => !parsed.success).map(({ id }) => findMetric(id)?.label ?? id),
  };
}

/** What figures of a unit can be; a shift against the calibration can be negative, too. */
const UNIT_RANGES: Readonly<Record<MetricUnit, Interval>> = {
  percent: { low: 0, high: 100 },
  score: { low: 0, high: 100 },
  seconds: { low: 0, high: 120 },
  degrees: { low: -90, high: 90 },
  centimetres: { low: 0, high: 300 },
  'per-minute': { low: 0, high: 200 },
};

export function targetRange({ unit, band }: Pick<MetricDefinition, 'unit' | 'band'>): Interval {
  const range = UNIT_RANGES[unit];
  return band !== null && band.outerLow < range.low ? { ...range, low: -range.high } : range;
}

/** What is wrong with a band, as a sentence; null = nothing. */
export function bandFault(
  definition: Pick<MetricDefinition, 'unit' | 'band'> | undefined,
  { low, high, outerLow, outerHigh }: BandLimits,
): string | null {
  if (!(low <= high)) return 'The lower end of the band has to be below its upper end.';
  if (!(outerLow <= low && high <= outerHigh))
    return 'The outer limits have to be outside of the band, or at its ends.';
  if (definition === undefined) return null;
  const range = targetRange(definition);
  return outerLow < range.low || outerHigh > range.high
    ? `Figures of this kind are from ${range.low} to ${range.high}.`
    : null;
}

const WHOLE = 'session-';

/** The figure over all answers has the target of the figure of one answer. */
export const targetIdOf = (metricId: string): string =>
  metricId.startsWith(WHOLE) ? metricId.slice(WHOLE.length) : metricId;

/** Every metric with a target of its own, in the order of the registry. */
export const TARGETED_METRICS: readonly MetricDefinition[] = METRICS.filter(
  ({ id }) => targetIdOf(id) === id,
);

const targetOf = (metricId: string, targets: Targets): Target | undefined => {
  const id = targetIdOf(metricId);
  return Object.hasOwn(targets, id) ? targets[id] : undefined;
};

export const isSwitchedOff = (metricId: string, targets: Targets): boolean =>
  targetOf(metricId, targets)?.kind === 'off';

/** The user's own band of a metric; null = it has none, and its usual one counts. */
export function ownBandOf(metricId: string, targets: Targets): Band | null {
  const target = targetOf(metricId, targets);
  if (target?.kind !== 'band' || !findMetric(metricId)?.band) return null;
  const { low, high, outerLow, outerHigh } = target;
  return { low, high, outerLow, outerHigh, source: OWN_TARGET_SOURCE };
}

/** The band figures of a metric are held against. */
export const bandInUse = (metricId: string, targets: Targets): Band | null =>
  ownBandOf(metricId, targets) ?? findMetric(metricId)?.band ?? null;

type Targeted = { readonly metricId: string; readonly ownBand?: Band };

/** Without what is switched off, and each with the user's own band. Figures stay what they are. */
export const withOwnBands = <Result extends Targeted>(
  results: readonly Result[],
  targets: Targets,
): readonly Result[] =>
  results.flatMap((result) => {
    if (isSwitchedOff(result.metricId, targets)) return [];
    const ownBand = ownBandOf(result.metricId, targets);
    return [ownBand === null ? result : { ...result, ownBand }];
  });

/** The same, each placed anew against the band that counts. */
export const withTargets = (
  results: readonly MetricResult[],
  targets: Targets,
): readonly MetricResult[] =>
  withOwnBands(results, targets).map((result) => {
    const { ownBand, outcome } = result;
    return ownBand === undefined || outcome.kind !== 'value'
      ? result
      : { ...result, position: bandPosition(ownBand, outcome) };
  });

/** Whose targets differ from the usual ones, for whoever reads the figures. */
export type UsedTargets = {
  readonly own: readonly { readonly metricId: string; readonly band: Band }[];
  readonly off: readonly string[];
};

export function usedTargets(targets: Targets): UsedTargets {
  const ids = TARGETED_METRICS.map(({ id }) => id);
  return {
    own: ids.flatMap((metricId) => {
      const band = ownBandOf(metricId, targets);
      return band === null ? [] : [{ metricId, band }];
    }),
    off: ids.filter((metricId) => isSwitchedOff(metricId, targets)),
  };
}
