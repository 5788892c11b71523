import { z } from 'zod';
import { sessionTimeSchema } from '../domain/identifier.ts';
import type { Lane } from '../review/types.ts';
import type { Ms, TimeSpan } from '../units.ts';
import type { LineLane, StateLane } from './lane-runs.ts';
import { laneRuns } from './lane-runs.ts';

const DOCUMENT_DECIMALS = 3;

const lineLaneSchema = z.object({
  kind: z.literal('line'),
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  times: z.array(sessionTimeSchema).describe('Middle of each window, ms.'),
  values: z
    .array(z.number().nullable())
    .describe('Median of the samples of each window, as long as times; null = not measured.'),
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

/** A lane over the whole session: one number per window, or run lengths of states. */
export function laneToDocument(lane: Lane, durationMs: Ms): DocumentLane {
  const span: TimeSpan = { startMs: 0, endMs: durationMs };
  return lane.kind === 'line' ? lineToDocument(lane) : stateToDocument(lane, span);
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

function lineToDocument(lane: LineLane): DocumentLane {
  return {
    kind: 'line',
    id: lane.id,
    label: lane.label,
    unit: lane.unit,
    times: Array.from(lane.t, rounded),
    values: Array.from(lane.values, (value) => (Number.isFinite(value) ? rounded(value) : null)),
  };
}

function rounded(value: number): number {
  const factor = 10 ** DOCUMENT_DECIMALS;
  return Math.round(value * factor) / factor + 0;
}
