import { BufferAttribute, Color } from 'three';
import type { FigureColumns } from '../figure.ts';
import type { Sitter } from '../film.ts';

const LIPS = new Color(0x9c4a48);
const MOUTH = new Color(0x4a1618);
/** Edges of cloth are sharp, of lips and hair soft. */
const CLOTH_FROM = 0.5;

/** What every vertex is painted with; what is finer than the mesh is in the face's texture. */
export function colourVertices(
  column: (name: string) => FigureColumns[string],
  sitter: Sitter,
): BufferAttribute {
  const count = column('front').length / 2;
  const colours = new Float32Array(3 * count);
  const skin = new Color(sitter.skin);
  for (let vertex = 0; vertex < count; vertex += 1) {
    const share = (paint: string): number => (column(`paint.${paint}`)[vertex] ?? 0) / 255;
    const colour = skin
      .clone()
      .lerp(LIPS, 0.6 * share('lips'))
      .lerp(MOUTH, share('mouth'))
      .lerp(new Color(sitter.hair), share('scalp'));
    const cloth = Math.max(share('shirt'), sitter.hasSleeves ? share('sleeve') : 0);
    if (cloth > CLOTH_FROM) colour.set(sitter.shirt);
    colour.toArray(colours, 3 * vertex);
  }
  return new BufferAttribute(colours, 3);
}
