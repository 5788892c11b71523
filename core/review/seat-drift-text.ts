import { clockText, numberText } from '../metrics/figure-text.ts';
import { isRecorded } from './recorded.ts';
import type { SeatDrift } from './seat-drift.ts';
import type { Review } from './types.ts';

/**
 * What a moved seat means for the figures; null = it was not seen to move. Looks stay measured:
 * nobody knows how many of them are told wrongly, only that they may be.
 */
export function seatDriftText({
  seatDrifts: drifts,
  record,
}: Pick<Review, 'seatDrifts' | 'record'>): string | null {
  if (drifts.length === 0) return null;
  const times = listText(drifts.map(timesText));
  const who = isRecorded(record.session) ? 'the person' : 'you';
  const farthest = Math.max(...drifts.map(({ centimetres }) => centimetres ?? 0));
  const distance = farthest > 0 ? ` by up to ${numberText(farthest, 0)} cm` : '';
  return `${times} ${who} sat elsewhere than in the calibration${distance}, or the camera was moved. Looks and posture in that time may be told wrongly; they are counted as measured.`;
}

const timesText = ({ span, isToTheEnd }: SeatDrift, index: number): string => {
  const from = index === 0 ? 'From' : 'from';
  return isToTheEnd
    ? `${from} ${clockText(span.startMs)} on`
    : `${from} ${clockText(span.startMs)} to ${clockText(span.endMs)}`;
};

/** "a", "a and b", "a, b and c". */
const listText = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
