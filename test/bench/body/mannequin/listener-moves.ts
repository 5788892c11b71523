import type { Seconds } from '../../../../core/units.ts';
import { CALIBRATED_S } from './film.ts';
import type { Vector } from './figure.ts';
import { createDrift, smooth } from './life.ts';
import type { BodyPose, Turn } from './pose.ts';

/** Something a listener does for a while, from a pose to a pose. */
export type Move = {
  readonly t0: Seconds;
  readonly t1: Seconds;
  readonly type: 'nod' | 'shake' | 'look_down' | 'shift' | 'read' | 'talk';
  /** What else the truth says of it. */
  readonly about: Readonly<Record<string, number | string>>;
  /** It ends elsewhere than it began. */
  readonly stays: boolean;
  readonly take: (pose: BodyPose, time: Seconds) => BodyPose;
};
type Kind = (random: () => number, t0: Seconds) => Move;

const NOTES: Vector = [4, -38, -28];
/** Each further cycle of a nod is this much smaller. */
const FADING = 0.8;

const turned = (pose: BodyPose, by: Partial<Turn>): BodyPose => ({
  ...pose,
  head: {
    yaw: pose.head.yaw + (by.yaw ?? 0),
    pitch: pose.head.pitch + (by.pitch ?? 0),
    roll: pose.head.roll + (by.roll ?? 0),
  },
});
const between = (random: () => number, low: number, high: number): number =>
  low + random() * (high - low);
/** In over the first part, out over the last one. */
const held = (share: number, edge: number): number =>
  smooth(share / edge) * smooth((1 - share) / edge);

const nod: Kind = (random, t0) => {
  const [deg, hz] = [between(random, 3, 10), between(random, 1, 3)];
  const cycles = random() < 0.55 ? 1 : 2;
  const aside = between(random, -0.15, 0.15);
  return {
    ...{ t0, t1: t0 + cycles / hz, type: 'nod', stays: false, about: { cycles, hz, deg } },
    take: (pose, time) => {
      const cycle = (time - t0) * hz;
      const down = (deg * FADING ** Math.floor(cycle) * (1 - Math.cos(2 * Math.PI * cycle))) / 2;
      return turned(pose, { pitch: -down, yaw: aside * down });
    },
  };
};

const laugh: Kind = (random, t0) => {
  const [hz, deg, seconds] = [
    between(random, 4, 5),
    between(random, 1, 2),
    between(random, 1, 1.6),
  ];
  return {
    ...{ t0, t1: t0 + seconds, type: 'shake', stays: false, about: { axis: 'laugh', hz, deg } },
    take: (pose, time) => {
      const share = held((time - t0) / seconds, 0.3);
      const wave = share * Math.sin(2 * Math.PI * hz * (time - t0));
      const [x, y, z] = pose.moved;
      return {
        ...turned(pose, { pitch: (deg / 2) * wave + 2 * share, roll: 2 * share }),
        moved: [x, y + 0.4 * wave, z],
        smile: 0.7 * share,
      };
    },
  };
};

const headShake: Kind = (random, t0) => {
  const [hz, deg, seconds] = [
    between(random, 1.2, 2),
    between(random, 6, 14),
    between(random, 1, 1.8),
  ];
  return {
    ...{ t0, t1: t0 + seconds, type: 'shake', stays: false, about: { axis: 'yaw', hz, deg } },
    take: (pose, time) =>
      turned(pose, {
        yaw:
          (deg / 2) * held((time - t0) / seconds, 0.3) * Math.sin(2 * Math.PI * hz * (time - t0)),
        pitch: -1.5 * held((time - t0) / seconds, 0.4),
      }),
  };
};

const lookDown: Kind = (random, t0) => {
  const [seconds, deg] = [between(random, 1.1, 2.4), between(random, 10, 22)];
  return {
    ...{ t0, t1: t0 + seconds, type: 'look_down', stays: false, about: { deg } },
    take: (pose, time) => {
      const share = held((time - t0) / seconds, 0.25);
      return {
        ...turned(pose, { pitch: -deg * share, yaw: 3 * share }),
        target: share > 0.3 ? NOTES : pose.target,
      };
    },
  };
};

const shift: Kind = (random, t0) => {
  const seconds = between(random, 1.2, 2);
  const by: Vector = [between(random, -3, 3), between(random, -1, 1), between(random, -3, 3)];
  const roll = between(random, -3, 3);
  return {
    ...{ t0, t1: t0 + seconds, type: 'shift', stays: true, about: { roll } },
    take: (pose, time) => {
      const share = smooth((time - t0) / seconds);
      const [x, y, z] = pose.moved;
      // The head dips while the seat changes, as it does when one gets up a little.
      const dip = Math.sin(Math.PI * share);
      return {
        ...turned(pose, { pitch: -3 * dip, roll: 0.5 * roll * share }),
        moved: [x + by[0] * share, y + by[1] * share - 0.8 * dip, z + by[2] * share],
        torso: {
          ...pose.torso,
          roll: pose.torso.roll + roll * share,
          pitch: pose.torso.pitch - 2 * dip,
        },
      };
    },
  };
};

/** Lines of text under the interviewer's face, left to right and back, the head going a little along. */
const read: Kind = (random, t0) => {
  const seconds = between(random, 3, 4.5);
  const line = between(random, 1.1, 1.6);
  return {
    ...{ t0, t1: t0 + seconds, type: 'read', stays: false, about: { line } },
    take: (pose, time) => {
      const share = held((time - t0) / seconds, 0.15);
      const along = ((time - t0) % line) / line;
      const target: Vector = [-9 + 18 * along, -12 - 2 * Math.floor((time - t0) / line), 0];
      return {
        ...turned(pose, { pitch: -3 * share, yaw: share * 3 * (along - 0.5) }),
        target: share > 0.3 ? target : pose.target,
      };
    },
  };
};

/** Head and body move together: the body from the hips, the head with it and a little more. */
const talk: Kind = (random, t0) => {
  const seconds = between(random, 5, 8);
  const [sway, beat, turn] = [
    createDrift(random, 0.6),
    createDrift(random, 1.6),
    createDrift(random, 0.8),
  ];
  return {
    ...{ t0, t1: t0 + seconds, type: 'talk', stays: false, about: {} },
    take: (pose, time) => {
      const share = held((time - t0) / seconds, 0.1);
      const body = 1.2 * share * sway(time) + 0.6 * share * beat(time);
      return {
        ...turned(pose, {
          pitch: body + 1 * share * beat(time),
          yaw: 4 * share * turn(time),
          roll: 1.5 * share * sway(time),
        }),
        torso: {
          ...pose.torso,
          pitch: pose.torso.pitch + body,
          yaw: pose.torso.yaw + 2 * share * turn(time),
        },
      };
    },
  };
};

/** How often each is drawn among ten. */
const KINDS: readonly Kind[] = [nod, nod, nod, nod, lookDown, shift, laugh, headShake, read, talk];

/** One after the other with pauses, each kind as often as it is in the list. */
export function drawMoves(random: () => number, until: Seconds): readonly Move[] {
  const moves: Move[] = [];
  let left: Kind[] = [];
  let t0: Seconds = CALIBRATED_S + 1;
  for (;;) {
    if (left.length === 0)
      left = KINDS.map((kind) => ({ kind, place: random() }))
        .sort((one, other) => one.place - other.place)
        .map(({ kind }) => kind);
    const move = left.pop()?.(random, t0);
    if (move === undefined || move.t1 > until - 1) return moves;
    moves.push(move);
    t0 = move.t1 + between(random, 0.5, 1.6);
  }
}
