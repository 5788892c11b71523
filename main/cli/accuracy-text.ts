import { accuracyRow } from '../../core/accuracy/accuracy-row.ts';
import { accuracyTable } from '../../core/accuracy/accuracy-table.ts';
import { judgedLooks } from '../../core/accuracy/judged-looks.ts';
import {
  labelAt,
  LABEL_SETTLING_MS,
  MIN_SCORED_SAMPLES,
  NEAR_LENS,
} from '../../core/accuracy/score-looks.ts';
import type { JudgedLook, LookLabel } from '../../core/accuracy/score-looks.ts';
import { markedSpans } from '../../core/analysis/recording-plan.ts';
import type { CalibrationMarks } from '../../core/analysis/recording-plan.ts';
import { NO_EYE_BASELINES } from '../../core/domain/calibration.ts';
import type { Signals } from '../../core/review/signals-types.ts';
import { msToSeconds } from '../../core/units.ts';
import type { Centimetres } from '../../core/units.ts';
import type { OpenedReview } from '../services/review-cache.ts';
import { sessionSignals } from '../services/session-signals.ts';

/** What `analyze --labels` prints: the table of the benchmark, for one recording. */
export function accuracyText(
  { review: { record }, tracks, signals }: Pick<OpenedReview, 'review' | 'tracks' | 'signals'>,
  labels: readonly LookLabel[],
  marks: CalibrationMarks | null,
  interviewerBelowLensCm: Centimetres,
): string {
  const { calibration } = record.session;
  const looksOf = ({ face }: Signals) => withoutMarked(judgedLooks(face), marks);
  const looks = looksOf(signals);
  const counted = looks.filter(({ t }) => labelAt(labels, t, LABEL_SETTLING_MS) !== null).length;
  const rows = [accuracyRow('Greenroom', labels, looks)];
  if (calibration !== null && calibration.lensEyeYaw !== null) {
    const landmarks = { ...calibration, ...NO_EYE_BASELINES };
    const replayed = sessionSignals(record, tracks, interviewerBelowLensCm, landmarks);
    rows.push(accuracyRow('landmarks only', labels, looksOf(replayed)));
  }
  return [
    `${labels.length} known looks, ${counted} pictures that count.`,
    '',
    accuracyTable(rows),
    '',
    ...notes(calibration !== null, counted),
    '',
  ].join('\n');
}

function notes(isCalibrated: boolean, counted: number): readonly string[] {
  return [
    `A picture counts from ${msToSeconds(LABEL_SETTLING_MS)} s after its look began; those of the looks marked to calibrate do not.`,
    'Contact BA: balanced accuracy, the mean of the shares of right pictures of contact and of looks',
    `elsewhere. Gaze: mean error in degrees where the direction is known and within ${NEAR_LENS} degrees of`,
    'the lens. Moments: how far from the known ones contact is called to begin and end, the time the',
    `person took to follow included. "-": not measured, or in fewer than ${MIN_SCORED_SAMPLES} pictures.`,
    ...(isCalibrated
      ? []
      : ['Not calibrated: --calibrate makes the figures finer and adds the row "landmarks only".']),
    ...(counted === 0
      ? ['No analysed picture is within a known look: are the times seconds of this file?']
      : []),
  ];
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
