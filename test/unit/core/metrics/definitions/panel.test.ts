import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeMetrics } from '../../../../../core/metrics/registry.ts';
import { aPanel, panelLooks, panelSignals } from '../../../../helpers/a-panel.ts';
import { aSignals, aSpan } from '../../../../helpers/a-signals.ts';
import { placeOf, reasonOf, resultOf, valueOf } from './compute.ts';

/** So many rounds of looks at each person, all of the same length. */
const rounds = (count: number, looks: readonly (readonly [number, number])[]) =>
  Array.from({ length: count }, () => looks).flat();
const EVEN = rounds(4, [
  [0, 3],
  [1, 3],
  [2, 3],
]);

describe('looks spread over the panel', () => {
  it('is 100 % when everybody got the same, and says what each got', () => {
    const { value, parts, interval } = valueOf(resultOf('panel-balance', panelSignals(EVEN)));
    expect(value).toBeCloseTo(100, 6);
    expect(parts.map(({ label }) => label)).toEqual(['Maya', 'Daniel', 'Ingrid']);
    for (const part of parts) expect(part.value).toBeCloseTo(100 / 3, 6);
    expect(interval?.low).toBeLessThan(96);
  });

  it('is 0 when all looks went to one person', () => {
    const { value } = valueOf(resultOf('panel-balance', panelSignals(rounds(12, [[1, 3]]))));
    expect(value).toBe(0);
  });

  it('is the same whoever is who, and never outside of 0 to 100', () => {
    const anyLooks = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 2, max: 5 })),
      { minLength: 14, maxLength: 20 },
    );
    const balance = (looks: readonly (readonly [number, number])[]) =>
      valueOf(resultOf('panel-balance', panelSignals(looks))).value;
    fc.assert(
      fc.property(anyLooks, (looks) => {
        const value = balance(looks);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(100);
        const renamed = looks.map(([person, seconds]) => [(person + 1) % 3, seconds] as const);
        expect(balance(renamed)).toBeCloseTo(value, 6);
      }),
      { numRuns: 10 },
    );
  });

  it('leaves out looks that may have been at either of two', () => {
    const face = [
      ...panelLooks(EVEN),
      { seconds: 30, contact: 1, target: 'interviewer', person: 0, personMargin: 2 } as const,
    ];
    const { value } = valueOf(resultOf('panel-balance', aSignals({ face, panel: aPanel() })));
    expect(value).toBeCloseTo(100, 6);
  });

  it('leaves out a glance that is shorter than a look has to be', () => {
    const glances = rounds(10, [
      [0, 3],
      [1, 0.15],
    ]);
    expect(valueOf(resultOf('panel-balance', panelSignals(glances))).value).toBe(0);
    const looks = rounds(10, [
      [0, 3],
      [1, 0.2],
    ]);
    expect(valueOf(resultOf('panel-balance', panelSignals(looks))).value).toBeGreaterThan(0);
  });
});

describe('looks at whoever asked', () => {
  const asked = (askedBy: number, looks = EVEN) =>
    resultOf(
      'asker-share',
      panelSignals(looks, { turns: [{ startMs: 0, endMs: 600_000, person: askedBy }] }),
    );

  it('is their share of all looks at the panel', () => {
    expect(valueOf(asked(2)).value).toBeCloseTo(100 / 3, 6);
  });

  it('follows the questions where several people asked', () => {
    const turns = [
      { startMs: 0, endMs: 42_000, person: 0 },
      { startMs: 42_000, endMs: 84_000, person: 1 },
    ];
    const looks = [...rounds(12, [[0, 3]]), ...rounds(12, [[1, 3]])];
    const result = resultOf('session-asker-share', panelSignals(looks, { turns }));
    expect(valueOf(result).value).toBe(100);
  });

  it('is not known where nobody is known to have asked', () => {
    expect(reasonOf(resultOf('asker-share', panelSignals(EVEN)))).toBe('nothing-to-measure');
  });

  it.each([
    [38, 'near'],
    [40, 'inside'],
    [70, 'inside'],
    [72, 'near'],
  ] as const)('calls %d %% %s its band where the interval is left aside', (percent, place) => {
    const seconds = percent / 10;
    const looks = rounds(30, [
      [0, seconds],
      [1, 10 - seconds],
    ]);
    expect(placeOf(asked(0, looks))).toBe(place);
  });
});

