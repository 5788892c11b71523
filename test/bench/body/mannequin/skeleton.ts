import { Euler, Matrix4, Quaternion, Vector3 } from 'three';
import { degreesToRadians } from '../../../../core/units.ts';
import { placeArm } from './arm.ts';
import { BONES, POINTS } from './bones.ts';
import type { BoneName, PointName } from './bones.ts';
import type { Vector } from './figure.ts';
import type { BodyPose, Turn } from './pose.ts';

/** Where every bone has gone: from the resting figure to camera centimetres, in the order of `BONES`. */
export type Skeleton = {
  readonly bones: readonly Matrix4[];
  readonly joint: (name: BoneName | PointName) => Vector3;
};

export type Figure = ReadonlyMap<string, Vector>;

const SPINE: readonly BoneName[] = ['spine05', 'spine04', 'spine03', 'spine02', 'spine01'];
/** The two upper joints of the neck take these shares of how the head is turned against the body. */
const NECK_SHARES = { neck02: 0.15, neck03: 0.35 };
/** The lower joint of the neck takes this much of it being forward. */
const NECK_LOWER = 0.6;
/** Half of a turn of the hand is made by the lower arm. */
const ARM_TWIST = 0.5;

const turnToQuaternion = ({ yaw, pitch, roll }: Turn): Quaternion =>
  new Quaternion().setFromEuler(
    new Euler(degreesToRadians(-pitch), degreesToRadians(yaw), degreesToRadians(roll), 'YXZ'),
  );

const forward = (degrees: number): Quaternion =>
  new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), degreesToRadians(degrees));

/** The figure with its hips where they rest plus `origin`, in this pose. */
export function poseSkeleton(figure: Figure, pose: BodyPose, origin: Vector): Skeleton {
  const matrices = new Map<string, Matrix4>();
  const rest = (name: string): Vector3 => new Vector3(...(figure.get(name) ?? [0, 0, 0]));
  const torso = turnToQuaternion(pose.torso);
  const place = (name: BoneName, turn: Quaternion): void => {
    const parent = BONES.find((bone) => bone.name === name)?.parent ?? null;
    const from = rest(name);
    const above = parent === null ? undefined : matrices.get(parent);
    const to =
      above === undefined
        ? from
            .clone()
            .add(new Vector3(...origin))
            .add(new Vector3(...pose.moved))
        : from.clone().applyMatrix4(above);
    matrices.set(
      name,
      new Matrix4()
        .makeTranslation(to)
        .multiply(new Matrix4().makeRotationFromQuaternion(turn))
        .multiply(new Matrix4().makeTranslation(from.negate())),
    );
  };
  const bent = (share: number): Quaternion => torso.clone().multiply(forward(share * pose.bend));
  place('root', torso);
  for (const [index, name] of SPINE.entries()) place(name, bent((index + 1) / SPINE.length));
  const head = turnToQuaternion(pose.head);
  const neck = (share: number): Quaternion => bent(1).multiply(forward(share * pose.neckForward));
  place('neck01', neck(NECK_LOWER));
  place('neck02', neck(1).slerp(head, NECK_SHARES.neck02));
  place('neck03', neck(1).slerp(head, NECK_SHARES.neck03));
  place('head', head);
  place('clavicle.L', bent(1));
  place('clavicle.R', bent(1));
  const shoulder = (side: 'L' | 'R'): Vector3 =>
    rest(`upperarm01.${side}`).applyMatrix4(matrices.get(`clavicle.${side}`) ?? new Matrix4());
  const middle = shoulder('L').add(shoulder('R')).multiplyScalar(0.5);
  const width = rest('upperarm01.L').distanceTo(rest('upperarm01.R'));
  for (const [side, reach] of [
    ['L', pose.left],
    ['R', pose.right],
  ] as const) {
    const toCamera = (point: Vector): Vector3 =>
      new Vector3(...point).multiplyScalar(width).applyQuaternion(torso).add(middle);
    const arm = placeArm({
      rest: {
        shoulder: rest(`upperarm01.${side}`),
        elbow: rest(`lowerarm01.${side}`),
        wrist: rest(`wrist.${side}`),
      },
      shoulder: shoulder(side),
      wrist: toCamera(reach.wrist),
      elbow: toCamera(reach.elbow),
    });
    place(`upperarm01.${side}`, arm.upper);
    place(`lowerarm01.${side}`, arm.lower);
    place(`lowerarm02.${side}`, arm.twisted(ARM_TWIST * reach.twist, 0));
    place(`wrist.${side}`, arm.twisted(reach.twist, reach.flex));
  }
  return {
    bones: BONES.map(({ name }) => matrices.get(name) ?? new Matrix4()),
    joint: (name) => {
      const point = POINTS.find((one) => one.name === name);
      return rest(name).applyMatrix4(matrices.get(point?.bone ?? name) ?? new Matrix4());
    },
  };
}

/** Moves the figure so that the middle of its eyes is at a place when it sits in this pose. */
export function seatAt(figure: Figure, pose: BodyPose, eyes: Vector): Vector {
  const { x, y, z } = eyesOf(poseSkeleton(figure, pose, [0, 0, 0]));
  return [eyes[0] - x, eyes[1] - y, eyes[2] - z];
}

export const eyesOf = ({ joint }: Skeleton): Vector3 =>
  joint('eye.L').add(joint('eye.R')).multiplyScalar(0.5);
