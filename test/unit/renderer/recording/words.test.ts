import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileFacts, sizeText } from '../../../../renderer/src/features/recording/file-facts.ts';
import { markKey } from '../../../../renderer/src/features/recording/mark-keys.ts';
import {
  percentOf,
  progressFacts,
  timeLeftText,
} from '../../../../renderer/src/features/recording/progress-words.ts';
import { parseTime, timeText } from '../../../../renderer/src/ui/time-text.ts';

describe('times in a file', () => {
  test.each([
    ['0:02.4', 2_400],
    ['2.4', 2_400],
    ['2,45', 2_450],
    ['1:05', 65_000],
    ['75', 75_000],
    ['1:02:03.5', 3_723_500],
    [' 0:07 ', 7_000],
  ])('"%s" is understood', (text, expected) => {
    expect(parseTime(text)).toBe(expected);
  });

  test.each(['', 'soon', '1:75', '1:75:00', '-1', '1:', ':30', '1.2.3', '0:02.4s'])(
    '"%s" is no time',
    (text) => {
      expect(parseTime(text)).toBeNull();
    },
  );

  test('are written so that they are read again, to the tenth', () => {
    expect([timeText(2_449), timeText(2_450), timeText(59_999), timeText(3_723_500)]).toEqual([
      '0:02.4',
      '0:02.5',
      '1:00.0',
      '1:02:03.5',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400_000 }), (at) => {
        expect(parseTime(timeText(at))).toBe(Math.round(at / 100) * 100);
      }),
    );
  });
});

test('a file is told as people know files', () => {
  expect([sizeText(999), sizeText(1_496_622), sizeText(2_000_000_000)]).toEqual([
    '999 bytes',
    '1.5 MB',
    '2 GB',
  ]);
  const facts = fileFacts({
    id: '00000000-0000-4000-8000-000000000001',
    fileName: 'talk.mp4',
    bytes: 200,
    isIncomplete: false,
    facts: { width: 640, height: 480, frameRate: 0, endMs: 26_000, codec: 'avc' },
  });
  // A rate that could not be worked out is not zero.
  expect(facts.map(({ value }) => value)).toEqual([
    '0:26.0',
    '200 bytes',
    '640 × 480',
    'not known',
    'H.264',
  ]);
});

describe('progress in words', () => {
  const progress = {
    stage: 'measuring',
    share: 0.346,
    picturesPerSecond: 25.4,
    leftMs: 41_000,
    faceShare: 0.98,
  } as const;

  test('tells what is done, what is left, how fast, and whether a face is found', () => {
    expect(progressFacts(progress).map(({ value }) => value)).toEqual([
      '34 %',
      'about 45 s left',
      '25 pictures a second',
      'in 98 % of the pictures',
    ]);
  });

  test('does not know what it does not know', () => {
    const start = { ...progress, picturesPerSecond: null, leftMs: null, faceShare: null };
    expect(progressFacts(start).map(({ value }) => value)).toEqual([
      '34 %',
      'working out how long it takes',
      'not known yet',
      'not known yet',
    ]);
  });

  test('is no more exact than it can be, and never done before it is', () => {
    expect(timeLeftText({ ...progress, leftMs: 1 })).toBe('about 5 s left');
    expect(timeLeftText({ ...progress, leftMs: 61_000 })).toBe('about 2 min left');
    expect(percentOf({ ...progress, share: 1 })).toBe(99);
  });
});

describe('keys where marks are made', () => {
  const key = (name: string, change: Partial<KeyboardEvent> = {}) => ({
    key: name,
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    ...change,
  });

  test('mark, move and play', () => {
    expect(markKey(key('l'), 'button')).toEqual({ kind: 'mark', place: 'lens' });
    expect(markKey(key('I'), 'other')).toEqual({ kind: 'mark', place: 'interviewer' });
    expect(markKey(key('ArrowLeft'), 'other')).toEqual({ kind: 'step', byMs: -1_000 });
    expect(markKey(key('ArrowRight', { shiftKey: true }), 'other')).toEqual({
      kind: 'step',
      byMs: 100,
    });
    expect(markKey(key(' '), 'other')).toEqual({ kind: 'play' });
  });

  test('leave fields, pressed buttons and shortcuts of the system alone', () => {
    expect(markKey(key('l'), 'field')).toBeNull();
    expect(markKey(key('ArrowLeft'), 'field')).toBeNull();
    expect(markKey(key(' '), 'button')).toBeNull();
    expect(markKey(key('l', { ctrlKey: true }), 'other')).toBeNull();
    expect(markKey(key('x'), 'other')).toBeNull();
  });
});
