import { describe, expect, it } from 'vitest';
import { CUE_RULES, cueRule } from '../../../../core/cues/cue-rules.ts';
import { DONE_SHARE, MIN_COVERAGE, STILL_OFF_MS } from '../../../../core/cues/dwell.ts';
import { LEAN_CUE_FROM } from '../../../../core/cues/lean-cue.ts';
import { CUE_KINDS } from '../../../../core/domain/cue.ts';
import type { CueKind } from '../../../../core/domain/cue.ts';
import { LEAN_FROM } from '../../../../core/metrics/lean-rule.ts';
import { SLIDE_FROM } from '../../../../core/metrics/slide-over.ts';
import type { FaceStretch } from '../../../helpers/a-signals.ts';
import { liveOf, momentOf } from './a-moment.ts';

const found = (kind: CueKind, live: Parameters<typeof liveOf>[0]) =>
  cueRule(kind).find(momentOf(liveOf(live)));

/** A look away to think is over by then (measurement.md 8.1). */
const SEVERAL_SECONDS_MS = 5_000;
/** A seat that is lower by as much as it takes. */
const low = (seconds: number): readonly FaceStretch[] => [{ seconds, slidCm: SLIDE_FROM }];

describe('every kind of cue', () => {
  it('is in the registry once, in the order of the stored names', () => {
    expect(CUE_RULES.map(({ kind }) => kind)).toEqual(CUE_KINDS);
  });

  it('waits until something has been off for several seconds', () => {
    for (const { dwellMs } of CUE_RULES) expect(dwellMs).toBeGreaterThanOrEqual(SEVERAL_SECONDS_MS);
  });

  it('of looks invites by the name of whoever is to be looked at', () => {
    const looks = CUE_RULES.filter(({ needs }) => needs === 'gaze');
    expect(looks.map(({ kind }) => kind)).toEqual(['eyes-down', 'look-back', 'look-at-speaker']);
    const live = liveOf({ face: [{ seconds: 14, contact: 0, target: 'down' }] });
    for (const rule of looks)
      expect(rule.find(momentOf(live, { partner: 'Yuki' }))?.text).toMatch(/^Look .*\bYuki\b/);
  });

  it('is worded as an invitation: short, without blame, without an exclamation mark', () => {
    for (const { example } of CUE_RULES) {
      expect(example.length).toBeLessThanOrEqual(60);
      expect(example).not.toMatch(/[!%]|\b(wrong|bad|too|don.t|stop)\b/i);
    }
  });
});

describe.each<{
  kind: CueKind;
  seconds: number;
  off: Omit<FaceStretch, 'seconds'>;
  fine: Omit<FaceStretch, 'seconds'>;
}>([
  { kind: 'eyes-down', seconds: 6, off: { contact: 0, target: 'down' }, fine: { contact: 1 } },
  { kind: 'look-back', seconds: 8, off: { contact: 0, target: 'left' }, fine: { contact: 1 } },
  { kind: 'look-at-speaker', seconds: 8, off: { contact: 0, target: 'up' }, fine: { contact: 1 } },
  {
    kind: 'too-close',
    seconds: 10,
    off: { lean: LEAN_CUE_FROM + 0.01 },
    fine: { lean: LEAN_CUE_FROM - 0.01 },
  },
  {
    kind: 'too-far',
    seconds: 10,
    off: { lean: -LEAN_CUE_FROM - 0.01 },
    fine: { lean: 0.01 - LEAN_CUE_FROM },
  },
])('$kind', ({ kind, seconds, off, fine }) => {
  it('comes once it has been off for its seconds, and not before', () => {
    expect(found(kind, { face: [{ seconds, ...off }] })).not.toBeNull();
    expect(cueRule(kind).dwellMs).toBe(1_000 * seconds);
    expect(
      found(kind, {
        face: [
          { seconds: 2, ...fine },
          { seconds: seconds - 2, ...off },
        ],
      }),
    ).toBeNull();
  });

  it('never comes while all is well', () => {
    expect(found(kind, { face: [{ seconds: 14, ...fine }] })).toBeNull();
  });

  it('does not come for what is over already', () => {
    const face = [
      { seconds: seconds - 1, ...off },
      { seconds: 1, ...fine },
    ];
    expect(found(kind, { face })).toBeNull();
    expect(cueRule(kind).isDone(momentOf(liveOf({ face })))).toBe(true);
  });

  it('needs most of the time to have been measured', () => {
    const gap = (1 - MIN_COVERAGE) * seconds;
    const withGap = (length: number): FaceStretch[] => [
      { seconds: 1, ...off },
      { seconds: length, gap: true },
      { seconds: seconds - 1 - length, ...off },
    ];
    expect(found(kind, { face: withGap(gap - 0.2) })).not.toBeNull();
    expect(found(kind, { face: withGap(gap + 0.2) })).toBeNull();
    expect(found(kind, { face: [{ seconds: 14, contact: -1 }] })).toBeNull();
  });

  it('says what had been off, and how much of it was seen', () => {
    const figures = found(kind, { face: [{ seconds, ...off }] })?.figures;
    expect(figures).toMatchObject({ windowMs: 1_000 * seconds, offShare: 1, coverage: 1 });
  });
});

