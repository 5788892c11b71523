import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { BONES, POINTS } from '../../test/bench/body/mannequin/bones.ts';
import type { BoneName } from '../../test/bench/body/mannequin/bones.ts';

const boneSchema = z.object({
  parent: z.string().nullish(),
  head: z.discriminatedUnion('strategy', [
    z.object({ strategy: z.literal('CUBE'), cube_name: z.string() }),
    z.object({ strategy: z.literal('MEAN'), vertex_indices: z.array(z.number()) }),
    z.object({ strategy: z.literal('VERTEX'), vertex_index: z.number() }),
    z.object({ strategy: z.literal('XYZ') }),
  ]),
});
const rigSchema = z.record(z.string(), boneSchema);
const weightsSchema = z.object({
  weights: z.record(z.string(), z.array(z.tuple([z.number(), z.number()]))),
});
const groupsSchema = z.record(z.string(), z.array(z.tuple([z.number(), z.number()])));

export type Rig = {
  /** Vertices whose middle is where a bone begins, in the order of `BONES`, then the points. */
  readonly joints: readonly (readonly number[])[];
  /** Bones of a vertex, as places in `BONES`, heaviest first; at most four. */
  readonly bonesOf: (vertex: number) => readonly (readonly [bone: number, weight: number])[];
  /** The bone of the whole rig that moves a vertex most. */
  readonly mainBone: (vertex: number) => string;
  readonly group: (name: string) => readonly number[];
};

const read = <Output>(schema: z.ZodType<Output>, folder: string, path: string): Output =>
  schema.parse(JSON.parse(readFileSync(join(folder, path), 'utf8')));

export function readRig(folder: string): Rig {
  const rig = read(rigSchema, folder, 'rigs/standard/rig.default.json');
  const { weights } = read(weightsSchema, folder, 'rigs/standard/weights.default.json');
  const groups = read(groupsSchema, folder, 'mesh_metadata/basemesh_vertex_groups.json');
  const group = (name: string): readonly number[] =>
    (groups[name] ?? []).flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    );
  const kept: readonly string[] = BONES.map(({ name }) => name);
  // What moves a finger or a lip moves with the nearest bone that is kept.
  const keptBone = (name: string): number => {
    const place = kept.indexOf(name);
    const parent = rig[name]?.parent;
    return place !== -1 || parent === null || parent === undefined
      ? Math.max(0, place)
      : keptBone(parent);
  };
  const all = new Map<number, Map<number, number>>();
  const main = new Map<number, readonly [string, number]>();
  for (const [name, list] of Object.entries(weights)) {
    const bone = keptBone(name);
    for (const [vertex, weight] of list) {
      const own = all.get(vertex) ?? new Map<number, number>();
      own.set(bone, (own.get(bone) ?? 0) + weight);
      all.set(vertex, own);
      if (weight > (main.get(vertex)?.[1] ?? 0)) main.set(vertex, [name, weight]);
    }
  }
  const joint = (name: string): readonly number[] => {
    const head = rig[name]?.head;
    if (head?.strategy === 'CUBE') return group(head.cube_name);
    if (head?.strategy === 'MEAN') return head.vertex_indices;
    return head?.strategy === 'VERTEX' ? [head.vertex_index] : [];
  };
  return {
    joints: [
      ...BONES.map(({ name }: { readonly name: BoneName }) => joint(name)),
      ...POINTS.map(({ cube }) => group(cube)),
    ],
    bonesOf: (vertex) =>
      [...(all.get(vertex) ?? [])].sort((one, other) => other[1] - one[1]).slice(0, 4),
    mainBone: (vertex) => main.get(vertex)?.[0] ?? '',
    group,
  };
}
