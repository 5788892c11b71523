import { describe, expect, it } from 'vitest';
import { downIn, emptyLedger, enterLooks, looksIn } from '../../../../core/cues/look-ledger.ts';
import { aSignals } from '../../../helpers/a-signals.ts';

const signals = aSignals({
  face: [
    { seconds: 4, contact: 1 },
    { seconds: 2, contact: 0 },
    { seconds: 1, contact: -1 },
    { seconds: 3, contact: 1 },
  ],
});

/** Entered bit by bit, as it happens. */
const entered = (untilMs: number) => {
  let ledger = emptyLedger('answer', 0);
  for (let nowMs = 0; nowMs <= untilMs; nowMs += 500)
    ledger = enterLooks(ledger, signals, 2, nowMs);
  return ledger;
};

describe('the ledger of looks', () => {
  it('counts every moment once, half a second late', () => {
    expect(downIn(entered(10_500))).toBeCloseTo(2_000);
    expect(downIn(entered(5_500))).toBeCloseTo(1_000);
  });

  it('tells how long each was looked at in the last stretch; unmeasured time is in nobody’s', () => {
    const looks = looksIn(entered(10_500), 8_000, 2);
    expect(looks?.measuredMs).toBeCloseTo(7_000);
    expect(looks?.personMs[0]).toBeCloseTo(5_000);
    expect(looks?.personMs[1]).toBe(0);
  });

  it('says nothing of a stretch longer than it has seen', () => {
    expect(looksIn(entered(5_500), 8_000, 2)).toBeNull();
  });
});
