import { SLOUCH_BELOW } from '../../metrics/definitions/slouch.ts';
import { visitSamples } from '../../metrics/episodes/samples.ts';
import { LEAN_FROM } from '../../metrics/lean-rule.ts';
import { SLIDE_FROM } from '../../metrics/slide-over.ts';
import { median } from '../../signal/statistics.ts';
import type { Ms, Ratio } from '../../units.ts';
import { dwellRule, MIN_COVERAGE } from '../dwell.ts';
import type { CueMoment, CueRule } from '../types.ts';

/** A slouch of the figures begins after 3 s; nobody is spoken to for reaching for a glass. */
const DWELL_MS: Ms = 8_000;
const OFF_SHARE: Ratio = 0.9;
const TEXT = 'Sit up a little';

/**
 * Whether the seat is lower as well. A lean towards the camera, and what is left of a head bowed far,
 * bring uprightness down while one sits as high as ever; the top of the neck tells them apart, except
 * in a lean.
 */
const isLower = ({ live: { signals }, nowMs }: CueMoment): boolean => {
  const { face } = signals;
  const lower: number[] = [];
  let seenMs = 0;
  visitSamples(face, [{ startMs: nowMs - DWELL_MS, endMs: nowMs }], (index, weight) => {
    const slidCm = face.slidCm[index] ?? Number.NaN;
    const lean = face.lean[index] ?? Number.NaN;
    if (Number.isNaN(slidCm) || !(Math.abs(lean) <= LEAN_FROM)) return;
    lower.push(slidCm);
    seenMs += weight;
  });
  return seenMs >= MIN_COVERAGE * DWELL_MS && median(lower) >= SLIDE_FROM;
};

const uprightness = dwellRule({
  dwellMs: DWELL_MS,
  offShare: OFF_SHARE,
  signal: ({ live: { signals } }) => {
    const upright = (index: number): number => signals.pose.uprightness[index] ?? Number.NaN;
    return {
      sampled: signals.pose,
      stateAt: (index) =>
        Number.isNaN(upright(index)) ? -1 : upright(index) < SLOUCH_BELOW ? 1 : 0,
      levelAt: upright,
    };
  },
  text: () => TEXT,
});

/** Slid down, against the own baseline only. */
export const sitUp: CueRule = {
  kind: 'sit-up',
  label: 'Slid down',
  example: TEXT,
  needs: 'posture',
  turns: ['answer', 'listening'],
  ...uprightness,
  find: (moment) => (isLower(moment) ? uprightness.find(moment) : null),
  trigger: `Uprightness under ${SLOUCH_BELOW} of 100 for at least ${100 * OFF_SHARE} % of the time, and the top of the neck at least ${SLIDE_FROM} cm lower than in the calibration: a bowed head alone is no slide. Not while leaning in or out.`,
  exit: `Uprightness over ${SLOUCH_BELOW} for most of a second.`,
  basis:
    'The thresholds are those of the metrics “Slouching” and “Slow slide”. The rest: our proposal.',
  offWords: 'sitting low',
  levelText: (level) => `uprightness ${level.toFixed(0)} of 100`,
};
