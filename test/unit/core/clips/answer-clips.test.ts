import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_CLIP_MS, SHORTEST_CLIP_MS } from '../../../../core/clips/clip-span.ts';
import type { Signals } from '../../../../core/review/signals-types.ts';
import type { TimeSpan } from '../../../../core/units.ts';
import { aPhase, anAnswer, aSession } from '../../../helpers/a-session-record.ts';
import { aSignals, aSpan, repeat } from '../../../helpers/a-signals.ts';
import type { FaceStretch, PoseStretch } from '../../../helpers/a-signals.ts';
import { away, clipsOf, kindsOf, look } from './clips-of.ts';

const aLeftOut = (span: TimeSpan) => ({
  ...span,
  id: '00000000-0000-4000-8000-0000000000f1',
  sessionId: aSession().id,
  reason: '',
});

/** Nobody's habit: looks of 2 s with glances aside. Nothing about it stands out. */
const calm = [look(2), ...repeat(7, [away(1), look(2)])];
const CALM_SECONDS = 23;
/** An end that is not one on a look. */
const elsewhere = away(1);

describe('what is worth watching in an answer', () => {
  it('is nothing when nothing stands out', () => {
    expect(
      clipsOf(aSignals({ face: [...calm, elsewhere], pose: [{ seconds: CALM_SECONDS }] })),
    ).toEqual([]);
  });

  it('is nothing when nobody was seen', () => {
    expect(clipsOf(aSignals({ face: [{ seconds: 60, contact: -1 }] }))).toEqual([]);
    expect(clipsOf(aSignals({ calibrated: false }))).toEqual([]);
  });

  it('is the good moment first, then what to work on, each with figures and advice', () => {
    const clips = clipsOf(
      aSignals({
        face: [
          ...calm,
          away(8, { target: 'down' }),
          ...calm,
          away(1),
          look(4.5),
          away(1),
          ...calm,
          elsewhere,
        ],
        pose: [
          { seconds: 70, uprightness: 95 },
          { seconds: 14, uprightness: 30 },
        ],
      }),
    );
    expect(clips.map(({ title, tone }) => [title, tone])).toEqual([
      ['Held the look for 5 seconds', 'good'],
      ['Slid down over this answer', 'improve'],
      ['Looked down for 8 seconds', 'improve'],
    ]);
    for (const { figures, adviceId } of clips) {
      expect(figures).toHaveLength(2);
      expect(figures[1]).toMatch(/ was measured in 100 % of this clip\.$/);
      expect(adviceId).not.toBeNull();
    }
  });

  it('has the same names each time', () => {
    const signals = aSignals({ face: [...calm, away(8), ...calm, elsewhere] });
    expect(clipsOf(signals)[0]?.id).toMatch(/-looked-away-23000$/);
    expect(clipsOf(signals)).toEqual(clipsOf(signals));
  });

  it('has no end of its own in a recording, nor where the clock ended it', () => {
    const signals = aSignals({ face: [...calm, away(4.9), look(2.5)] });
    const answers = [anAnswer({ startMs: 0, endMs: signals.durationMs })];
    const kindsIn = (session: ReturnType<typeof aSession>) =>
      kindsOf(clipsOf(signals, { session, answers }));
    const { durationMs } = signals;
    expect(kindsIn(aSession({ durationMs }))).toContain('ended-with-look');
    expect(kindsIn(aSession({ durationMs, source: 'recording' }))).not.toContain('ended-with-look');
    const plan = { ...aSession().plan, mode: 'interview' as const, answerLimitMs: durationMs };
    expect(kindsIn(aSession({ durationMs, plan }))).not.toContain('ended-with-look');
  });

  it('leaves uncalibrated sessions the looks, and only the plain ones', () => {
    const face = (seconds: number) => [...calm, away(seconds), ...calm, elsewhere];
    const pose = [{ seconds: 30 }, { seconds: 60, uprightness: Number.NaN }];
    const uncalibrated = (seconds: number) =>
      clipsOf(aSignals({ face: face(seconds), pose, calibrated: false }));
    expect(uncalibrated(6)).toEqual([]);
    expect(kindsOf(uncalibrated(8))).toEqual(['looked-away']);
    expect(uncalibrated(8)[0]?.figures[1]).toContain('uncalibrated, coarse');
    expect(
      clipsOf(aSignals({ face: face(8), calibrated: false, interviewerKnown: false })),
    ).toEqual([]);
  });

  it('does not point at a look while the user sat elsewhere than calibrated', () => {
    const drift = (span: TimeSpan) => ({ span, centimetres: 12, isToTheEnd: false });
    const face = [...calm, away(8), ...calm, elsewhere];
    const kindsWith = (span: TimeSpan) =>
      kindsOf(clipsOf(aSignals({ face, seatDrifts: [drift(span)] })));
    expect(kindsWith(aSpan(0, 21))).toEqual(['looked-away']);
    expect(kindsWith(aSpan(0, 21.1))).toEqual([]);
  });

  it('needs four fifths of a clip to be measured', () => {
    // The clip is 10 s long: 2 s before the look away, 6.5 s of it, 1.5 s after it.
    const kindsWith = (unseenBefore: number) =>
      kindsOf(
        clipsOf(
          aSignals({
            face: [
              ...calm,
              { seconds: unseenBefore, contact: -1 },
              look(1.5 - unseenBefore),
              away(6.5),
              look(0.5),
              { seconds: 1, contact: -1 },
              ...calm,
              elsewhere,
            ],
          }),
        ),
      );
    expect(kindsWith(1)).toEqual(['looked-away']);
    expect(kindsWith(1.05)).toEqual([]);
  });
});

