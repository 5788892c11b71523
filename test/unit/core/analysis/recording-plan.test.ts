import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analysisFailureText,
  isInputFault,
  readableEnd,
} from '../../../../core/analysis/failure-text.ts';
import { ANALYSIS_FAULTS } from '../../../../core/analysis/job.ts';
import { rangesToAnalyse, recordingPlan } from '../../../../core/analysis/recording-plan.ts';
import type { AnalysisRange } from '../../../../core/analysis/recording-plan.ts';
import { interviewPlanSchema } from '../../../../core/domain/plan.ts';

describe('the plan of a recording', () => {
  test('is one that can be stored, whatever the file is called', () => {
    for (const name of ['talk.mp4', 'ü'.repeat(255), ' .mov', '<b>.webm']) {
      expect(interviewPlanSchema.parse(recordingPlan(name)).questions).toHaveLength(1);
    }
    expect(recordingPlan('talk.mp4').questions[0]?.text).toBe('Recording: talk.mp4');
  });

  test('is listed by its title, and by its file where it has none', () => {
    expect(recordingPlan('talk.mp4').company).toBe('Recording: talk.mp4');
    const titled = recordingPlan('talk.mp4', 'Northwind');
    expect(titled.company).toBe('Northwind');
    expect(titled.questions[0]?.text).toBe('Recording: talk.mp4');
  });
});

describe('what has to be analysed', () => {
  const marks = {
    lens: { startMs: 300, endMs: 2_400 },
    interviewer: { startMs: 2_800, endMs: 5_000 },
    people: [],
  };

  test('is the whole file where nothing else is said', () => {
    expect(rangesToAnalyse({ fromMs: 0, toMs: null }, marks)).toEqual([{ fromMs: 0, toMs: null }]);
  });

  test('takes in marked looks outside of the range, each once', () => {
    expect(rangesToAnalyse({ fromMs: 60_000, toMs: 90_000 }, marks)).toEqual([
      { fromMs: 300, toMs: 2_400 },
      { fromMs: 2_800, toMs: 5_000 },
      { fromMs: 60_000, toMs: 90_000 },
    ]);
    expect(rangesToAnalyse({ fromMs: 3_000, toMs: 4_000 }, marks)).toEqual([
      { fromMs: 300, toMs: 2_400 },
      { fromMs: 2_800, toMs: 5_000 },
    ]);
  });

  test('never overlaps, and covers exactly what was asked for', () => {
    const covers = (ranges: readonly AnalysisRange[], t: number) =>
      ranges.some(({ fromMs, toMs }) => t >= fromMs && (toMs === null || t < toMs));
    const times = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(times, fc.option(times), times, times, times, (from, length, a, b, t) => {
        const range = { fromMs: from, toMs: length === null ? null : from + length + 1 };
        const lens = { startMs: a, endMs: a + 5 };
        const interviewer = { startMs: b, endMs: b + 5 };
        const ranges = rangesToAnalyse(range, { lens, interviewer, people: [] });
        const asked = [
          range,
          ...[lens, interviewer].map((l) => ({ fromMs: l.startMs, toMs: l.endMs })),
        ];
        expect(covers(ranges, t)).toBe(covers(asked, t));
        for (const [index, next] of ranges.slice(1).entries())
          expect(ranges[index]?.toMs ?? Number.POSITIVE_INFINITY).toBeLessThan(next.fromMs);
      }),
    );
  });
});

describe('what is said about a recording that cannot be analysed', () => {
  test('is one line for every fault', () => {
    for (const fault of ANALYSIS_FAULTS) {
      const text = analysisFailureText('talk.mp4', { fault, detail: '12.5' });
      expect(text).toMatch(/^[^\n]{20,}$/);
    }
  });

  test('names the part that can be read, where it is worth it', () => {
    const cut = (detail: string) => analysisFailureText('talk.mp4', { fault: 'cut-short', detail });
    expect(cut('1.0')).toContain('--to 1.0');
    expect(cut('0.9')).not.toContain('--to');
  });

  test('tells the window of no option of the command line', () => {
    for (const fault of ANALYSIS_FAULTS)
      expect(analysisFailureText('talk.mp4', { fault, detail: '12.5' }, 'window')).not.toContain(
        '--',
      );
  });

  test('a readable part is one that is worth it', () => {
    expect(readableEnd({ fault: 'cut-short', detail: '1.0' })).toBe(1);
    expect(readableEnd({ fault: 'cut-short', detail: '0.9' })).toBeNull();
    expect(readableEnd({ fault: 'damaged', detail: '9.0' })).toBeNull();
  });

  test('blames the file only for what the file did', () => {
    const blamed = ANALYSIS_FAULTS.filter((fault) => isInputFault({ fault, detail: '' }));
    expect(blamed).toEqual([
      'not-a-video',
      'no-picture',
      'no-decoder',
      'cut-short',
      'unreadable',
      'damaged',
    ]);
  });
});
