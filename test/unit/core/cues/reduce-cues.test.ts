import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CUE_REPEAT_MS,
  CUE_SETTLING_MS,
  CUE_SHOWN_MS,
  CUE_SPACING_MS,
} from '../../../../core/cues/cue-times.ts';
import { NO_CUES_YET, reduceCues } from '../../../../core/cues/reduce-cues.ts';
import type { CueEffect, CueInput, CueState } from '../../../../core/cues/reduce-cues.ts';
import type { CueStage, LiveSignals } from '../../../../core/cues/types.ts';
import { CUE_KINDS } from '../../../../core/domain/cue.ts';
import { AN_ANSWER, liveOf, TRUSTED } from './a-moment.ts';

const STEP_MS = 500;

/** The window as it is seen at a time: its end is now. */
function at(live: LiveSignals, nowMs: number): LiveSignals {
  const shift = nowMs - live.signals.durationMs;
  const { face, pose } = live.signals;
  return {
    ...live,
    signals: {
      ...live.signals,
      durationMs: nowMs,
      face: { ...face, t: face.t.map((t) => t + shift) },
      pose: { ...pose, t: pose.t.map((t) => t + shift) },
    },
  };
}

const DOWN = liveOf({ face: [{ seconds: 14, contact: 0, target: 'down' }] });
const WELL = liveOf({ face: [{ seconds: 14 }], pose: [{ seconds: 14 }] });
const LOW = liveOf({
  face: [{ seconds: 14, slidCm: 4 }],
  pose: [{ seconds: 14, uprightness: 20 }],
});
const UNKNOWN = liveOf({ face: [{ seconds: 14, contact: -1 }], inPicture: -1 });

type Step = Partial<Omit<CueInput, 'nowMs'>>;

/** One look every half second, all of them as told. */
function run(steps: readonly Step[], from: CueState = NO_CUES_YET) {
  let state = from;
  const effects: CueEffect[] = [];
  for (const [index, step] of steps.entries()) {
    const nowMs = index * STEP_MS;
    const { live = DOWN, ...rest } = step;
    const input = { mode: 'practice', switchedOff: [], stage: AN_ANSWER, ...rest } as const;
    const next = reduceCues(state, {
      ...input,
      nowMs,
      live: live === null ? null : at(live, nowMs),
    });
    state = next.state;
    effects.push(...next.effects);
  }
  return effects;
}
const during = (seconds: number, step: Step = {}): Step[] =>
  Array.from({ length: (1_000 * seconds) / STEP_MS }, () => step);
const starts = (effects: readonly CueEffect[]) =>
  effects.flatMap((effect) =>
    effect.type === 'show' ? [{ kind: effect.cue.kind, atMs: effect.cue.startMs }] : [],
  );

describe('cues during an answer', () => {
  it('come after the first seconds of it and the dwell of their kind', () => {
    expect(starts(run(during(12)))).toEqual([{ kind: 'eyes-down', atMs: 8_000 }]);
  });

  it('stand for five seconds when they are not followed', () => {
    const [show, end] = run(during(20));
    expect(show?.type).toBe('show');
    expect(end).toMatchObject({ type: 'end', endMs: 8_000 + CUE_SHOWN_MS });
  });

  it('go earlier when they are followed, yet not before they can be read', () => {
    const followed = run([...during(8.5), ...during(5, { live: WELL })]);
    expect(followed.at(-1)).toMatchObject({ type: 'end', endMs: 10_000 });
  });

  it('leave a while in between, and longer before the same one', () => {
    const shown = starts(run(during(200)));
    const [first, second, third] = shown;
    expect(first?.kind).toBe('eyes-down');
    // The next kind that applies: looking elsewhere, as long as the eyes are down.
    expect(second).toEqual({
      kind: 'look-back',
      atMs: 8_000 + CUE_SHOWN_MS + CUE_SPACING_MS,
    });
    expect(third?.kind).toBe('eyes-down');
    expect((third?.atMs ?? 0) - 13_000).toBeGreaterThanOrEqual(CUE_REPEAT_MS);
  });

  it('prefer looks to posture when both are off', () => {
    const both = liveOf({
      face: [{ seconds: 14, contact: 0, target: 'down', slidCm: 4 }],
      pose: [{ seconds: 14, uprightness: 20 }],
    });
    expect(starts(run(during(12, { live: both })))[0]?.kind).toBe('eyes-down');
    expect(starts(run(during(12, { live: LOW })))[0]?.kind).toBe('sit-up');
  });

  it('are silent when all is well', () => {
    expect(run(during(120, { live: WELL }))).toEqual([]);
  });

  it('of kinds that are switched off do not come', () => {
    const switchedOff = ['eyes-down', 'look-back'] as const;
    expect(run(during(60, { switchedOff }))).toEqual([]);
  });

  it('end with the answer', () => {
    const effects = run([...during(9), ...during(2, { stage: null })]);
    expect(effects.at(-1)).toMatchObject({ type: 'end', endMs: 9_000 });
  });

  it('begin anew after a pause: what was seen before it does not count', () => {
    const steps = [...during(7), ...during(2, { stage: null }), ...during(12)];
    expect(starts(run(steps))).toEqual([{ kind: 'eyes-down', atMs: 9_000 + 8_000 }]);
  });

  it('leave looks at a case’s material alone until the time for it is used up', () => {
    const stage: CueStage = { ...AN_ANSWER, readingAllowanceMs: 20_000 };
    const [first] = starts(run(during(60, { stage })));
    expect(first?.atMs).toBeGreaterThan(20_000);
    expect(first?.atMs).toBeLessThan(22_500);
    expect(starts(run(during(12, { stage, live: LOW })))[0]?.kind).toBe('sit-up');
  });

  it.each(['gaze', 'posture'] as const)('do not come from a %s that is not sure', (need) => {
    const live = need === 'gaze' ? DOWN : LOW;
    const unsure = { ...live, trust: { ...TRUSTED, [need]: false } };
    expect(run(during(60, { live: unsure }))).toEqual([]);
  });
});

