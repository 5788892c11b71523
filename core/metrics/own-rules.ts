import type { Movements } from '../domain/movements.ts';
import { REST_BELOW, restBelow } from './rest-rule.ts';

/**
 * What movements of the calibration put in the place of what is usual. Figures by the usual rule and by
 * an own one differ though nothing changed; those by two own ones are each right for their seat.
 */
const OWN_RULES = {
  smile: (movements) => movements.smile !== null,
  /** How coming nearer looks to this camera. */
  nearing: (movements) => movements.nearing !== null,
  neck: (movements) => (movements.nod?.neckForward ?? null) !== null,
  rest: (movements) => restBelow(movements) > REST_BELOW,
  /** None seen is not said to be none. */
  'unseen-nod': (movements) => movements.nod?.found === 0,
} as const satisfies Readonly<Record<string, (movements: Movements) => boolean>>;
export type OwnRule = keyof typeof OWN_RULES;

const isOwnRule = (name: string): name is OwnRule => name in OWN_RULES;

export const ownRulesOf = (movements: Movements | null): readonly OwnRule[] =>
  movements === null
    ? []
    : Object.keys(OWN_RULES)
        .filter(isOwnRule)
        .filter((rule) => OWN_RULES[rule](movements));
