import { describe, expect, it } from 'vitest';
import { clipCues, cuesAt } from '../../../../core/export/clip-cues.ts';
import { copiedBytes, encodedBytes, pictureBits } from '../../../../core/export/clip-size.ts';
import { timeLeft } from '../../../../core/export/time-left.ts';
import { toWebVtt } from '../../../../core/export/web-vtt.ts';
import { aCue } from '../../../helpers/a-cue.ts';
import { aSegment } from '../../../helpers/a-segment.ts';
import { anAnswer, aQuestion } from '../../../helpers/a-session-record.ts';

const record = {
  answers: [
    anAnswer({ startMs: 10_000, endMs: 40_000, question: aQuestion({ text: 'Why us?' }) }),
    anAnswer({ id: 'b', startMs: 50_000, endMs: null, question: aQuestion({ text: 'Why you?' }) }),
  ],
  markers: [
    { id: 'm1', sessionId: 's', atMs: 20_000, note: 'Good point' },
    { id: 'm2', sessionId: 's', atMs: 22_000, note: '' },
    { id: 'm3', sessionId: 's', atMs: 45_000, note: 'Between' },
  ],
  cues: [],
};

describe('captions of a clip', () => {
  it('have the question as its answer begins, and notes at their moments, in time of the clip', () => {
    expect(clipCues(record, { startMs: 8_000, endMs: 60_000 }, null)).toEqual([
      { startMs: 2_000, endMs: 5_000, text: 'Why us?' },
      { startMs: 12_000, endMs: 15_000, text: 'Good point' },
      { startMs: 37_000, endMs: 40_000, text: 'Between' },
      { startMs: 42_000, endMs: 45_000, text: 'Why you?' },
    ]);
  });

  it('have what stood beside the interviewer for as long as it stood there', () => {
    const cues = [
      aCue({ startMs: 14_000, endMs: 19_000, text: 'Look up at Maya' }),
      aCue({ startMs: 30_000, endMs: 32_000, text: 'Sit up a little' }),
    ];
    const shown = clipCues({ ...record, cues }, { startMs: 12_000, endMs: 40_000 }, null);
    expect(shown).toContainEqual({ startMs: 2_000, endMs: 7_000, text: 'Cue: Look up at Maya' });
    // Followed soon, it was short; a line of captions has to be read.
    expect(shown).toContainEqual({ startMs: 18_000, endMs: 21_000, text: 'Cue: Sit up a little' });
    const before = clipCues({ ...record, cues }, { startMs: 15_000, endMs: 29_000 }, null);
    expect(before.map(({ text }) => text)).not.toContain('Cue: Look up at Maya');
  });

  it('of a clip in the middle begin with the question, then say what it shows', () => {
    const shown = { title: 'Looked down for 6 s', figures: ['From 0:18 to 0:24.'] };
    const cues = clipCues(record, { startMs: 18_000, endMs: 26_000 }, shown);
    expect(cues[0]).toEqual({ startMs: 0, endMs: 3_000, text: 'Why us?' });
    expect(cues[2]).toEqual({
      startMs: 3_000,
      endMs: 6_000,
      text: 'Looked down for 6 s\nFrom 0:18 to 0:24.',
    });
    expect(cuesAt(cues, 4_000)).toEqual([
      'Good point',
      'Looked down for 6 s',
      'From 0:18 to 0:24.',
    ]);
  });

  it('stand long enough to be read, and never past the end', () => {
    const text = 'x'.repeat(150);
    const long = {
      answers: [anAnswer({ startMs: 0, question: aQuestion({ text }) })],
      markers: [],
      cues: [],
    };
    expect(clipCues(long, { startMs: 0, endMs: 60_000 }, null)[0]?.endMs).toBe(10_000);
    expect(clipCues(long, { startMs: 0, endMs: 4_000 }, null)[0]?.endMs).toBe(4_000);
  });

  it('of a clip too short for both begin together', () => {
    const cues = clipCues(record, { startMs: 18_000, endMs: 22_000 }, { title: 'A', figures: [] });
    expect(cues.filter(({ startMs }) => startMs === 0).map(({ text }) => text)).toEqual([
      'Why us?',
      'A',
    ]);
  });
});

describe('a file of captions', () => {
  it('is WebVTT, whatever the words are', () => {
    const text = 'Is 1 < 2 & 3 --> 4?\n\n<b>Yes</b>';
    expect(toWebVtt([{ startMs: 500, endMs: 3_661_001.4, text }])).toBe(
      'WEBVTT\n\n00:00:00.500 --> 01:01:01.001\nIs 1 &lt; 2 &amp; 3 --&gt; 4?\n&lt;b&gt;Yes&lt;/b&gt;\n',
    );
  });
});

describe('what is told before and while', () => {
  it('the size of an encoded film is that of its bits', () => {
    const facts = { lengthMs: 8_000, recordedMs: 8_000, hasPicture: true, hasSound: true };
    expect(encodedBytes({ ...facts, size: { width: 1280, height: 720 } })).toBe(2_596_000);
    expect(encodedBytes({ ...facts, size: null })).toBe(96_000);
    // Half of 720p has 1.25 Mbit; a small one no less than it needs for its edges.
    expect(pictureBits({ width: 640, height: 720 })).toBe(1_250_000);
    expect(pictureBits({ width: 320, height: 240 })).toBe(500_000);
  });

  it('the size of a copy is its share of the file, where that is known', () => {
    const piece = { kind: 'picture', startMs: 0, endMs: 2_500 } as const;
    expect(copiedBytes({ ...piece, segment: aSegment({ bytes: 1_000 }) })).toBe(250);
    expect(copiedBytes({ ...piece, segment: aSegment({ bytes: 0 }) })).toBeNull();
  });

  it('the time left is no guess', () => {
    expect(timeLeft(0.019, 1_000)).toBeNull();
    expect(timeLeft(0.02, 1_000)).toBe(49_000);
    expect(timeLeft(0.5, 0)).toBeNull();
    expect(timeLeft(1, 1_000)).toBe(0);
  });
});
