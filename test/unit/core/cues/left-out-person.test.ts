import { describe, expect, it } from 'vitest';
import { cueRule } from '../../../../core/cues/cue-rules.ts';
import type { LookLedger } from '../../../../core/cues/look-ledger.ts';
import { liveOf, momentOf } from './a-moment.ts';

const rule = cueRule('left-out-person');
const PEOPLE = ['Maya', 'Yuki', 'Daniel'];

/** A minute of which every second is measured, with the looks (ms a second) at each person. */
const ledgerOf = (
  personMs: readonly number[],
  seconds = 60,
  measuredMs = 1_000,
  unsureMs = 0,
): LookLedger => ({
  moment: 'answer 0 1',
  untilMs: 1_000 * seconds,
  pieces: Array.from({ length: seconds }, (_, second) => ({
    startMs: 1_000 * second,
    endMs: 1_000 * (second + 1),
    measuredMs,
    downMs: 0,
    personMs,
    unsureMs,
  })),
});
const momentWith = (ledger: LookLedger, people = PEOPLE) => ({
  ...momentOf(liveOf({ face: [{ seconds: 14 }] }), { people }),
  ledger,
});

describe('somebody of a panel who has had no look for long', () => {
  it('is named', () => {
    const finding = rule.find(momentWith(ledgerOf([500, 0, 300])));
    expect(finding?.text).toBe('Look at Yuki as well');
  });

  it('is not, who had two hundredths of the looks', () => {
    expect(rule.find(momentWith(ledgerOf([500, 19, 300])))).not.toBeNull();
    expect(rule.find(momentWith(ledgerOf([500, 20, 300])))).toBeNull();
  });

  it('is not the one who asked, where somebody else had as little', () => {
    const named = (personMs: readonly number[], partner: string) =>
      rule.find({
        ...momentWith(ledgerOf(personMs)),
        stage: { ...momentWith(ledgerOf(personMs)).stage, partner },
      })?.text;
    expect(named([0, 10, 500], 'Maya')).toBe('Look at Yuki as well');
    expect(named([0, 10, 500], 'Daniel')).toBe('Look at Maya as well');
    expect(named([0, 300, 500], 'Maya')).toBe('Look at Maya as well');
  });

  it('has had the look when the very person who was named had it', () => {
    const { stage, ...moment } = momentWith(ledgerOf([0, 10, 500]));
    const asked = { ...moment, stage: { ...stage, partner: 'Maya' } };
    const { face } = asked.live.signals;
    face.person.fill(0, -8);
    expect(rule.isDone(asked)).toBe(false);
    face.person.fill(1, -8);
    expect(rule.isDone(asked)).toBe(true);
  });

  it('is a matter of 45 seconds of this answer', () => {
    expect(rule.find(momentWith(ledgerOf([500, 0, 300], 44)))).toBeNull();
    expect(rule.find(momentWith(ledgerOf([500, 0, 300], 45)))).not.toBeNull();
  });

  it('is not known when too little was measured, or nobody was looked at', () => {
    expect(rule.find(momentWith(ledgerOf([400, 0, 300], 60, 790)))).toBeNull();
    expect(rule.find(momentWith(ledgerOf([240, 0, 0])))).toBeNull();
    expect(rule.find(momentWith(ledgerOf([250, 0, 0])))).not.toBeNull();
  });

  it('is not known when many looks went between two people', () => {
    expect(rule.find(momentWith(ledgerOf([500, 0, 300], 60, 1_000, 100)))).not.toBeNull();
    expect(rule.find(momentWith(ledgerOf([500, 0, 300], 60, 1_000, 101)))).toBeNull();
  });

  it('is nobody where there is one interviewer', () => {
    expect(rule.find(momentWith(ledgerOf([0]), ['Maya']))).toBeNull();
  });

  it('has had the look when one of 0.4 s went there', () => {
    const moment = momentWith(ledgerOf([500, 0, 300]));
    const { face } = moment.live.signals;
    expect(rule.isDone(moment)).toBe(false);
    face.person.fill(1, -8);
    expect(rule.isDone(moment)).toBe(true);
  });
});
