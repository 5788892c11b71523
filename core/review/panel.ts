import { unmeasuredPeople } from '../domain/calibration.ts';
import type { Calibration, HoldOut } from '../domain/calibration.ts';
import type { Tile } from '../domain/tile.ts';
import { anglesToDirection } from '../geometry/direction.ts';
import { ASSUMED_HEAD, neighbourAngle, smallestAngle } from '../geometry/panel-layout.ts';
import type { Degrees, TimeSpan } from '../units.ts';
import { CONTACT_RADIUS } from './contact.ts';
import { sidewaysSigma } from './gaze-sigma.ts';
import type { GazeSource } from './signals-types.ts';

/**
 * Closer neighbours than twice the contact radius cannot be told apart: a look could be at either
 * (`measurement.md` 7.4 and 8.1).
 */
export const MIN_NEIGHBOUR_ANGLE: Degrees = 2 * CONTACT_RADIUS;
/** A look is somebody's when it is nearer to them than to the next by so many sigmas (8.1). */
export const MARGIN_SIGMAS = 1.5;

/** What a panel without a calibration comes to, for the review and the notes. */
export const UNCALIBRATED_PANEL_TEXT =
  'Which of the panel a look was at is not known without a calibration, so looks along their row that may have been at a colleague are not measured: neither as looks at them nor as looks away.';

/** A stretch in which one of the panel had asked and was being answered. */
export type PanelTurn = TimeSpan & {
  /** Index into the panel's names. */
  readonly person: number;
};

/** The people of a panel, and how well looks at them are told apart. */
export type Panel = {
  /** In the order of the plan's interviewers; as many as there are people. */
  readonly names: readonly string[];
  /** Between the two that are closest to each other, as seen from the user's seat. */
  readonly neighbourAngle: Degrees;
  /** Spread of a single look to the side, standard deviation. */
  readonly lookSigma: Degrees;
  /** Those the look at whom is missing from the calibration; without one everybody. */
  readonly unmeasured: readonly string[];
  /** Who was being answered when, in time order; empty where nobody is known to have asked. */
  readonly turns: readonly PanelTurn[];
};

export type PanelInput = {
  readonly calibration: Calibration | null;
  readonly tiles: readonly Tile[];
  readonly gazeSource: GazeSource;
  readonly holdOut: Pick<HoldOut, 'yawError'> | null;
  readonly names?: readonly string[];
  readonly turns?: readonly PanelTurn[];
};

/** Null where there is one interviewer. */
export function buildPanel(input: PanelInput): Panel | null {
  const people = peopleOf(input);
  if (people < 2) return null;
  const { calibration, turns = [] } = input;
  const names = input.names?.length === people ? input.names : numberedNames(people);
  const unmeasured = calibration === null ? null : unmeasuredPeople(calibration, people);
  return {
    names,
    unmeasured: names.filter((_, person) => unmeasured?.includes(person) ?? true),
    neighbourAngle: seenAngle(input, people),
    lookSigma: sidewaysSigma(input),
    turns,
  };
}

export const isToldApart = ({ neighbourAngle: angle }: Pick<Panel, 'neighbourAngle'>): boolean =>
  angle >= MIN_NEIGHBOUR_ANGLE;

/** As many as there are tiles; in a recording that was only marked, as many as were marked. */
const peopleOf = ({ calibration, tiles }: PanelInput): number =>
  Math.max(tiles.length, 1 + (calibration?.people.length ?? 0));

/** As the command line counts them. */
const numberedNames = (people: number): readonly string[] =>
  Array.from({ length: people }, (_, index) =>
    index === 0 ? 'The interviewer' : `Person ${index}`,
  );

/** By where the tiles are; of a recording whose tiles nobody gave, by the looks that were marked. */
function seenAngle({ calibration, tiles }: PanelInput, people: number): Degrees {
  if (tiles.length === people) {
    if (calibration === null) return neighbourAngle(tiles, ASSUMED_HEAD);
    const { headPlace, headDistance } = calibration;
    return neighbourAngle(tiles, headPlace ?? { x: 0, y: 0, z: 0 - headDistance.median });
  }
  if (calibration === null) return Number.NaN;
  const first = {
    gazeYaw: calibration.interviewerGazeYaw,
    gazePitch: calibration.interviewerGazePitch,
    eyeYaw: calibration.interviewerEyeYaw,
    eyePitch: calibration.interviewerEyePitch,
  };
  const looks = [first, ...calibration.people].map((look) =>
    anglesToDirection(
      (look?.eyeYaw ?? look?.gazeYaw)?.median ?? Number.NaN,
      (look?.eyePitch ?? look?.gazePitch)?.median ?? Number.NaN,
    ),
  );
  return smallestAngle(looks);
}

/**
 * Whom a look went to, if that can be said: -1 where it went into the lens, to nobody, was not
 * measured, or lies so nearly between two people that it may have been at either.
 */
export const attributedPerson = (
  { person, personMargin }: { readonly person: Int8Array; readonly personMargin: Float32Array },
  { lookSigma }: Pick<Panel, 'lookSigma'>,
  index: number,
): number =>
  (personMargin[index] ?? Number.NaN) > MARGIN_SIGMAS * lookSigma ? (person[index] ?? -1) : -1;
