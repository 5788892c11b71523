import type { TimeSpan } from '../units.ts';
import type { AccuracyRow } from './accuracy-table.ts';
import { contactRuns, labelRuns, momentErrors } from './moments.ts';
import { LABEL_SETTLING_MS, scoreLooks } from './score-looks.ts';
import type { JudgedLook, LookLabel } from './score-looks.ts';

/** Scores one estimator on labelled looks; labels and looks in time order. */
export function accuracyRow(
  name: string,
  labels: readonly LookLabel[],
  looks: readonly JudgedLook[],
): AccuracyRow {
  const score = scoreLooks(labels, looks, { settlingMs: LABEL_SETTLING_MS });
  const { balancedAccuracy, ratioError, yawError, pitchError, coverage } = score;
  const moments = momentErrors(labelRuns(labels), contactRuns(looks), spanOf(looks));
  return { name, balancedAccuracy, ratioError, yawError, pitchError, moments, coverage };
}

const spanOf = (looks: readonly JudgedLook[]): TimeSpan => ({
  startMs: looks[0]?.t ?? 0,
  endMs: looks.at(-1)?.t ?? 0,
});
