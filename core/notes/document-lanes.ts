import { z } from 'zod';
import { sessionTimeSchema } from '../domain/identifier.ts';
import type { Lane } from '../review/types.ts';
import type { Ms, TimeSpan } from '../units.ts';
import type { LineLane, StateLane } from './lane-runs.ts';
import { laneRuns, visitLane } from './lane-runs.ts';

/** Time step of line lanes in the document, ms: enough for a chart; every sample is in the CSV file. */
export const DOCUMENT_STEP_MS: Ms = 500;
const DOCUMENT_DECIMALS = 3;

const stepValuesSchema = z.array(z.number().nullable());

const lineLaneSchema = z.object({
  kind: z.literal('line'),
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  stepMs: z.number().positive().describe('Step k covers k*stepMs to (k+1)*stepMs of the session.'),
  mean: stepValuesSchema.describe('Mean of the measured samples of each step; null = not measured.'),
  low: stepValuesSchema.describe('Least value of each step.'),
  high: stepValuesSchema.describe('Greatest value of each step.'),
});

const stateLaneSchema = z.object({
  kind: z.literal('state'),
  id: z.string(),
  label: z.string(),
  states: z.array(z.string()),
  runs: z
    .array(
      z.object({
        startMs: sessionTimeSchema,
        endMs: sessionTimeSchema,
        state: z.number().int().min(0).describe('Index into states.'),
      }),
    )
    .describe('Stretches of one state in time order; time that no run covers was not measured.'),
});

export const documentLaneSchema = z.discriminatedUnion('kind', [lineLaneSchema, stateLaneSchema]);
export type DocumentLane = z.infer<typeof documentLaneSchema>;

/** A lane over the whole session in its stored form: thinned numbers, or run lengths of states. */
export function laneToDocument(lane: Lane, durationMs: Ms): DocumentLane {
  const span: TimeSpan = { startMs: 0, endMs: durationMs };
  return lane.kind === 'line' ? lineToDocument(lane, span) : stateToDocument(lane, span);
}

function stateToDocument(lane: StateLane, span: TimeSpan): DocumentLane {
  return {
    kind: 'state',
    id: lane.id,
    label: lane.label,
    states: lane.states.map((state) => state.label),
    runs: laneRuns(lane, span).map(({ startMs, endMs, state }) => ({
      startMs: rounded(startMs),
      endMs: rounded(endMs),
      state,
    })),
  };
}

function lineToDocument(lane: LineLane, span: TimeSpan): DocumentLane {
  const steps = Math.ceil(span.endMs / DOCUMENT_STEP_MS);
  const sums = new Float64Array(steps);
  const counts = new Float64Array(steps);
  const lows = new Float64Array(steps).fill(Infinity);
  const highs = new Float64Array(steps).fill(-Infinity);
  visitLane(lane, span, (value, startMs) => {
    const step = Math.floor(startMs / DOCUMENT_STEP_MS);
    sums[step] = (sums[step] ?? 0) + value;
    counts[step] = (counts[step] ?? 0) + 1;
    lows[step] = Math.min(lows[step] ?? Infinity, value);
    highs[step] = Math.max(highs[step] ?? -Infinity, value);
  });
  return {
    kind: 'line',
    id: lane.id,
    label: lane.label,
    unit: lane.unit,
    stepMs: DOCUMENT_STEP_MS,
    mean: Array.from(sums, (sum, step) => roundedOrNull(sum / (counts[step] ?? 0))),
    low: Array.from(lows, roundedOrNull),
    high: Array.from(highs, roundedOrNull),
  };
}

function rounded(value: number): number {
  const factor = 10 ** DOCUMENT_DECIMALS;
  return Math.round(value * factor) / factor + 0;
}

function roundedOrNull(value: number): number | null {
  return Number.isFinite(value) ? rounded(value) : null;
}
