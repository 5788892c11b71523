import { describe, expect, it } from 'vitest';
import { axisTicks } from '../../../../core/notes/axis-ticks.ts';
import { laneRuns, linePoints } from '../../../../core/notes/lane-runs.ts';
import type { LineLane, StateLane } from '../../../../core/notes/lane-runs.ts';
import { laneInWords } from '../../../../core/notes/lane-words.ts';
import { lanesToSvg } from '../../../../core/notes/lanes-to-svg.ts';
import { LINE_JOIN_MS, linePath } from '../../../../core/notes/line-path.ts';
import type { ReportChart } from '../../../../core/notes/types.ts';

const gap = Number.NaN;

const aLine = (points: readonly (readonly [number, number])[]): LineLane => ({
  kind: 'line',
  id: 'uprightness',
  label: 'Uprightness',
  unit: 'of 100',
  digits: 0,
  range: [0, 100],
  plateau: [65, 100],
  t: Float64Array.from(points, ([t]) => t),
  values: Float32Array.from(points, ([, value]) => value),
});

const aContactLane = (points: readonly (readonly [number, number])[]): StateLane => ({
  kind: 'state',
  id: 'contact',
  label: 'Looks at the interviewer',
  states: [
    { label: 'elsewhere', tone: 'away' },
    { label: 'interviewer', tone: 'good' },
  ],
  t: Float64Array.from(points, ([t]) => t),
  values: Float32Array.from(points, ([, value]) => value),
});

const aChart = (change: Partial<ReportChart> = {}): ReportChart => ({
  title: 'Question 1',
  alt: 'What is seen.',
  startMs: 0,
  endMs: 10_000,
  lanes: [],
  spans: [],
  marks: [],
  leftOut: [],
  ...change,
});

const plain = { toX: (t: number) => t / 100, toY: (value: number) => value };
const moves = (path: string): number => path.match(/M/gu)?.length ?? 0;
const whole = { startMs: 0, endMs: 10_000 };

describe('runs of a state lane', () => {
  it('hold from one change to the next and stop at a gap', () => {
    const lane = aContactLane([
      [0, 1],
      [2_000, 0],
      [3_000, gap],
      [5_000, 1],
      [9_000, gap],
    ]);
    expect(laneRuns(lane, whole)).toEqual([
      { startMs: 0, endMs: 2_000, state: 1 },
      { startMs: 2_000, endMs: 3_000, state: 0 },
      { startMs: 5_000, endMs: 9_000, state: 1 },
    ]);
  });

  it('are cut to the stretch asked for', () => {
    const lane = aContactLane([
      [0, 1],
      [9_000, gap],
    ]);
    expect(laneRuns(lane, { startMs: 2_500, endMs: 4_000 })).toEqual([
      { startMs: 2_500, endMs: 4_000, state: 1 },
    ]);
    expect(laneRuns(lane, { startMs: 9_000, endMs: 10_000 })).toEqual([]);
  });
});

describe('the path of a line', () => {
  it('starts anew after a value that was not measured', () => {
    const lane = aLine([
      [0, 50],
      [500, 60],
      [1_000, gap],
      [1_500, 40],
      [2_000, 45],
    ]);
    expect(moves(linePath(linePoints(lane, whole), plain))).toBe(2);
  });

  it('joins neighbours up to the longest joint, and no further', () => {
    const atLimit = aLine([
      [0, 50],
      [LINE_JOIN_MS, 60],
    ]);
    const beyond = aLine([
      [0, 50],
      [LINE_JOIN_MS + 1, 60],
    ]);
    expect(moves(linePath(linePoints(atLimit, whole), plain))).toBe(1);
    expect(moves(linePath(linePoints(beyond, whole), plain))).toBe(2);
  });

  it('keeps the extremes of many points on one pixel', () => {
    const lane = aLine(Array.from({ length: 40 }, (_, index) => [index, index === 20 ? 99 : 50]));
    expect(linePath(linePoints(lane, whole), plain)).toBe('M0 50.0L0 99.0');
  });

  it('is empty when nothing was measured', () => {
    expect(
      linePath(
        linePoints(
          aLine([
            [0, gap],
            [500, gap],
          ]),
          whole,
        ),
        plain,
      ),
    ).toBe('');
  });
});

