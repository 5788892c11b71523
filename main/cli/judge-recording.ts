import { accuracyRow } from '../../core/accuracy/accuracy-row.ts';
import type { RecordingAccuracy } from '../../core/accuracy/accuracy-table.ts';
import { judgedLooks } from '../../core/accuracy/judged-looks.ts';
import { labelAt, LABEL_SETTLING_MS } from '../../core/accuracy/score-looks.ts';
import type { JudgedLook, LookLabel } from '../../core/accuracy/score-looks.ts';
import { markedSpans } from '../../core/analysis/recording-plan.ts';
import type { CalibrationMarks } from '../../core/analysis/recording-plan.ts';
import { NO_EYE_BASELINES } from '../../core/domain/calibration.ts';
import type { Tile } from '../../core/domain/tile.ts';
import type { Signals } from '../../core/review/signals-types.ts';
import type { OpenedReview } from '../services/review-cache.ts';
import { sessionSignals } from '../services/session-signals.ts';

/** Scores a recording as it was measured and, where eyes were learnt, from the landmarks alone. */
export function judgeRecording(
  { review: { record }, tracks, signals }: Pick<OpenedReview, 'review' | 'tracks' | 'signals'>,
  labels: readonly LookLabel[],
  marks: CalibrationMarks | null,
  usualInterviewer: Tile,
): RecordingAccuracy {
  const { calibration } = record.session;
  const looksOf = ({ face }: Signals) => withoutMarked(judgedLooks(face), marks);
  const looks = looksOf(signals);
  const rows = [accuracyRow('Greenroom', labels, looks)];
  if (calibration !== null && calibration.lensEyeYaw !== null) {
    const landmarks = { ...calibration, ...NO_EYE_BASELINES };
    const replayed = sessionSignals(record, tracks, usualInterviewer, landmarks);
    rows.push(accuracyRow('landmarks only', labels, looksOf(replayed)));
  }
  return {
    looks: labels.length,
    pictures: looks.filter(({ t }) => labelAt(labels, t, LABEL_SETTLING_MS) !== null).length,
    isCalibrated: calibration !== null,
    rows,
  };
}

/** What a measurement was calibrated with says nothing about how right it is. */
function withoutMarked(
  looks: readonly JudgedLook[],
  marks: CalibrationMarks | null,
): readonly JudgedLook[] {
  if (marks === null) return looks;
  const spans = markedSpans(marks);
  return looks.filter(({ t }) => !spans.some(({ startMs, endMs }) => t >= startMs && t < endMs));
}
