import { clockText, spanText } from '../metrics/figure-text.ts';
import { leftOutOf } from './spans.ts';
import type { SessionRecord } from './types.ts';

type LeftOutRecord = Pick<SessionRecord, 'answers' | 'phases' | 'leftOut' | 'session'>;

/** What the user left out, with their reasons, and how long it is together; null = nothing. */
export function leftOutText(record: LeftOutRecord): string | null {
  const { leftOut } = record;
  if (leftOut.length === 0) return null;
  const stretches = leftOut.map((one) => {
    const reason = one.reason.trim();
    return reason === '' ? spanText(one) : `${spanText(one)} (${reason})`;
  });
  return `${howMuchText(record)}: ${stretches.join(', ')}.`;
}

/** That something was left out, without where and why; null = nothing. */
export const leftOutInShort = (record: LeftOutRecord): string | null =>
  record.leftOut.length === 0 ? null : `${howMuchText(record)}.`;

function howMuchText(record: LeftOutRecord): string {
  const { leftOut, session } = record;
  const wholeMs = leftOutOf({ startMs: 0, endMs: session.durationMs }, record);
  const stretch = leftOut.length === 1 ? 'a stretch' : `${leftOut.length} stretches`;
  return `You left out ${stretch}, ${clockText(wholeMs)} altogether; no figure counts it`;
}
