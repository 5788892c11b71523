import { TURNED_FROM } from '../metrics/definitions/turned-away.ts';
import { UNEVEN_FROM } from '../metrics/definitions/shoulder-level.ts';
import { numberText } from '../metrics/figure-text.ts';
import { LEAN_LEAVE } from '../metrics/lean-rule.ts';
import { SLIDE_FROM } from '../metrics/slide-over.ts';
import { TURNED_LEVEL } from '../vision/posture.ts';
import type { CalibratedParts } from './posture-data.ts';
import type { Posture } from './posture-frame.ts';

/**
 * How somebody sits at one moment against their calibration, in plain sentences; what was not measured
 * is said with why. Changes smaller than those the figures tell are none.
 */
export function postureInWords(
  posture: Posture,
  calibrated: CalibratedParts | null,
): readonly string[] {
  const { head, shoulders, figures } = posture;
  if (head === null && shoulders === null)
    return ['Not measured: neither your face nor both shoulders were found here.'];
  return [
    ...(calibrated === null
      ? ['How you sat is held against nothing: this session has no calibration.']
      : againstCalibration(posture, calibrated)),
    handsText(figures.handsSeen),
  ];
}

function againstCalibration(posture: Posture, calibrated: CalibratedParts): readonly string[] {
  const { slidCm, lean, shoulderRoll, turn } = posture.figures;
  const told = [heightText(slidCm), distanceText(lean), levelText(shoulderRoll), turnText(turn)];
  const said = told.filter((text) => text !== null);
  const lacking = [
    [slidCm, 'height', calibrated.hasPlace ? whyNoSeat(posture) : NO_PLACE],
    [lean, 'distance', whyNoSeat(posture)],
    [shoulderRoll, 'shoulders', whyNoLevel(posture, calibrated)],
  ] as const;
  const reasons = new Map<string, string[]>();
  for (const [value, name, why] of lacking)
    if (Number.isNaN(value)) reasons.set(why, [...(reasons.get(why) ?? []), name]);
  return [
    ...(said.length === 0 ? [] : [`${capital(said.join(', '))}.`]),
    ...Array.from(
      reasons,
      ([why, names]) => `${capital(names.join(' and '))} not measured: ${why}.`,
    ),
  ];
}

const NO_PLACE = 'your calibration does not say where your head was';

/** Height and distance are told by the same samples; which of their limits failed is not kept. */
const whyNoSeat = ({ head }: Posture): string =>
  head === null
    ? 'your face was not found'
    : 'your head is turned too far, too small in the picture, or was seen too briefly';

function whyNoLevel(
  { head, shoulders, figures: { lean, turn } }: Posture,
  { hasShoulders }: CalibratedParts,
): string {
  if (!hasShoulders) return 'your calibration has none';
  if (shoulders === null) return 'not both were seen';
  if (turn >= TURNED_LEVEL) return 'you are turned, which slants them in the picture';
  // A face that is not there at all hides no turn: then the shoulders are told.
  if (head !== null && Number.isNaN(lean) && Number.isNaN(turn))
    return 'your head is turned too far to tell whether your body is';
  return 'they were seen too briefly';
}

const heightText = (slidCm: number): string | null => {
  if (Number.isNaN(slidCm)) return null;
  if (Math.abs(slidCm) < SLIDE_FROM) return 'at your height';
  return `${numberText(Math.abs(slidCm), 0)} cm ${slidCm > 0 ? 'lower' : 'higher'}`;
};

const distanceText = (lean: number): string | null => {
  if (Number.isNaN(lean)) return null;
  if (Math.abs(lean) < LEAN_LEAVE) return 'at your distance';
  return `${numberText(100 * Math.abs(lean), 0)} % ${lean > 0 ? 'nearer' : 'further away'}`;
};

const levelText = (roll: number): string | null => {
  if (Number.isNaN(roll)) return null;
  if (Math.abs(roll) <= UNEVEN_FROM) return 'shoulders level';
  return `${roll > 0 ? 'left' : 'right'} shoulder ${numberText(Math.abs(roll), 0)}° higher`;
};

const turnText = (turn: number): string | null =>
  turn > TURNED_FROM ? 'turned away from the camera' : null;

function handsText(count: number): string {
  if (Number.isNaN(count)) return 'Hands not measured: not both shoulders were seen.';
  const seen = Math.round(count);
  if (seen === 0) return 'Hands not in the picture.';
  return seen === 1 ? 'One hand in the picture.' : 'Both hands in the picture.';
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
