import { describe, expect, it } from 'vitest';
import { awaySpans, windowAwayText } from '../../../../core/review/window-away.ts';

const away = (atMs: number) => ({ atMs, isAway: true });
const back = (atMs: number) => ({ atMs, isAway: false });

describe('the time in which the window was elsewhere', () => {
  it('goes from its move to its coming back, or to the end', () => {
    expect(awaySpans([], 60_000)).toEqual([]);
    expect(awaySpans([away(5_000), back(8_000), away(50_000)], 60_000)).toEqual([
      { startMs: 5_000, endMs: 8_000 },
      { startMs: 50_000, endMs: 60_000 },
    ]);
  });

  it('is one stretch however often it is moved on, and none where it only came back', () => {
    expect(awaySpans([away(5_000), away(6_000), back(8_000)], 60_000)).toEqual([
      { startMs: 5_000, endMs: 8_000 },
    ]);
    expect(awaySpans([back(8_000)], 60_000)).toEqual([]);
  });

  it('is told with its times, and that looks in it are not measured', () => {
    expect(windowAwayText([], 60_000)).toBeNull();
    const said = windowAwayText([away(5_000), back(8_000), away(50_000)], 60_000);
    expect(said).toContain('from 0:05 to 0:08, from 0:50 on');
    expect(said).toContain('not measured');
  });
});
