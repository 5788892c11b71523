import type { Ms, Ratio } from '../../units.ts';
import { MIN_COVERAGE } from '../dwell.ts';
import { looksIn } from '../look-ledger.ts';
import type { CueMoment, CueRule, CueStage } from '../types.ts';

const DWELL_MS: Ms = 45_000;
/** Everybody should have at least 8 % (measurement.md 8.1); this is next to nothing. */
const NEXT_TO_NOTHING: Ratio = 0.02;
/** More looks than this between two people, and nobody knows who had them (our proposal). */
const MOST_UNSURE: Ratio = 0.1;
/** Somebody has to be looked at, or it is not about this person. */
const LEAST_LOOKS: Ratio = 0.25;
const DONE_WINDOW_MS: Ms = 3_000;
const DONE_LOOK_MS: Ms = 400;

/** Of a panel, somebody who has had no look for long. The one who asked comes last. */
export const leftOutPerson: CueRule = {
  kind: 'left-out-person',
  label: 'Somebody left out',
  example: 'Look at Yuki as well',
  needs: 'people',
  turns: ['answer'],
  dwellMs: DWELL_MS,
  find: (moment) => {
    const found = leastLookedAt(moment);
    if (found === null) return null;
    const { name, share, coverage } = found;
    return {
      text: `Look at ${name} as well`,
      figures: { windowMs: DWELL_MS, offShare: 1 - share, coverage, level: null },
    };
  },
  isDone: ({ stage, ledger, live, nowMs }) => {
    if (stage.people.length < 2) return true;
    const { face } = live.signals;
    const before = looksIn(ledger, DWELL_MS, stage.people.length);
    const leftOut = before === null ? -1 : mostLeftOut(before, stage);
    let lookMs = 0;
    for (const [index, person] of face.person.entries())
      if (person === leftOut && nowMs - (face.t[index] ?? 0) <= DONE_WINDOW_MS)
        lookMs += face.weight[index] ?? 0;
    return lookMs >= DONE_LOOK_MS;
  },
  trigger: `In a panel whose people were all looked at in the calibration and are seen at least twice the radius of a look apart: less than ${100 * NEXT_TO_NOTHING} % of the looks went to somebody, and at least ${100 * LEAST_LOOKS} % to the others.`,
  exit: `A look of ${DONE_LOOK_MS / 1_000} s at that person.`,
  basis:
    'measurement.md 8.1: everybody of a panel should have at least 8 % of the looks. The rest: our proposal.',
  offWords: 'looking at others or elsewhere',
  levelText: null,
};

const leastLookedAt = ({
  ledger,
  stage,
}: CueMoment): {
  readonly name: string;
  readonly share: Ratio;
  readonly coverage: Ratio;
} | null => {
  const { people } = stage;
  if (people.length < 2) return null;
  const looks = looksIn(ledger, DWELL_MS, people.length);
  if (looks === null || looks.measuredMs < MIN_COVERAGE * DWELL_MS) return null;
  if (looks.unsureMs > MOST_UNSURE * looks.measuredMs) return null;
  const lookedMs = looks.personMs.reduce((sum, ms) => sum + ms, 0);
  if (lookedMs < LEAST_LOOKS * looks.measuredMs) return null;
  const person = mostLeftOut(looks, stage);
  const [name, ms] = [people[person], looks.personMs[person]];
  if (name === undefined || ms === undefined || !isLeftOut(ms, looks)) return null;
  const coverage = Math.min(1, looks.measuredMs / DWELL_MS);
  return { name, share: ms / looks.measuredMs, coverage };
};

type Looks = NonNullable<ReturnType<typeof looksIn>>;

const isLeftOut = (ms: Ms, { measuredMs }: Looks): boolean => ms < NEXT_TO_NOTHING * measuredMs;

/** Who had least, by index; of several who had next to nothing the one who asked comes last. */
function mostLeftOut(looks: Looks, { people, partner }: CueStage): number {
  const msOf = (person: number): Ms => looks.personMs[person] ?? 0;
  const least = (some: readonly number[]): number | undefined =>
    some.toSorted((one, other) => msOf(one) - msOf(other))[0];
  const everybody = looks.personMs.map((_, person) => person);
  const leftOut = everybody.filter((person) => isLeftOut(msOf(person), looks));
  return least(leftOut.filter((person) => people[person] !== partner)) ?? least(everybody) ?? -1;
}
