import { describe, expect, it } from 'vitest';
import { CUE_RULES, cueRule } from '../../../../core/cues/cue-rules.ts';
import { DONE_SHARE, MIN_COVERAGE, STILL_OFF_MS } from '../../../../core/cues/dwell.ts';
import { LEAN_CUE_FROM } from '../../../../core/cues/lean-cue.ts';
import { CUE_KINDS } from '../../../../core/domain/cue.ts';
import type { CueKind } from '../../../../core/domain/cue.ts';
import type { FaceStretch } from '../../../helpers/a-signals.ts';
import { liveOf, momentOf } from './a-moment.ts';

const found = (kind: CueKind, live: Parameters<typeof liveOf>[0]) =>
  cueRule(kind).find(momentOf(liveOf(live)));

describe('every kind of cue', () => {
  it('is in the registry once, in the order of the stored names', () => {
    expect(CUE_RULES.map(({ kind }) => kind)).toEqual(CUE_KINDS);
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
    expect(found(kind, { pose: [{ seconds, ...off }] })).not.toBeNull();
    expect(found(kind, { pose: [{ seconds, ...fine }] })).toBeNull();
    expect(
      found(kind, {
        pose: [
          { seconds: 2, ...fine },
          { seconds: seconds - 2, ...off },
        ],
      }),
    ).toBeNull();
  });

  it('is not known without a baseline', () => {
    const nothing = { uprightness: Number.NaN, shoulderRoll: Number.NaN };
    expect(found(kind, { pose: [{ seconds, ...nothing }] })).toBeNull();
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