describe('the smallest share of looks on the panel', () => {
  const shared = (least: number) =>
    resultOf(
      'smallest-panel-share',
      panelSignals(
        rounds(30, [
          [0, 5],
          [1, 5 - least],
          [2, least],
        ]),
      ),
    );

  it('is that of the person who got least, and names them', () => {
    const { value, parts } = valueOf(shared(0.6));
    expect(value).toBeCloseTo(6, 6);
    expect(parts.map(({ label }) => label)).toEqual(['Ingrid']);
  });

  it('is inside its band from 8 % on', () => {
    expect(placeOf(shared(0.8))).toBe('inside');
    expect(placeOf(shared(0.75))).toBe('near');
  });
});

describe('figures about a panel', () => {
  const ids = ['panel-balance', 'asker-share', 'smallest-panel-share'];
  const turns = [{ startMs: 0, endMs: 600_000, person: 0 }];

  it.each(ids)('%s is not scored when the tiles were too close to tell apart', (id) => {
    const reason = (neighbourAngle: number) =>
      reasonOf(resultOf(id, panelSignals(EVEN, { neighbourAngle, turns })));
    expect(reason(9.99)).toBe('too-close');
    expect(reason(10)).toBe('value');
  });

  it.each(ids)('%s is not scored when the look at somebody is missing, and names them', (id) => {
    const missing = (unmeasured: readonly string[]) =>
      resultOf(id, panelSignals(EVEN, { unmeasured, turns })).outcome;
    expect(missing([]).kind).toBe('value');
    for (const name of ['Maya', 'Ingrid'])
      expect(missing([name])).toMatchObject({
        reason: { kind: 'not-calibrated', lacks: 'people', names: [name] },
      });
  });

  it.each(ids)('%s needs 10 s of looks at somebody, and five of them', (id) => {
    const reason = (looks: readonly (readonly [number, number])[]) => {
      const face = [...panelLooks(looks), { seconds: 30, contact: 0, target: 'down' } as const];
      return reasonOf(resultOf(id, aSignals({ face, panel: aPanel({ turns }) })));
    };
    expect(reason(rounds(5, [[0, 1.95]]))).toBe('nothing-to-measure');
    expect(reason(rounds(5, [[0, 2]]))).toBe('value');
    expect(reason(rounds(4, [[0, 4]]))).toBe('nothing-to-measure');
  });

  it.each(ids)('%s needs a calibration, and 30 s measured', (id) => {
    const face = panelLooks(EVEN);
    const panel = aPanel({ turns });
    expect(reasonOf(resultOf(id, aSignals({ face, panel, calibrated: false })))).toBe(
      'not-calibrated',
    );
    const short = aSignals({ face, panel });
    expect(reasonOf(resultOf(id, short, [aSpan(0, 29.9)]))).toBe('too-short');
    expect(reasonOf(resultOf(id, short, [aSpan(0, 30)]))).toBe('value');
  });

  it('are shown only where there were several interviewers', () => {
    const spans = [aSpan(0, 40)];
    const time = { spans, lookSpans: spans, leftOutMs: 0, isBeginLeftOut: false };
    const idsOf = (signals: ReturnType<typeof aSignals>) =>
      computeMetrics(signals, 'answer', time, 1).map(({ metricId }) => metricId);
    expect(idsOf(panelSignals(EVEN))).toEqual(expect.arrayContaining(ids));
    for (const id of ids) expect(idsOf(aSignals({ face: panelLooks(EVEN) }))).not.toContain(id);
  });
});