describe('ticks of the time axis', () => {
  it.each([
    [0, 10_000],
    [62_300, 190_000],
    [0, 3_600_000],
    [0, 86_400_000],
    [500, 900],
  ])('are few, round and inside %i to %i ms', (startMs, endMs) => {
    const ticks = axisTicks({ startMs, endMs });
    expect(ticks.length).toBeLessThanOrEqual(10);
    for (const tick of ticks) {
      expect(tick % 1000).toBe(0);
      expect(tick).toBeGreaterThanOrEqual(startMs);
      expect(tick).toBeLessThanOrEqual(endMs);
    }
  });
});

describe('a lane in words', () => {
  it('says the shares of the measured time and how much that was', () => {
    const lane = aContactLane([
      [0, 1],
      [6_000, 0],
      [8_000, gap],
    ]);
    expect(laneInWords(lane, whole)).toBe(
      'Looks at the interviewer: interviewer 75 %, elsewhere 25 % of the measured time (80 % could be measured)',
    );
  });

  it('says the range of a line', () => {
    const lane = aLine([
      [0, 80],
      [500, 90],
      [1_000, gap],
      [1_500, 70],
    ]);
    expect(laneInWords(lane, whole)).toBe(
      'Uprightness: from 70 of 100 to 90 of 100, middle value 80 of 100',
    );
  });

  it('says "not measured" instead of a number', () => {
    expect(laneInWords(aLine([[0, gap]]), whole)).toBe('Uprightness: not measured');
    expect(laneInWords(aContactLane([]), whole)).toBe('Looks at the interviewer: not measured');
  });
});

describe('the chart', () => {
  it('has a title and a description for those who cannot see it', () => {
    const svg = lanesToSvg(aChart(), 'c1');
    expect(svg).toContain('role="img" aria-labelledby="c1-title c1-desc"');
    expect(svg).toContain('<title id="c1-title">Question 1</title>');
    expect(svg).toContain('<desc id="c1-desc">What is seen.</desc>');
  });

  it('draws a bar for each stretch of a state and none where nothing was measured', () => {
    const lane = aContactLane([
      [0, 1],
      [2_000, gap],
      [5_000, 1],
      [9_000, 0],
      [9_500, gap],
    ]);
    const svg = lanesToSvg(aChart({ lanes: [lane] }), 'c1');
    expect(svg.match(/<rect class="good"/gu)).toHaveLength(2);
    expect(svg.match(/<rect class="away"/gu)).toHaveLength(1);
  });

  it('draws the plateau of a line', () => {
    const svg = lanesToSvg(aChart({ lanes: [aLine([[0, 50]])] }), 'c1');
    expect(svg.match(/class="plateau"/gu)).toHaveLength(1);
  });

  it('numbers the markers and names the questions', () => {
    const svg = lanesToSvg(
      aChart({
        marks: [{ atMs: 5_000, label: '0:05: good' }],
        spans: [{ startMs: 1_000, endMs: 9_000, label: 'Question 1' }],
        lanes: [aLine([[0, 50]])],
      }),
      'c1',
    );
    expect(svg).toContain('<title>0:05: good</title>');
    expect(svg).toContain('>1</text>');
    expect(svg).toContain('>Question 1</text>');
  });

  it('writes no NaN, whatever the data', () => {
    const lanes = [aLine([[0, gap]]), aLine([]), aContactLane([]), aContactLane([[0, gap]])];
    for (const chart of [aChart({ lanes }), aChart({ lanes, endMs: 0 })]) {
      expect(lanesToSvg(chart, 'c1')).not.toMatch(/NaN|Infinity|undefined/u);
    }
  });

  it('stays small for an hour', () => {
    const hour = 3_600_000;
    const line = aLine(Array.from({ length: 14_400 }, (_, index) => [index * 250, index % 100]));
    const flicker = aContactLane(
      Array.from({ length: 36_000 }, (_, index) => [index * 100, index % 2]),
    );
    const svg = lanesToSvg(aChart({ lanes: [line, flicker], endMs: hour }), 'c1');
    expect(svg.length).toBeLessThan(100_000);
  });
});
