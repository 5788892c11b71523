import type { Movements } from '../domain/movements.ts';
import { IN_PICTURE } from '../vision/movements/hands.ts';
import type { MetricDefinition } from './types.ts';
import { numberText } from './figure-text.ts';
import { REST_BELOW, restBelow } from './rest-rule.ts';
import { fullSmile } from './moment-smile.ts';

/**
 * What movements of the calibration have to do with a figure, or with its absence, in a sentence;
 * null = nothing. The figures themselves are computed elsewhere.
 */
type MovementBasis = NonNullable<MetricDefinition['basis']>;

export const smileBasis: MovementBasis = (movements, { kind }) => {
  // Without any movement what is usual is told by how the figure is measured.
  if (kind !== 'value' || movements === null) return null;
  return movements.smile === null
    ? 'How far your own smile goes was not shown in the calibration; a usual measure was taken.'
    : `Held against your own smile in the calibration, which went ${numberText(fullSmile(movements), 2)} of 1 above your face at rest.`;
};

/** Of heights: nearing where it was shown, and the neck where it was fitted. */
export const heightBasis: MovementBasis = (movements, { kind }) => {
  if (kind !== 'value' || (movements?.nearing ?? null) === null) return null;
  return 'What coming closer looks like to this camera is taken off, as shown in the calibration.';
};

export const nodBasis: MovementBasis = (movements, { kind }) => {
  const nod = movements?.nod ?? null;
  if (nod === null || kind !== 'value') return null;
  return nod.found > 0
    ? 'The nod you made in the calibration was seen at this desk.'
    : 'The nod you made in the calibration was not seen; some of yours may be missing here.';
};

/** Why hands may not be seen: the way from the lap to a gesture, as the calibration showed it. */
export const handsBasis: MovementBasis = (movements) => {
  const sentences = [gestureText(movements?.gesture ?? null), lapText(movements?.lap ?? null)];
  const said = sentences.filter((sentence) => sentence !== null);
  return said.length === 0 ? null : said.join(' ');
};

/** With the limit below which a hand rests, where it is the user's own. */
export const restBasis: MovementBasis = (movements, outcome) => {
  const limit = restBelow(movements);
  const own =
    limit > REST_BELOW && outcome.kind === 'value'
      ? `Your resting hands seemed to move in the calibration, so that up to ${numberText(limit, 2)} shoulder widths a second count as rest.`
      : null;
  const said = [handsBasis(movements, outcome), own].filter((sentence) => sentence !== null);
  return said.length === 0 ? null : said.join(' ');
};

const gestureText = (gesture: Movements['gesture']): string | null =>
  gesture === null
    ? null
    : gesture.seenShare >= IN_PICTURE
      ? 'In the calibration your hands stayed in the picture while you gestured.'
      : `In the calibration your hands left the picture while you gestured (seen in ${numberText(100 * gesture.seenShare, 0)} % of the pictures): sit further back or tilt the camera down.`;

const lapText = (lap: Movements['lap']): string | null =>
  lap === null
    ? null
    : lap.seenShare >= IN_PICTURE
      ? 'Hands in your lap were seen.'
      : 'Hands in your lap were out of the picture: hands that are not seen may have rested there.';
