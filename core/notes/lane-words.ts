import type { Lane } from '../review/types.ts';
import type { TimeSpan } from '../units.ts';
import { coverageText, numberText } from '../metrics/figure-text.ts';
import type { LineLane, StateLane } from './lane-runs.ts';
import { laneRuns, linePoints } from './lane-runs.ts';

/** "12°", "−5 %", "68 cm". */
export function laneValueText(value: number, lane: LineLane): string {
  const space = lane.unit === '' || lane.unit === '°' ? '' : ' ';
  return `${numberText(value, lane.digits)}${space}${lane.unit}`;
}

/** What a lane shows in a span, in one clause, for those who read the chart instead of seeing it. */
export function laneInWords(lane: Lane, span: TimeSpan): string {
  return `${lane.label}: ${lane.kind === 'line' ? lineInWords(lane, span) : statesInWords(lane, span)}`;
}

function lineInWords(lane: LineLane, span: TimeSpan): string {
  const points = linePoints(lane, span);
  const values = points
    .map(({ value }) => value)
    .filter((value) => Number.isFinite(value))
    .sort((first, second) => first - second);
  const low = values[0];
  const high = values.at(-1);
  const middle = values[Math.floor(values.length / 2)];
  if (low === undefined || high === undefined || middle === undefined) {
    return 'not measured';
  }
  const texts = [low, high, middle].map((value) => laneValueText(value, lane));
  return `from ${texts[0]} to ${texts[1]}, middle value ${texts[2]}`;
}

function statesInWords(lane: StateLane, span: TimeSpan): string {
  const times = lane.states.map(() => 0);
  for (const { state, startMs, endMs } of laneRuns(lane, span)) {
    times[state] = (times[state] ?? 0) + endMs - startMs;
  }
  const measured = times.reduce((sum, time) => sum + time, 0);
  if (measured === 0) {
    return 'not measured';
  }
  const shares = lane.states
    .map((state, index) => ({ label: state.label, share: (times[index] ?? 0) / measured }))
    .filter(({ share }) => share > 0)
    .sort((first, second) => second.share - first.share)
    .map(({ label, share }) => `${label} ${coverageText(share)}`);
  const length = span.endMs - span.startMs;
  return `${shares.join(', ')} of the measured time (${coverageText(measured / length)} could be measured)`;
}
