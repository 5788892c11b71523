import { NOT_MEASURED_TEXT, numberText } from '../../../core/metrics/figure-text.ts';
import type { LaneState } from '../../../core/review/types.ts';
import type { Ms } from '../../../core/units.ts';
import type { TimeLane } from './time-lane.ts';
import { valueAt } from './time-lane.ts';

export type LaneReadOut = {
  readonly id: string;
  readonly label: string;
  /** "−2.1°", "at the interviewer" or "not measured". */
  readonly text: string;
  readonly isMeasured: boolean;
  readonly tone: LaneState['tone'] | null;
};

/** What a lane says at one moment. A gap reads as "not measured", never as the value before it. */
export function laneReadOut(timeLane: TimeLane, atMs: Ms): LaneReadOut {
  const { lane } = timeLane;
  const value = valueAt(timeLane, atMs);
  const missing: LaneReadOut = {
    id: lane.id,
    label: lane.label,
    text: NOT_MEASURED_TEXT,
    isMeasured: false,
    tone: null,
  };
  if (value === null) return missing;
  if (lane.kind === 'line') {
    return {
      ...missing,
      text: withUnit(numberText(value, lane.digits), lane.unit),
      isMeasured: true,
    };
  }
  const state = lane.states[value];
  return state === undefined
    ? missing
    : { ...missing, text: state.label, isMeasured: true, tone: state.tone };
}

/** "3.1°" but "52 %" and "61 cm": the degree sign stands at the figure. */
export function withUnit(number: string, unit: string): string {
  if (unit === '') return number;
  return unit.startsWith('°') ? `${number}${unit}` : `${number} ${unit}`;
}
