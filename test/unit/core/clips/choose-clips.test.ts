import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseClips, MIN_SALIENCE, MOST_CLIPS } from '../../../../core/clips/choose-clips.ts';
import { MOST_SESSION_CLIPS, sessionClips } from '../../../../core/clips/session-clips.ts';
import type { Clip } from '../../../../core/clips/types.ts';
import { aClip } from '../../../helpers/a-clip.ts';
import { aSpan } from '../../../helpers/a-signals.ts';

const at = (fromSeconds: number, over: Partial<Clip>): Clip =>
  aClip({ ...aSpan(fromSeconds, fromSeconds + 6), ...over });

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
      at(3, { kind: 'b', salience: 7 }),
      at(6, { kind: 'c', salience: 6 }),
      at(40, { kind: 'd', salience: 5 }),
      at(50, { kind: 'e', salience: 4 }),
    ]);
    expect(kinds(chosen)).toEqual(['a', 'c', 'd']);
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
        const all = found.map((one) => aClip({ ...one, endMs: one.startMs + 5000 }));
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
        else expect(chosen[0]?.salience).toBe(maximum(standsOut));
      }),
    );
  });
});

const maximum = (clips: readonly Clip[]): number | undefined =>
  clips.length === 0 ? undefined : Math.max(...clips.map(({ salience }) => salience));

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