const stages = fc.constantFrom<CueStage | null>(
  null,
  AN_ANSWER,
  { ...AN_ANSWER, moment: 'answer 1 1' },
  { ...AN_ANSWER, turn: 'listening', moment: 'listening 0' },
  { ...AN_ANSWER, turn: 'other', moment: 'preparation' },
);
const steps = (lives: readonly (LiveSignals | null)[]) =>
  fc.array(
    fc
      .record({
        count: fc.integer({ min: 1, max: 80 }),
        stage: stages,
        live: fc.constantFrom(...lives),
        switchedOff: fc.subarray([...CUE_KINDS]),
      })
      .map(({ count, ...step }) => Array.from({ length: count }, () => step)),
    { minLength: 1, maxLength: 8 },
  );

describe('whatever happens', () => {
  it('one cue at a time, 20 s apart, of no kind that is off, and only while somebody speaks', () => {
    fc.assert(
      fc.property(steps([DOWN, WELL, LOW, UNKNOWN, null]), (blocks) => {
        const all = blocks.flat();
        const effects = run(all);
        let lastEndMs = Number.NEGATIVE_INFINITY;
        for (const [index, effect] of effects.entries()) {
          expect(effect.type).toBe(index % 2 === 0 ? 'show' : 'end');
          if (effect.type === 'end') {
            expect(effect.endMs - effect.cue.startMs).toBeLessThanOrEqual(CUE_SHOWN_MS);
            lastEndMs = effect.endMs;
            continue;
          }
          const step = all[effect.cue.startMs / STEP_MS];
          expect(effect.cue.startMs - lastEndMs).toBeGreaterThanOrEqual(CUE_SPACING_MS);
          // All it rests on lies in this moment of the interview, without its first seconds.
          const { startMs, figures } = effect.cue;
          const restsOn = all.slice((startMs - figures.windowMs - CUE_SETTLING_MS) / STEP_MS);
          const inMoment = restsOn.slice(0, (figures.windowMs + CUE_SETTLING_MS) / STEP_MS);
          expect(new Set(inMoment.map(({ stage }) => stage?.moment)).size).toBe(1);
          expect(step?.switchedOff).not.toContain(effect.cue.kind);
          expect(['answer', 'listening']).toContain(step?.stage?.turn);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('none in interview mode', () => {
    fc.assert(
      fc.property(steps([DOWN, LOW]), (blocks) => {
        expect(run(blocks.flat().map((step) => ({ ...step, mode: 'interview' as const })))).toEqual(
          [],
        );
      }),
      { numRuns: 30 },
    );
  });

  it('none from what was not measured', () => {
    fc.assert(
      fc.property(steps([UNKNOWN, null]), (blocks) => {
        expect(run(blocks.flat())).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
