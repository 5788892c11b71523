// Makes test/bench/body/mannequin/person.bin.gz from MakeHuman's data as MPFB keeps it (CC0):
//   node scripts/make-mannequin.ts FOLDER     (the folder with 3dobjs, rigs, targets and textures)
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packFigure, STEPS_PER_CM } from '../test/bench/body/mannequin/figure.ts';
import type { FigureColumns } from '../test/bench/body/mannequin/figure.ts';
import { readBaseMesh, readShape, shaped } from './mannequin/base-mesh.ts';
import type { BaseMesh } from './mannequin/base-mesh.ts';
import { paintVertices, PAINTS } from './mannequin/paint.ts';
import { PEOPLE } from './mannequin/people.ts';
import { readRig } from './mannequin/rig.ts';
import type { Rig } from './mannequin/rig.ts';
import { projectDir } from './shared/project.ts';
import { runScript, say, SetUpError } from './shared/people.ts';

const OUTPUT = 'test/bench/body/mannequin/person.bin.gz';
const EXPRESSIONS = {
  blinkLeft: ['eye-left-closure'],
  blinkRight: ['eye-right-closure'],
  open: ['mouth-open'],
  smile: ['mouth-corner-puller'],
} as const;
/** Below the picture in any case, or under the desk. */
const NOT_SEEN = /^(?:upperleg|lowerleg|foot|toe)/;
const GROUPS = { skin: /^body$/, teeth: /-teeth$/, hair: /^helper-hair$/ } as const;
/** The strands of MakeHuman's hair before this line would hang over the face, cm. */
const HAIR_BEHIND_CM = 3;

/** Vertices that are drawn, and the triangles of each part by their new places. */
function keptParts({ faces, positions }: BaseMesh, rig: Rig) {
  const places = new Map<number, number>();
  const place = (vertex: number): number => {
    const known = places.get(vertex) ?? places.size;
    places.set(vertex, known);
    return known;
  };
  const triangles = Object.entries(GROUPS).map(([part, pattern]) => {
    const isBefore = (vertex: number): boolean =>
      part === 'hair' && (positions[3 * vertex + 2] ?? 0) > HAIR_BEHIND_CM;
    const seen = faces.filter(
      ({ group, corners }) =>
        pattern.test(group) &&
        !corners.some((vertex) => NOT_SEEN.test(rig.mainBone(vertex)) || isBefore(vertex)),
    );
    const list = seen.flatMap(({ corners: [first = 0, ...rest] }) =>
      rest.slice(1).flatMap((corner, index) => [first, rest[index] ?? 0, corner].map(place)),
    );
    return [`triangles.${part}`, Uint16Array.from(list)] as const;
  });
  return { vertices: [...places.keys()], columns: Object.fromEntries(triangles) };
}

const steps = (values: Iterable<number>): Int16Array =>
  Int16Array.from(values, (value) => Math.round(value * STEPS_PER_CM));

await runScript(() => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new SetUpError('Which folder has the data of MPFB?');
  const base = readBaseMesh(folder);
  const rig = readRig(folder);
  const { vertices, columns: triangles } = keptParts(base, rig);
  const at = (positions: Float64Array, vertex: number): readonly number[] =>
    Array.from(positions.subarray(3 * vertex, 3 * vertex + 3));
  const bones = vertices.map((vertex) =>
    Array.from({ length: 4 }, (_, index) => rig.bonesOf(vertex)[index] ?? [0, 0]),
  );
  const paints = paintVertices(folder, base, rig);
  const columns: Record<string, FigureColumns[string]> = {
    ...triangles,
    bones: Uint8Array.from(bones.flat().map(([bone]) => bone)),
    weights: Uint8Array.from(bones.flat().map(([, weight]) => Math.round(255 * weight))),
    front: steps(vertices.flatMap((vertex) => at(base.positions, vertex).slice(0, 2))),
  };
  for (const paint of PAINTS) columns[`paint.${paint}`] = Uint8Array.from(vertices, paints[paint]);
  for (const { name, shapes, expressions } of PEOPLE) {
    const positions = shaped(
      base.positions,
      shapes.map(([shape, share]) => [readShape(folder, shape), share]),
    );
    columns[`positions.${name}`] = steps(vertices.flatMap((vertex) => at(positions, vertex)));
    columns[`joints.${name}`] = steps(
      rig.joints.flatMap((joint) =>
        [0, 1, 2].map(
          (axis) =>
            joint.reduce((sum, vertex) => sum + (positions[3 * vertex + axis] ?? 0), 0) /
            joint.length,
        ),
      ),
    );
    for (const [shape, parts] of Object.entries(EXPRESSIONS)) {
      const offsets = readShape(folder, `expression/units/${expressions}/${parts[0]}`);
      const moved = vertices.flatMap((vertex, place) => {
        const offset = offsets.get(vertex);
        return offset === undefined ? [] : [{ place, offset }];
      });
      columns[`${shape}.at.${name}`] = Uint16Array.from(moved, ({ place }) => place);
      columns[`${shape}.by.${name}`] = steps(moved.flatMap(({ offset }) => [...offset]));
    }
  }
  const packed = gzipSync(packFigure(columns), { level: 9 });
  writeFileSync(join(projectDir, OUTPUT), packed);
  say(`${OUTPUT}: ${vertices.length} vertices, ${packed.byteLength} bytes`);
  return 0;
});
