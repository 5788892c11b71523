import { accuracyTable } from '../../core/accuracy/accuracy-table.ts';
import type { RecordingAccuracy } from '../../core/accuracy/accuracy-table.ts';
import {
  LABEL_SETTLING_MS,
  MIN_SCORED_SAMPLES,
  NEAR_LENS,
} from '../../core/accuracy/score-looks.ts';
import { msToSeconds } from '../../core/units.ts';

/** What `analyze --labels` prints: the table of the benchmark, for one recording. */
export const accuracyText = ({ looks, pictures, isCalibrated, rows }: RecordingAccuracy): string =>
  [
    `${looks} known looks, ${pictures} pictures that count.`,
    '',
    accuracyTable(rows),
    '',
    ...notes(isCalibrated, pictures),
    '',
  ].join('\n');

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
