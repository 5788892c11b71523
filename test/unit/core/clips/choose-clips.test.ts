import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseClips, MIN_SALIENCE, MOST_CLIPS } from '../../../../core/clips/choose-clips.ts';
import { MOST_SESSION_CLIPS, sessionClips } from '../../../../core/clips/session-clips.ts';
import { fitTogether } from '../../../../core/clips/fit-together.ts';
import type { Fitting } from '../../../../core/clips/fit-together.ts';
import type { Clip } from '../../../../core/clips/types.ts';
import { aClip } from '../../../helpers/a-clip.ts';
import { aSpan } from '../../../helpers/a-signals.ts';

type Candidate = Clip & Fitting;

/** Six seconds to watch, for the four in the middle. */
const at = (fromSeconds: number, over: Partial<Clip> = {}): Candidate => ({
  ...aClip({ ...aSpan(fromSeconds, fromSeconds + 6), ...over }),
  moment: aSpan(fromSeconds + 1, fromSeconds + 5),
});

const kinds = (clips: readonly Clip[]) => clips.map(({ kind }) => kind);

describe('which moments are shown', () => {
  it('only those that stand out', () => {
    expect(chooseClips([at(0, { salience: MIN_SALIENCE - 0.01 })])).toEqual([]);
    expect(chooseClips([at(0, { salience: MIN_SALIENCE })])).toHaveLength(1);
  });

  it('a good one first, then by how far they stand out', () => {
    const chosen = chooseClips([
      at(0, { kind: 'stared', tone: 'improve', salience: 2 }),
      at(10, { kind: 'looked-away', tone: 'improve', salience: 9 }),
      at(20, { kind: 'held-contact', tone: 'good', salience: 1.5 }),
    ]);
    expect(kinds(chosen)).toEqual(['held-contact', 'looked-away', 'stared']);
  });

  it('at most three, no two of a kind, none over another', () => {
    const chosen = chooseClips([
      at(0, { kind: 'a', salience: 9 }),
      at(20, { kind: 'a', salience: 8 }),
      at(2, { kind: 'b', salience: 7 }),
      at(10, { kind: 'c', salience: 6 }),
      at(40, { kind: 'd', salience: 5 }),
      at(50, { kind: 'e', salience: 4 }),
    ]);
    // The second best of "a" leaves room for "b", which the best one would not.
    expect(chosen.map(({ kind, startMs }) => [kind, startMs])).toEqual([
      ['a', 20_000],
      ['b', 2000],
      ['c', 10_000],
    ]);
  });

  it('a good one even where it is in the way of something that stands out more', () => {
    const chosen = chooseClips([
      at(0, { kind: 'stared', tone: 'improve', salience: 9 }),
      at(1, { kind: 'held-contact', tone: 'good', salience: 2 }),
    ]);
    expect(kinds(chosen)).toEqual(['held-contact']);
  });

  it('another one of a kind where the best are in the way, four of them at most', () => {
    const long = { ...at(0, { kind: 'b', endMs: 20_000, salience: 10 }), moment: aSpan(0, 60) };
    const chosen = (inTheWay: number) =>
      kinds(
        chooseClips([
          long,
          ...Array.from({ length: inTheWay }, (_, index) =>
            at(5 * index, { kind: 'a', salience: 9 - index }),
          ),
          at(30, { kind: 'a', salience: 2 }),
        ]),
      );
    expect(chosen(3)).toEqual(['b', 'a']);
    expect(chosen(4)).toEqual(['b']);
  });

  it('the same whatever order they are found in', () => {
    const clips = fc.uniqueArray(
      fc.record({
        startMs: fc.integer({ min: 0, max: 60_000 }),
        kind: fc.constantFrom('a', 'b', 'c', 'd'),
        tone: fc.constantFrom('good', 'improve'),
        salience: fc.double({ min: 0, max: 10, noNaN: true }),
      }),
      { selector: ({ startMs }) => startMs, maxLength: 20 },
    );
    fc.assert(
      fc.property(clips, fc.infiniteStream(fc.nat()), (found, order) => {
        const all = found.map((one) => at(one.startMs / 1000, one));
        const shuffled = all
          .map((clip) => ({ clip, place: order.next().value }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ clip }) => clip);
        const chosen = chooseClips(all);
        expect(chooseClips(shuffled)).toEqual(chosen);
        expect(chosen.length).toBeLessThanOrEqual(MOST_CLIPS);
        expect(new Set(kinds(chosen)).size).toBe(chosen.length);
        const inTime = chosen.toSorted((a, b) => a.startMs - b.startMs);
        for (const [index, clip] of inTime.slice(1).entries())
          expect(clip.startMs).toBeGreaterThanOrEqual(inTime[index]?.endMs ?? 0);
        const standsOut = all.filter(({ salience }) => salience >= MIN_SALIENCE);
        if (standsOut.some(({ tone }) => tone === 'good')) expect(chosen[0]?.tone).toBe('good');
        expect(chosen.length > 0).toBe(standsOut.length > 0);
      }),
    );
  });
});

describe('stretches that would overlap', () => {
  it('share out what lies between their moments', () => {
    const fitted = fitTogether([at(5), at(0)]);
    expect(fitted?.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 5500],
      [5500, 11_000],
    ]);
  });

  it('cannot both be shown when their moments overlap', () => {
    expect(fitTogether([at(0), at(4)])).not.toBeNull();
    expect(fitTogether([at(0), at(3.9)])).toBeNull();
  });

  it('never grow, also where only the beginning of a long moment is shown', () => {
    const long = { ...at(0), moment: aSpan(1, 30) };
    expect(fitTogether([long, at(5.5)])?.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 6000],
      [6250, 11_500],
    ]);
  });

  it('must stay long enough to be watched', () => {
    const short = (fromSeconds: number): Candidate => ({
      ...at(fromSeconds, { endMs: 1000 * fromSeconds + 4000 }),
      moment: aSpan(fromSeconds + 1, fromSeconds + 2),
    });
    expect(fitTogether([short(0), short(4)])).toHaveLength(2);
    expect(fitTogether([short(0), short(3.9)])).toBeNull();
  });
});

describe('the best of a session', () => {
  it('are those of all answers, best first, one of a kind', () => {
    const answers = [1, 2, 3].map((answer) => ({
      clips: [
        at(0, { id: `good-${answer}`, tone: 'good', salience: answer }),
        at(10, { id: `improve-${answer}`, kind: 'stared', tone: 'improve', salience: 10 * answer }),
      ],
    }));
    expect(sessionClips(answers).map(({ id }) => id)).toEqual(['good-3', 'improve-3']);
    expect(sessionClips([{ clips: [] }])).toEqual([]);
  });

  it('are no more than one watches at a sitting', () => {
    const clips = (count: number) =>
      Array.from({ length: count }, (_, index) => at(10 * index, { kind: `kind-${index}` }));
    const shown = (count: number) => sessionClips([{ clips: clips(count) }]).length;
    expect(shown(MOST_SESSION_CLIPS)).toBe(MOST_SESSION_CLIPS);
    expect(shown(MOST_SESSION_CLIPS + 1)).toBe(MOST_SESSION_CLIPS);
  });
});
