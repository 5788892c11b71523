import { describe, expect, test } from 'vitest';
import type { SummaryLine } from '../../../../core/review/types.ts';
import {
  groupByAdvice,
  questionLines,
  sessionLines,
} from '../../../../renderer/src/features/review/summary-groups.ts';

const line = (text: string, adviceId: string | null, questionIndex: number | null = null) =>
  ({ text, adviceId, questionIndex, metricIds: [], tone: 'neutral' }) satisfies SummaryLine;

describe('lines of the summary', () => {
  test('neighbours that rest on the same advice share it', () => {
    const groups = groupByAdvice([line('a', 'greet'), line('b', 'greet'), line('c', 'sit')]);
    expect(groups.map(({ adviceId, lines }) => [adviceId, lines.map(({ text }) => text)])).toEqual([
      ['greet', ['a', 'b']],
      ['sit', ['c']],
    ]);
  });

  test('keep their order even when an advice comes back', () => {
    const groups = groupByAdvice([line('a', 'greet'), line('b', null), line('c', 'greet')]);
    expect(groups.map(({ adviceId }) => adviceId)).toEqual(['greet', null, 'greet']);
  });

  test('every line stands either with the session or with its question', () => {
    const lines = [line('a', null), line('b', null, 0), line('c', null, 1)];
    expect(sessionLines(lines).map(({ text }) => text)).toEqual(['a']);
    expect(questionLines(lines, 1).map(({ text }) => text)).toEqual(['c']);
  });
});
