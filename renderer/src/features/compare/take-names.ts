import type { PairNames } from '../../../../core/compare/comparison-lines.ts';
import type { TakeSummary } from '../../../../core/compare/take-summary.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const DAY_AND_YEAR = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

type Named = Pick<TakeSummary, 'sessionId' | 'startedAt' | 'take'>;

/** What tells the two apart: their number in one session, otherwise the day, otherwise the time. */
export function takeNames(from: Named, to: Named): PairNames {
  if (from.sessionId === to.sessionId) {
    return { from: `take ${from.take}`, to: `take ${to.take}` };
  }
  for (const format of [DAY, DAY_AND_YEAR]) {
    const names = { from: dateName(from, format), to: dateName(to, format) };
    if (names.from !== names.to) return names;
  }
  return { from: dateName(from, TIME), to: dateName(to, TIME) };
}

const dateName = ({ startedAt }: Named, format: Intl.DateTimeFormat): string =>
  `the take of ${format.format(new Date(startedAt))}`;

/** At the beginning of a heading. */
export const asHeading = (name: string): string =>
  name.replace(/^the take of /, '').replace(/^t/, 'T');
