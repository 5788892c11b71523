import type { Movements } from '../domain/movements.ts';
import { IN_PICTURE } from '../vision/movements/hands.ts';
import type { MetricDefinition } from './types.ts';
import { numberText } from './figure-text.ts';
import { REST_BELOW, restBelow } from './rest-rule.ts';
import { fullSmile } from './moment-smile.ts';

/**
 * What a movement of the calibration changed in the rule of a figure, or explains of its absence, in a
 * sentence; null = neither. The figures themselves are computed elsewhere.
 */
type MovementBasis = NonNullable<MetricDefinition['basis']>;

export const smileBasis: MovementBasis = (movements, { kind }) => {
  // Without any movement what is usual is told by how the figure is measured.
  if (kind !== 'value' || movements === null) return null;
  return movements.smile === null
    ? 'How far your own smile goes was not shown in the calibration; a usual measure was taken.'
    : `Held against your own smile in the calibration, which went ${numberText(fullSmile(movements), 2)} of 1 above your face at rest.`;
};

/** Of how high the head is in the picture. */
export const headHeightBasis: MovementBasis = (movements, { kind }) => {
  if (kind !== 'value' || (movements?.nearing ?? null) === null) return null;
  return 'What coming closer looks like to this camera is taken off, as shown in the calibration.';
};

/** Of the height of the seat, which takes off how the head turns about the neck as well. */
export const seatHeightBasis: MovementBasis = (movements, outcome) =>
  joined([
    headHeightBasis(movements, outcome),
    outcome.kind === 'value' && (movements?.nod?.neckForward ?? null) !== null
      ? 'Looking down is told from sinking by your own neck, as your nod in the calibration showed it.'
      : null,
  ]);

export const nodBasis: MovementBasis = (movements, { kind }) =>
  kind === 'value' && movements?.nod?.found === 0
    ? 'The nod you made in the calibration was not seen; some of yours may be missing here.'
    : null;

/** Why hands may not be seen: the way from the lap to a gesture, as the calibration showed it. */
export const handsBasis: MovementBasis = (movements) =>
  joined([gestureText(movements?.gesture ?? null), lapText(movements?.lap ?? null)]);

/** With the limit below which a hand rests, where it is the user's own. */
export const restBasis: MovementBasis = (movements, outcome) => {
  const limit = restBelow(movements);
  const own =
    limit > REST_BELOW && outcome.kind === 'value'
      ? `Your resting hands seemed to move in the calibration, so that up to ${numberText(limit, 2)} shoulder widths a second count as rest.`
      : null;
  return joined([handsBasis(movements, outcome), own]);
};

const joined = (sentences: readonly (string | null)[]): string | null => {
  const said = sentences.filter((sentence) => sentence !== null);
  return said.length === 0 ? null : said.join(' ');
};

const gestureText = (gesture: Movements['gesture']): string | null =>
  gesture === null || gesture.seenShare >= IN_PICTURE
    ? null
    : `In the calibration your hands left the picture while you gestured (seen in ${numberText(100 * gesture.seenShare, 0)} % of the pictures): sit further back or tilt the camera down before you calibrate.`;

const lapText = (lap: Movements['lap']): string | null =>
  lap === null || lap.seenShare >= IN_PICTURE
    ? null
    : 'Hands in your lap were out of the picture: hands that are not seen may have rested there.';
