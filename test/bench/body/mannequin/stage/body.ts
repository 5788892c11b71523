import {
  Bone,
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  MeshLambertMaterial,
  Skeleton as BoneSet,
  SkinnedMesh,
} from 'three';
import { BONES } from '../bones.ts';
import { STEPS_PER_CM } from '../figure.ts';
import type { FigureColumns } from '../figure.ts';
import type { Sitter } from '../film.ts';
import type { BodyPose } from '../pose.ts';
import type { Skeleton } from '../skeleton.ts';
import { createFaceTexture, placesInTexture } from './face-texture.ts';
import { colourVertices } from './colours.ts';

const EXPRESSIONS = ['blinkLeft', 'blinkRight', 'open', 'smile'] as const;
/** How far hair and cloth stand off the skin, cm. */
const HAIR_CM = 1.3;
const CLOTH_CM = 0.7;

export function createBody(figure: FigureColumns, sitter: Sitter) {
  const column = (name: string): FigureColumns[string] => {
    const values = figure[name];
    if (values === undefined) throw new Error(`The figure has no ${name}`);
    return values;
  };
  const rest = Float32Array.from(
    column(`positions.${sitter.person}`),
    (step) => step / STEPS_PER_CM,
  );
  const skin = new BufferGeometry();
  skin.setAttribute('position', new BufferAttribute(rest.slice(), 3));
  skin.setIndex(new BufferAttribute(Uint16Array.from(column('triangles.skin')), 1));
  skin.computeVertexNormals();
  const normals = skin.getAttribute('normal');
  for (let vertex = 0; vertex < normals.count; vertex += 1) {
    const share = (paint: string): number => (column(`paint.${paint}`)[vertex] ?? 0) / 255;
    const cloth = Math.max(share('shirt'), sitter.hasSleeves ? share('sleeve') : 0);
    const off = Math.max(HAIR_CM * share('scalp'), CLOTH_CM * cloth);
    if (off === 0) continue;
    for (const [axis, part] of [
      normals.getX(vertex),
      normals.getY(vertex),
      normals.getZ(vertex),
    ].entries())
      rest[3 * vertex + axis] = (rest[3 * vertex + axis] ?? 0) + off * part;
  }
  const shared = {
    skinIndex: new BufferAttribute(Uint16Array.from(column('bones')), 4),
    skinWeight: new BufferAttribute(
      Float32Array.from(column('weights'), (weight) => weight / 255),
      4,
    ),
  };
  const positions = new BufferAttribute(rest.slice(), 3);
  const bones = BONES.map(() => {
    const bone = new Bone();
    bone.matrixAutoUpdate = false;
    bone.matrixWorldAutoUpdate = false;
    return bone;
  });
  const set = new BoneSet(
    bones,
    bones.map(({ matrix }) => matrix.clone()),
  );
  const mesh = (part: string, material: MeshLambertMaterial): SkinnedMesh => {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', positions);
    geometry.setAttribute('skinIndex', shared.skinIndex);
    geometry.setAttribute('skinWeight', shared.skinWeight);
    geometry.setIndex(new BufferAttribute(Uint16Array.from(column(`triangles.${part}`)), 1));
    if (part === 'skin') {
      geometry.setAttribute('color', colourVertices(column, sitter));
      geometry.setAttribute('uv', placesInTexture(column('front')));
    }
    geometry.computeVertexNormals();
    const made = new SkinnedMesh(geometry, material);
    made.bind(set);
    made.bindMode = 'detached';
    made.frustumCulled = false;
    return made;
  };
  const body = mesh(
    'skin',
    new MeshLambertMaterial({ vertexColors: true, map: createFaceTexture(sitter) }),
  );
  const teeth = mesh('teeth', new MeshLambertMaterial({ color: 0xe8e2d8 }));
  const hair = mesh(
    'hair',
    new MeshLambertMaterial({ color: new Color(sitter.hair), side: DoubleSide }),
  );
  hair.visible = sitter.hasLongHair;
  return {
    meshes: [body, teeth, hair],
    take: (pose: BodyPose, { bones: matrices }: Skeleton): void => {
      for (const [index, matrix] of matrices.entries()) bones[index]?.matrixWorld.copy(matrix);
      positions.array.set(rest);
      for (const name of EXPRESSIONS) {
        const share = name === 'open' || name === 'smile' ? pose[name] : pose.blink;
        const by = column(`${name}.by.${sitter.person}`);
        for (const [index, vertex] of column(`${name}.at.${sitter.person}`).entries())
          for (let axis = 0; axis < 3; axis += 1)
            positions.array[3 * vertex + axis] =
              (positions.array[3 * vertex + axis] ?? 0) +
              (share * (by[3 * index + axis] ?? 0)) / STEPS_PER_CM;
      }
      positions.needsUpdate = true;
    },
  };
}
