import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { path as ffmpeg } from '@ffmpeg-installer/ffmpeg';
import type { BaseMesh } from './base-mesh.ts';
import type { Rig } from './rig.ts';

/** Each a byte per vertex: how much of it there is, 0..255. */
export const PAINTS = ['lips', 'mouth', 'scalp', 'shirt', 'sleeve', 'lid'] as const;
export type Paint = (typeof PAINTS)[number];

const MASK_SIZE = 2048;

function readMask(folder: string, name: string): (x: number, y: number) => number {
  const pixels = execFileSync(
    ffmpeg,
    [
      ...['-v', 'error', '-i', join(folder, 'textures', `mpfb_${name}.jpg`)],
      ...['-f', 'rawvideo', '-pix_fmt', 'gray', '-'],
    ],
    { maxBuffer: 2 * MASK_SIZE ** 2 },
  );
  return (x, y) => {
    const column = Math.round(x * (MASK_SIZE - 1));
    const row = Math.round((1 - y) * (MASK_SIZE - 1));
    return pixels[row * MASK_SIZE + column] ?? 0;
  };
}

const SHIRT = /^(?:root|spine|breast|clavicle|shoulder|upperarm|pelvis)/;
const SLEEVE = /^lowerarm/;
const HEAD = /^(?:head|jaw|neck|special|oculi|orbicularis|temporalis|levator|oris|risorius|eye)/;

/** What every vertex of the skin is painted as; the masks are MPFB's, the hair line is our own. */
export function paintVertices(
  folder: string,
  { positions, places }: BaseMesh,
  rig: Rig,
): Readonly<Record<Paint, (vertex: number) => number>> {
  const masked = (name: string): ((vertex: number) => number) => {
    const mask = readMask(folder, name);
    return (vertex) => {
      const [x, y] = [places[2 * vertex] ?? Number.NaN, places[2 * vertex + 1] ?? Number.NaN];
      return Number.isNaN(x) ? 0 : mask(x, y);
    };
  };
  const ears = masked('ears');
  const eyes = rig.group('joint-l-eye').map((vertex) => positions[3 * vertex + 1] ?? 0);
  const eyeY = eyes.reduce((sum, y) => sum + y, 0) / eyes.length;
  const ofBone = (pattern: RegExp) => (vertex: number) =>
    pattern.test(rig.mainBone(vertex)) ? 255 : 0;
  const isHead = ofBone(HEAD);
  return {
    lips: masked('lips'),
    mouth: masked('inside-mouth'),
    lid: masked('eyelids'),
    scalp: (vertex) => {
      if (isHead(vertex) === 0 || ears(vertex) > 60) return 0;
      const [y = 0, z = 0] = [positions[3 * vertex + 1], positions[3 * vertex + 2]];
      return 255 * Math.min(1, Math.max(0, (y - eyeY - hairLine(z)) / SOFT_EDGE_CM + 0.5));
    },
    shirt: (vertex) => {
      const [x = 0, y = 0] = [positions[3 * vertex], positions[3 * vertex + 1]];
      const isCollar = isHead(vertex) > 0 && y < eyeY - COLLAR.down && Math.abs(x) > COLLAR.aside;
      return isCollar ? 255 : ofBone(SHIRT)(vertex);
    },
    sleeve: ofBone(SLEEVE),
  };
}

/** The neck's bones reach over the shoulders; a shirt does not: so far under the eyes and aside, cm. */
const COLLAR = { down: 13, aside: 5 };

const SOFT_EDGE_CM = 0.8;
/** Height of the hair line over the eyes, cm, from the forehead (z forward) back to the nape. */
const HAIR_LINE: readonly (readonly [z: number, over: number])[] = [
  [-8, -7],
  [-1, -4],
  [2, -1],
  [5, 2.5],
  [8, 5.2],
  [12, 6],
];

function hairLine(z: number): number {
  const next = HAIR_LINE.findIndex(([place]) => place >= z);
  const [before, after] = [HAIR_LINE[next - 1], HAIR_LINE[next]];
  if (after === undefined) return HAIR_LINE.at(-1)?.[1] ?? 0;
  if (before === undefined) return after[1];
  return before[1] + ((z - before[0]) / (after[0] - before[0])) * (after[1] - before[1]);
}