const faceStretch = fc.record({
  seconds: fc.integer({ min: 1, max: 48 }).map((quarters) => quarters / 4),
  contact: fc.constantFrom(-1, 0, 1, 1),
  target: fc.constantFrom('up', 'down', 'left'),
  lean: fc.constantFrom(0, 0, 0.2),
});
const poseStretch = fc.record({
  seconds: fc.integer({ min: 1, max: 30 }),
  uprightness: fc.integer({ min: 0, max: 100 }),
  shoulderRoll: fc.integer({ min: -12, max: 12 }),
});
const course = fc.record({
  face: fc.array(
    faceStretch.map(({ contact, target, ...rest }): FaceStretch => ({
      ...rest,
      contact: contact as -1 | 0 | 1,
      ...(contact === 0 ? { target: target as 'up' | 'down' | 'left' } : {}),
    })),
    { minLength: 5, maxLength: 30 },
  ),
  pose: fc.array(
    poseStretch.map((one): PoseStretch => one),
    { minLength: 1, maxLength: 12 },
  ),
});
const hole = fc
  .tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, length]) => aSpan(from, from + length));

const overlap = (first: TimeSpan, second: TimeSpan) =>
  first.startMs < second.endMs && second.startMs < first.endMs;

describe('whatever was measured', () => {
  it('clips lie inside the answer, long enough to be understood, and never in time that does not count', () => {
    let seen = 0;
    fc.assert(
      fc.property(course, hole, hole, ({ face, pose }, leftOut, paused) => {
        const signals = aSignals({ face, pose });
        const record = {
          leftOut: [aLeftOut(leftOut)],
          phases: [aPhase({ kind: 'paused', ...paused })],
        };
        const clips = clipsOf(signals, record);
        seen += clips.length;
        for (const clip of clips) {
          expect(clip.startMs).toBeGreaterThanOrEqual(0);
          expect(clip.endMs).toBeLessThanOrEqual(signals.durationMs);
          expect(clip.endMs - clip.startMs).toBeGreaterThanOrEqual(SHORTEST_CLIP_MS);
          expect(clip.endMs - clip.startMs).toBeLessThanOrEqual(LONGEST_CLIP_MS);
          expect(overlap(clip, leftOut)).toBe(false);
          expect(overlap(clip, paused)).toBe(false);
          expect(clip.title).not.toMatch(/NaN|undefined|not measured/);
          expect(clip.figures.join(' ')).not.toMatch(/NaN|undefined|not measured/);
        }
      }),
      { numRuns: 200 },
    );
    expect(seen).toBeGreaterThan(0);
  });

  it('a later answer has the same clips, later', () => {
    const LATER_MS = 60_000;
    fc.assert(
      fc.property(course, ({ face, pose }) => {
        const now = aSignals({ face, pose });
        const later = shifted(now, LATER_MS);
        const answers = [anAnswer({ startMs: LATER_MS, endMs: later.durationMs })];
        const inTime = (clips: ReturnType<typeof clipsOf>, byMs: number) =>
          clips.map(({ kind, startMs, endMs, title, salience }) => ({
            kind,
            startMs: startMs + byMs,
            endMs: endMs + byMs,
            title,
            salience,
          }));
        expect(
          inTime(
            clipsOf(later, { answers, session: aSession({ durationMs: later.durationMs }) }),
            0,
          ),
        ).toEqual(inTime(clipsOf(now), LATER_MS));
      }),
      { numRuns: 100 },
    );
  });
});

function shifted(signals: Signals, byMs: number): Signals {
  const move = (t: Float64Array) => t.map((one) => one + byMs);
  return {
    ...signals,
    durationMs: signals.durationMs + byMs,
    face: { ...signals.face, t: move(signals.face.t) },
    pose: { ...signals.pose, t: move(signals.pose.t) },
  };
}
