import type { CalibrationState } from '../domain/calibration.ts';
import { differingRules, isSameCamera, isSameCalibration } from './comparability.ts';
import { METRICS } from '../metrics/registry.ts';
import type { PairNames } from './comparison-lines.ts';
import { toSentence } from './sentence.ts';
import type { Circumstances } from './types.ts';

export const CALIBRATION_TEXTS: Readonly<Record<CalibrationState, string>> = {
  calibrated: 'calibrated',
  'partly-calibrated': 'partly calibrated',
  uncalibrated: 'uncalibrated',
};

/** What has to be known before the figures of a pair are read; empty = they are of one kind. */
export function circumstanceNotes(
  from: Circumstances,
  to: Circumstances,
  names: PairNames,
): readonly string[] {
  return [
    ...(from.registryVersion === to.registryVersion
      ? []
      : ['The two were measured by different versions of the formulas, so nothing is compared.']),
    ...calibrationNotes(from, to, names),
    ...(isSameCamera([from, to]) ? [] : [cameraNote(from, to)]),
    ...movementNotes(from, to),
  ];
}

function calibrationNotes(
  from: Circumstances,
  to: Circumstances,
  names: PairNames,
): readonly string[] {
  if (isSameCalibration([from, to])) {
    return from.calibration === 'uncalibrated'
      ? [
          'Neither was calibrated: looks are judged with a wider tolerance, and their figures are coarse.',
        ]
      : [];
  }
  const state = (name: string, { calibration }: Circumstances): string =>
    `${name} was ${CALIBRATION_TEXTS[calibration]}`;
  return [
    `${toSentence(`${state(names.from, from)}, ${state(names.to, to)}`)} Looks were judged with different tolerances, so eye contact is not compared.`,
  ];
}

function movementNotes(from: Circumstances, to: Circumstances): readonly string[] {
  const rules = differingRules([from, to]);
  const labels = METRICS.filter(({ ownRules = [] }) =>
    ownRules.some((rule) => rules.includes(rule)),
  ).map(({ label }) => label.toLowerCase());
  return labels.length === 0
    ? []
    : [
        `Movements of the calibration changed the rules of one of the two, so these are not compared: ${labels.join('; ')}.`,
      ];
}

function cameraNote(from: Circumstances, to: Circumstances): string {
  const isComplete = [from, to].every(({ calibration }) => calibration === 'calibrated');
  const cameras = `Seen by different cameras: ${cameraText(from)}, then ${cameraText(to)}.`;
  return isComplete
    ? `${cameras} Both were calibrated to their own, so all but the distance is compared.`
    : `${cameras} Without a full calibration to each, eye contact is not compared.`;
}

const cameraText = ({ camera }: Circumstances): string =>
  camera === null ? 'none' : `${camera.label} (${camera.width} × ${camera.height})`;
