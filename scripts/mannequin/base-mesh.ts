import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Centimetres in one unit of MakeHuman's meshes, which is a decimetre. */
const UNIT_CM = 10;

export type BaseMesh = {
  /** x, y, z of every vertex, helpers and joint cubes included; cm, y up, the face looks along +z. */
  readonly positions: Float64Array;
  /** Place of each vertex in the picture masks, 0..1 from the lower left; NaN = none. */
  readonly places: Float64Array;
  readonly faces: readonly { readonly group: string; readonly corners: readonly number[] }[];
};

export function readBaseMesh(folder: string): BaseMesh {
  const lines = readFileSync(join(folder, '3dobjs/base.obj'), 'utf8').split('\n');
  const numbers = (kind: string): readonly (readonly number[])[] =>
    lines
      .filter((line) => line.startsWith(`${kind} `))
      .map((line) => line.split(/\s+/).slice(1).map(Number));
  const positions = Float64Array.from(numbers('v').flat(), (value) => value * UNIT_CM);
  const corners = numbers('vt');
  const places = new Float64Array((positions.length / 3) * 2).fill(Number.NaN);
  const faces: { group: string; corners: number[] }[] = [];
  let group = '';
  for (const line of lines) {
    if (line.startsWith('g ')) group = line.slice(2).trim();
    if (!line.startsWith('f ')) continue;
    const face = line
      .trim()
      .split(/\s+/)
      .slice(1)
      .map((one) => one.split('/').map(Number));
    for (const [vertex = 0, place = 0] of face)
      places.set(corners[place - 1] ?? [], 2 * (vertex - 1));
    faces.push({ group, corners: face.map(([vertex = 0]) => vertex - 1) });
  }
  return { positions, places, faces };
}

/** A shape's offsets in cm: how far each vertex goes when the shape is taken whole. */
export type Shape = ReadonlyMap<number, readonly [number, number, number]>;

export function readShape(folder: string, name: string): Shape {
  const text = gunzipSync(readFileSync(join(folder, 'targets', `${name}.target.gz`))).toString();
  const shape = new Map<number, readonly [number, number, number]>();
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const [vertex = 0, x = 0, y = 0, z = 0] = line.trim().split(/\s+/).map(Number);
    shape.set(vertex, [x * UNIT_CM, y * UNIT_CM, z * UNIT_CM]);
  }
  return shape;
}

export function shaped(
  positions: Float64Array,
  shapes: readonly (readonly [shape: Shape, share: number])[],
): Float64Array {
  const result = positions.slice();
  for (const [shape, share] of shapes)
    for (const [vertex, offset] of shape)
      for (const [axis, value] of offset.entries())
        result[3 * vertex + axis] = (result[3 * vertex + axis] ?? 0) + share * value;
  return result;
}
