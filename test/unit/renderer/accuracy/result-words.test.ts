import { describe, expect, test } from 'vitest';
import type { LookScore } from '../../../../core/accuracy/score-looks.ts';
import {
  accuracySentence,
  degreesText,
  errorSentence,
  notMeasuredReason,
  placeShareText,
  shareText,
} from '../../../../renderer/src/features/accuracy/result-words.ts';

const NOTHING: LookScore = {
  sensitivity: null,
  specificity: null,
  balancedAccuracy: null,
  ratioError: null,
  yawError: null,
  pitchError: null,
  coverage: null,
  samples: 0,
};
const GOOD: LookScore = {
  sensitivity: 0.964,
  specificity: 0.9,
  balancedAccuracy: 0.932,
  ratioError: 0.02,
  yawError: 1.46,
  pitchError: 2.5,
  coverage: 0.99,
  samples: 1_500,
};

const reasonFor = ({
  score = NOTHING,
  hasFace = true,
  calibrated = true,
  interviewerKnown = true,
}: {
  readonly score?: LookScore;
  readonly hasFace?: boolean;
  readonly calibrated?: boolean;
  readonly interviewerKnown?: boolean;
}) => notMeasuredReason({ score, hasFace, signals: { calibrated, face: { interviewerKnown } } });

describe('the result in words', () => {
  test('tells right answers beside what guessing would get', () => {
    const sentence = accuracySentence(GOOD);
    expect(sentence).toContain('right in 93 % of the pictures');
    expect(sentence).toContain('in 96 % of those in which you looked at the lens');
    expect(sentence).toContain('Guessing would get 50 %');
    expect(errorSentence(GOOD)).toContain('1.5° off to the side and 2.5° off in height');
  });

  test('what was not measured is said to be, never 0', () => {
    expect(shareText(null)).toBe('not measured');
    expect(shareText(0)).toBe('0 %');
    expect(degreesText(null)).toBe('not told');
    expect(accuracySentence(NOTHING)).toContain('could not be measured');
    expect(errorSentence(NOTHING)).toContain('not known');
  });

  test('names the reason: no pictures, no face, no calibration, eyes not seen', () => {
    const seen = { ...NOTHING, samples: 900 };
    expect(reasonFor({})).toContain('no pictures');
    expect(reasonFor({ score: seen, hasFace: false })).toContain('No face was found');
    expect(reasonFor({ score: seen, calibrated: false, interviewerKnown: false })).toContain(
      'Without a calibration',
    );
    expect(reasonFor({ score: seen })).toContain('too few pictures');
    expect(reasonFor({ score: GOOD })).toBeNull();
  });

  test('a place has its own share, or why there is none', () => {
    const row = (change: Partial<LookScore>, isTooNear = false) =>
      placeShareText({ place: 'left', isTooNear, score: { ...NOTHING, samples: 60, ...change } });
    expect(row({ specificity: 0.5 })).toBe('50 %');
    expect(row({ sensitivity: 1 })).toBe('100 %');
    expect(row({})).toContain('eyes not seen');
    expect(row({ samples: 0 })).toContain('no pictures');
    expect(row({ samples: 0 }, true)).toContain('too near the interviewer');
  });
});
