/** Scores 0..1 by MediaPipe's names; a name that is absent was not measured. */
export type Blendshapes = Readonly<Record<string, number>>;

export const blendshape = (blendshapes: Blendshapes, name: string): number =>
  blendshapes[name] ?? Number.NaN;

/** MediaPipe's categories as scores by name. */
export const categoriesToBlendshapes = (
  categories: readonly { readonly categoryName: string; readonly score: number }[],
): Blendshapes =>
  Object.fromEntries(categories.map(({ categoryName, score }) => [categoryName, score]));
