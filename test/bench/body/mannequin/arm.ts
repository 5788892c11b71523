import { Matrix4, Quaternion } from 'three';
import type { Vector3 } from 'three';
import { degreesToRadians } from '../../../../core/units.ts';
import type { Degrees } from '../../../../core/units.ts';

type ArmPoints = {
  readonly shoulder: Vector3;
  readonly elbow: Vector3;
  readonly wrist: Vector3;
};
/** The wrist gets where it should as far as the arm is long; the elbow goes to its side of that line. */
export type ArmWish = ArmPoints & { readonly rest: ArmPoints };

export type PlacedArm = {
  readonly upper: Quaternion;
  readonly lower: Quaternion;
  /** The lower arm turned about itself, and bent about the elbow's axis. */
  readonly twisted: (twist: Degrees, flex: Degrees) => Quaternion;
};

/** A stretched arm locks; so much of its length is left. */
const LONGEST_REACH = 0.995;

export function placeArm({ rest, shoulder, elbow, wrist }: ArmWish): PlacedArm {
  const upperLength = rest.shoulder.distanceTo(rest.elbow);
  const lowerLength = rest.elbow.distanceTo(rest.wrist);
  const way = wrist.clone().sub(shoulder);
  const reach = Math.min(way.length(), LONGEST_REACH * (upperLength + lowerLength));
  const along = way.normalize();
  const aside = elbow.clone().sub(shoulder);
  aside.addScaledVector(along, -aside.dot(along)).normalize();
  // Two sides and the way between their ends make the triangle.
  const foot = (upperLength ** 2 - lowerLength ** 2 + reach ** 2) / (2 * reach);
  const height = Math.sqrt(Math.max(0, upperLength ** 2 - foot ** 2));
  const bend = shoulder.clone().addScaledVector(along, foot).addScaledVector(aside, height);
  const hand = shoulder.clone().addScaledVector(along, reach);
  const upper = between(rest.shoulder, rest.elbow, rest.wrist, [shoulder, bend, hand], 'upper');
  const lower = between(rest.shoulder, rest.elbow, rest.wrist, [shoulder, bend, hand], 'lower');
  const axis = hand.clone().sub(bend).normalize();
  const hinge = bend.clone().sub(shoulder).cross(hand.clone().sub(bend)).normalize();
  return {
    upper,
    lower,
    twisted: (twist, flex) =>
      new Quaternion()
        .setFromAxisAngle(axis, degreesToRadians(twist))
        .multiply(new Quaternion().setFromAxisAngle(hinge, degreesToRadians(flex)))
        .multiply(lower),
  };
}

/** The turn that takes a bone and the plane of its arm from where they rest to where they are now. */
function between(
  shoulder: Vector3,
  elbow: Vector3,
  wrist: Vector3,
  now: readonly [Vector3, Vector3, Vector3],
  bone: 'upper' | 'lower',
): Quaternion {
  const from = frame(shoulder, elbow, wrist, bone);
  const to = frame(...now, bone);
  return new Quaternion().setFromRotationMatrix(to.multiply(from.transpose()));
}

function frame(
  shoulder: Vector3,
  elbow: Vector3,
  wrist: Vector3,
  bone: 'upper' | 'lower',
): Matrix4 {
  const [upper, lower] = [elbow.clone().sub(shoulder), wrist.clone().sub(elbow)];
  const hinge = upper.clone().cross(lower).normalize();
  const along = (bone === 'upper' ? upper : lower).normalize();
  return new Matrix4().makeBasis(along, hinge, along.clone().cross(hinge));
}
