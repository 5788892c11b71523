import type { PairNames } from '../../../../core/compare/comparison-lines.ts';
import type { TakeSummary } from '../../../../core/compare/take-summary.ts';
import { dayAndClockText, dayOfYearText, dayText } from '../../../../core/writing/date-text.ts';
import { ownTimeZone } from '../../ui/formatting.ts';

type DateText = typeof dayText;

type Named = Pick<TakeSummary, 'sessionId' | 'startedAt' | 'take'>;

/** What tells the two apart: their number in one session, otherwise the day, otherwise the time. */
export function takeNames(from: Named, to: Named): PairNames {
  if (from.sessionId === to.sessionId) {
    return { from: `take ${from.take}`, to: `take ${to.take}` };
  }
  for (const format of [dayOfYearText, dayText]) {
    const names = { from: dateName(from, format), to: dateName(to, format) };
    if (names.from !== names.to) return names;
  }
  return { from: dateName(from, dayAndClockText), to: dateName(to, dayAndClockText) };
}

const dateName = ({ startedAt }: Named, format: DateText): string =>
  `the take of ${format(startedAt, ownTimeZone())}`;

/** At the beginning of a heading. */
export const asHeading = (name: string): string =>
  name.replace(/^the take of /, '').replace(/^t/, 'T');