describe('eyes that stay down', () => {
  it('are a matter of where the looks go: sideways ones are of the other kind', () => {
    expect(found('eyes-down', { face: [{ seconds: 14, contact: 0, target: 'left' }] })).toBeNull();
  });

  it('are invited up by the name of whoever asked', () => {
    const live = liveOf({ face: [{ seconds: 6, contact: 0, target: 'down' }] });
    const finding = cueRule('eyes-down').find(momentOf(live, { partner: 'Yuki' }));
    expect(finding?.text).toBe('Look up at Yuki');
  });
});

describe('whether a cue was followed', () => {
  const lately = (offMs: number) => {
    const face: FaceStretch[] = [
      { seconds: 8, contact: 0 },
      { seconds: (STILL_OFF_MS - offMs) / 1_000, contact: 1 },
      { seconds: offMs / 1_000, contact: 0 },
    ];
    return cueRule('look-back').isDone(momentOf(liveOf({ face })));
  };
  it('is a matter of most of the last second', () => {
    expect(lately(DONE_SHARE * STILL_OFF_MS)).toBe(true);
    expect(lately(DONE_SHARE * STILL_OFF_MS + 50)).toBe(false);
  });
  it('is not known while nothing is measured', () => {
    const face: FaceStretch[] = [
      { seconds: 8, contact: 0 },
      { seconds: 1, contact: -1 },
    ];
    expect(cueRule('look-back').isDone(momentOf(liveOf({ face })))).toBe(false);
  });
});

describe('staring', () => {
  it('brings no cue of any kind', () => {
    const live = liveOf({ face: [{ seconds: 14, contact: 1 }], pose: [{ seconds: 14 }] });
    expect(CUE_RULES.flatMap((rule) => rule.find(momentOf(live)) ?? [])).toEqual([]);
  });
});

describe.each<{
  kind: CueKind;
  seconds: number;
  off: { uprightness?: number; shoulderRoll?: number };
  fine: { uprightness?: number; shoulderRoll?: number };
}>([
  { kind: 'sit-up', seconds: 8, off: { uprightness: 49 }, fine: { uprightness: 50 } },
  { kind: 'sit-level', seconds: 10, off: { shoulderRoll: -5.1 }, fine: { shoulderRoll: 5 } },
])('$kind', ({ kind, seconds, off, fine }) => {
  it('waits for its seconds and its threshold', () => {
    expect(found(kind, { face: low(seconds), pose: [{ seconds, ...off }] })).not.toBeNull();
    expect(found(kind, { face: low(seconds), pose: [{ seconds, ...fine }] })).toBeNull();
    expect(
      found(kind, {
        face: low(seconds),
        pose: [
          { seconds: 2, ...fine },
          { seconds: seconds - 2, ...off },
        ],
      }),
    ).toBeNull();
  });

  it('is not known without a baseline', () => {
    const nothing = { uprightness: Number.NaN, shoulderRoll: Number.NaN };
    expect(found(kind, { face: low(seconds), pose: [{ seconds, ...nothing }] })).toBeNull();
  });
});

describe('sitting low', () => {
  const pose = [{ seconds: 8, uprightness: 20 }];
  const cue = (face: readonly FaceStretch[]) => found('sit-up', { face, pose });

  it('is a lower seat, not a bowed head: the top of the neck has to be lower as well', () => {
    expect(cue(low(8))).not.toBeNull();
    expect(cue([{ seconds: 8, slidCm: SLIDE_FROM - 0.1 }])).toBeNull();
    expect(cue([{ seconds: 8, slidCm: Number.NaN }])).toBeNull();
  });

  it('is not told of somebody who leans towards the camera or away from it', () => {
    for (const way of [1, -1]) {
      const leaning = (by: number): FaceStretch => ({
        seconds: 8,
        slidCm: 2 * SLIDE_FROM,
        lean: way * by,
      });
      expect(cue([leaning(LEAN_FROM)])).not.toBeNull();
      expect(cue([leaning(LEAN_FROM + 0.01)])).toBeNull();
    }
  });

  it('needs the height of the seat for most of the time', () => {
    const withLean = (seconds: number): readonly FaceStretch[] => [
      { seconds, slidCm: SLIDE_FROM, lean: 2 * LEAN_FROM },
      ...low(8 - seconds),
    ];
    expect(cue(withLean(8 * (1 - MIN_COVERAGE) - 0.2))).not.toBeNull();
    expect(cue(withLean(8 * (1 - MIN_COVERAGE) + 0.2))).toBeNull();
  });
});

describe('eyes that come up for a glance', () => {
  it('are not down for long, be it once in six seconds', () => {
    const down = (seconds: number): FaceStretch => ({ seconds, contact: 0, target: 'down' });
    const withGlance = (seconds: number): readonly FaceStretch[] => [
      down(4),
      { seconds, contact: 1 },
      down(2 - seconds),
    ];
    expect(found('eyes-down', { face: withGlance(0.2) })).not.toBeNull();
    expect(found('eyes-down', { face: withGlance(0.4) })).toBeNull();
  });
});

describe('out of the picture', () => {
  const face = [{ seconds: 5 }];
  it('comes after five seconds in which nobody was to be seen', () => {
    expect(found('out-of-picture', { face, inPicture: 0 })).not.toBeNull();
    expect(found('out-of-picture', { face: [{ seconds: 4.5 }], inPicture: 0 })).toBeNull();
  });
  it('does not come for somebody who is seen, or of whom that is not known', () => {
    expect(found('out-of-picture', { face, inPicture: 1 })).toBeNull();
    expect(found('out-of-picture', { face, inPicture: -1 })).toBeNull();
  });
});
