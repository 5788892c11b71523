import type { SummaryLine } from '../../../../core/review/types.ts';

export type SummaryGroup = {
  readonly adviceId: string | null;
  readonly lines: readonly SummaryLine[];
};

/** Neighbouring lines that rest on the same advice, so that it is said once below them. */
export function groupByAdvice(lines: readonly SummaryLine[]): readonly SummaryGroup[] {
  const groups: { adviceId: string | null; lines: SummaryLine[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last !== undefined && last.adviceId === line.adviceId) last.lines.push(line);
    else groups.push({ adviceId: line.adviceId, lines: [line] });
  }
  return groups;
}

/** What is said about the whole session. */
export const sessionLines = (lines: readonly SummaryLine[]): readonly SummaryLine[] =>
  lines.filter(({ questionIndex }) => questionIndex === null);

/** What is said about one question; it belongs to its latest take. */
export const questionLines = (
  lines: readonly SummaryLine[],
  questionIndex: number,
): readonly SummaryLine[] => lines.filter((line) => line.questionIndex === questionIndex);
